"""Whoever has no business with a case learns nothing of it, whatever he sends (art. 12)."""

import pytest
from flask.testing import FlaskClient

from casework.bootstrap import Office
from casework.errors import NotFound
from casework.usecases.save_draft import SaveDraft, save_draft
from casework.usecases.step import Case
from tests.cases import a_case, version_of
from tests.web.visitor import Visitor, a_visitor, words

TOO_LONG = "99999999999999999999"


@pytest.fixture
def visitor(client: FlaskClient, sqlite_office: Office) -> Visitor:
    return a_visitor(client, sqlite_office)


@pytest.mark.parametrize("stale", [True, False])
@pytest.mark.parametrize(
    ("stranger", "path"),
    [
        ("referent.drumuri", "/birou/dosar/{id}/proiect"),
        ("referent.drumuri", "/birou/dosar/{id}/proiect/salvare"),
        ("referent.drumuri", "/birou/dosar/{id}/act/draft"),
        ("sef.drumuri", "/birou/de-atribuit/{id}"),
        ("sef.drumuri", "/birou/de-semnat/{id}"),
        ("sef.drumuri", "/birou/de-semnat/{id}/intoarce"),
    ],
)
def test_a_stranger_is_told_neither_state_nor_history(
    visitor: Visitor, stranger: str, path: str, *, stale: bool
) -> None:
    case = a_case(visitor.office, visitor.hall).forwarded()
    version = 1 if stale else version_of(visitor.office, case.id)

    answer = visitor.become(stranger).send(path.format(id=case.id), version=str(version))

    assert answer.status_code == 404
    assert "repartizat" not in words(answer)


def test_what_changed_is_told_only_to_whoever_may_hear_of_it(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).forwarded()
    ask = SaveDraft(
        case=Case(petition_id=case.id, version=1),
        points=(),
        opening="",
        closing="",
        legal_basis="",
        solution="",
    )

    with pytest.raises(NotFound):
        visitor.office.perform(save_draft, ask, visitor.hall.actor("referent.drumuri"))


@pytest.mark.parametrize(
    "path",
    [
        "/birou/intrari?ales={number}",
        "/birou/de-clasat?dupa={number}",
        "/birou/mesaje?inainte={number}",
        "/birou/mesaje?dupa={number}",
        "/birou/lucrari?comp={number}",
        "/birou/lucrari?ref={number}",
    ],
)
@pytest.mark.parametrize("number", [TOO_LONG, "-1", "²", "x"])
def test_what_is_no_row_number_is_passed_over(visitor: Visitor, path: str, number: str) -> None:
    visitor.become("registrator").open(path.format(number=number))
