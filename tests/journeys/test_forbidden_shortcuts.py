"""Issue 2, accepted when 5: each forbidden short-cut is refused on its page and changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.cases import ACase, TheCase, a_case, hash_of, version_of
from tests.usecases.watching import nothing_changes
from tests.web.visitor import Visitor, a_visitor, words

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from casework.bootstrap import Office


@dataclass(frozen=True, kw_only=True)
class Shortcut:
    """Somebody tries to skip a step: from which state, who, on which page, and what is said."""

    start: Callable[[ACase], TheCase]
    who: str
    page: str
    fields: dict[str, str] = field(default_factory=dict)
    says: tuple[str, ...]


SHORTCUTS = {
    "a head assigns to himself": Shortcut(
        start=ACase.forwarded,
        who="sef.serviciu",
        page="/birou/dosar/{id}/act/assign",
        fields={"assignee_id": "{sef.serviciu}"},
        says=("Nimeni nu își atribuie singur o petiție.", "O.G. nr. 27/2002, art. 12 alin. (1)"),
    ),
    "a head assigns to himself from the list": Shortcut(
        start=ACase.forwarded,
        who="sef.serviciu",
        page="/birou/de-atribuit/{id}",
        fields={"act": "assign", "referent": "{sef.serviciu}"},
        says=("Nimeni nu își atribuie singur o petiție.", "O.G. nr. 27/2002, art. 12 alin. (1)"),
    ),
    "a head gives himself his own work": Shortcut(
        start=ACase.forwarded,
        who="sef.serviciu",
        page="/birou/dosar/{id}/act/assign_to_head",
        fields={"assignee_id": "{sef.serviciu}"},
        says=("o atribuie superiorul lui", "O.G. nr. 27/2002, art. 12 alin. (1)"),
    ),
    "the clerk assigns": Shortcut(
        start=ACase.forwarded,
        who="registrator",
        page="/birou/dosar/{id}/act/assign",
        fields={"assignee_id": "{referent}"},
        says=("Actul îl face: șeful compartimentului", "O.G. nr. 27/2002, art. 12 alin. (1)"),
    ),
    "the same person signs twice": Shortcut(
        start=ACase.signed_once,
        who="sef.serviciu",
        page="/birou/dosar/{id}/act/sign_as_department",
        fields={"seen_hash": "{hash}", "form": "approval"},
        says=("„Semnează ca șef de compartiment” nu se poate", "O.G. nr. 27/2002, art. 13"),
    ),
    "the department head signs for the mayor": Shortcut(
        start=ACase.signed_once,
        who="sef.serviciu",
        page="/birou/dosar/{id}/act/sign_as_head",
        fields={"seen_hash": "{hash}", "form": "approval"},
        says=("Actul îl face: conducătorul instituției", "O.G. nr. 27/2002, art. 13"),
    ),
    "the mayor signs first": Shortcut(
        start=ACase.drafted,
        who="primar",
        page="/birou/de-semnat/{id}",
        fields={"act": "sign_as_head", "amprenta": "{hash}", "forma": "approval"},
        says=("„Semnează ca conducător” nu se poate", "O.G. nr. 27/2002, art. 13"),
    ),
    "a text that was not seen is signed": Shortcut(
        start=ACase.drafted,
        who="sef.serviciu",
        page="/birou/de-semnat/{id}",
        fields={"act": "sign_as_department", "amprenta": "0" * 64, "forma": "approval"},
        says=("Textul răspunsului s-a schimbat", "O.G. nr. 27/2002, art. 13"),
    ),
    "the specialist dispatches": Shortcut(
        start=ACase.signed,
        who="referent",
        page="/birou/dosar/{id}/act/dispatch",
        fields={"channel": "email", "motiv-R-REPLY-QES": "grabă"},
        says=("Actul îl face:", "registrator", "O.G. nr. 27/2002, art. 6 alin. (4)"),
    ),
    "the specialist edits what is signed": Shortcut(
        start=ACase.signed_once,
        who="referent",
        page="/birou/dosar/{id}/proiect",
        fields={"deschidere": "Altceva", "pas": "salveaza"},
        says=("nu se poate când petiția este", "O.G. nr. 27/2002, art. 5"),
    ),
    "the specialist sends a new version over a signature": Shortcut(
        start=ACase.signed,
        who="referent",
        page="/birou/dosar/{id}/act/draft",
        says=("„Trimite la semnat” nu se poate", "O.G. nr. 27/2002, art. 5"),
    ),
    "the clerk closes without dispatch": Shortcut(
        start=ACase.signed,
        who="registrator",
        page="/birou/dosar/{id}/act/file",
        fields={"indicator": "II/3"},
        says=("„Clasează după răspuns” nu se poate", "O.G. nr. 27/2002, art. 6 alin. (4)"),
    ),
    "the clerk closes while the letter is on its way": Shortcut(
        start=ACase.leaving,
        who="registrator",
        page="/birou/dosar/{id}/act/file",
        fields={"indicator": "II/3"},
        says=("Se poate numai când este: expediată", "O.G. nr. 27/2002, art. 6 alin. (4)"),
    ),
    "the clerk vouches for the mail server": Shortcut(
        start=ACase.leaving,
        who="registrator",
        page="/birou/dosar/{id}/act/record_dispatch",
        fields={"proof": "l-am trimis eu"},
        says=("dovada vine altfel", "Codul civil, art. 2556"),
    ),
    "another specialist writes the draft": Shortcut(
        start=ACase.assigned,
        who="sef.serviciu",
        page="/birou/dosar/{id}/act/draft",
        says=("numai referentul căruia i s-a atribuit", "O.G. nr. 27/2002, art. 12 alin. (2)"),
    ),
    "a dispatch leaves without its reason": Shortcut(
        start=ACase.signed,
        who="registrator",
        page="/birou/dosar/{id}/act/dispatch",
        fields={"channel": "email"},
        says=("fără semnătură electronică calificată", "motivul", "O.U.G. nr. 38/2020, art. 2"),
    ),
}


@pytest.fixture
def visitor(client: "FlaskClient", sqlite_office: "Office") -> Visitor:
    return a_visitor(client, sqlite_office)


@pytest.mark.parametrize("name", SHORTCUTS)
def test_a_forbidden_shortcut_is_refused_with_its_article_and_changes_nothing(
    visitor: Visitor, name: str
) -> None:
    shortcut = SHORTCUTS[name]
    case = shortcut.start(a_case(visitor.office, visitor.hall))
    visitor.become(shortcut.who)
    fields = {key: filled(value, visitor, case.id) for key, value in shortcut.fields.items()}
    version = version_of(visitor.office, case.id)

    with nothing_changes(visitor.office):
        answer = visitor.client.post(
            shortcut.page.format(id=case.id), data={"version": str(version), **fields}
        )

    page = unescape(words(answer))
    assert answer.status_code in (409, 422), answer.status_code
    assert [says for says in shortcut.says if says not in page] == []


def filled(value: str, visitor: Visitor, petition_id: int) -> str:
    """Put a person's number, or the hash of the answer, where a name stands in braces."""
    if value == "{hash}":
        return hash_of(visitor.office, petition_id)
    if value.startswith("{"):
        return str(visitor.hall.staff[value.strip("{}")])
    return value


@pytest.mark.parametrize(
    ("page", "fields"),
    [
        ("/birou/dosar/{id}/act/assign", {"assignee_id": "{referent}"}),
        ("/birou/de-atribuit/{id}", {"act": "assign", "referent": "{referent}"}),
    ],
)
def test_a_specialist_who_takes_a_petition_hears_the_law_and_reads_nothing_of_it(
    visitor: Visitor, page: str, fields: dict[str, str]
) -> None:
    case = a_case(visitor.office, visitor.hall).forwarded()
    visitor.become("referent")
    data = {key: filled(value, visitor, case.id) for key, value in fields.items()}

    with nothing_changes(visitor.office):
        answer = visitor.client.post(page.format(id=case.id), data=data)

    page = unescape(words(answer))
    assert answer.status_code == 403
    for says in ("Temei O.G. nr. 27/2002, art. 12 alin. (1)", "De ce", "Ce faceți"):
        assert says in page
    assert case.number not in page
    assert visitor.client.get(case.url).status_code == 404


@pytest.mark.parametrize(
    ("start", "trigger", "article"),
    [
        (ACase.forwarded, "assign", "art. 12 alin. (1)"),
        (ACase.forwarded, "dispatch", "art. 6 alin. (4)"),
        (ACase.forwarded, "file", "art. 6 alin. (4)"),
    ],
)
def test_the_page_of_an_act_on_a_colleagues_case_says_the_article_alone(
    visitor: Visitor, start: Callable[[ACase], TheCase], trigger: str, article: str
) -> None:
    case = start(a_case(visitor.office, visitor.hall))

    answer = visitor.become("referent").client.get(f"{case.url}/act/{trigger}")

    assert answer.status_code == 403
    assert article in words(answer)
    assert case.number not in words(answer)


def test_the_case_file_says_why_each_of_them_is_not_possible(visitor: Visitor) -> None:
    case = a_case(visitor.office, visitor.hall).signed_once()

    page = visitor.become("referent").open(case.url)

    for says in ("Expediază răspunsul", "nu se poate acum", "art. 6 alin. (4)", "art. 13"):
        assert says in page
