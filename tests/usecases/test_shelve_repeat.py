"""Art. 10 alin. (2): the same again after the answer is shelved to the initial number."""

import pytest

from casework.bootstrap import Office
from casework.queries.register_book import rows_of
from casework.usecases.step import Done
from tests.cases import ACase, a_case
from tests.hall import a_hall
from tests.usecases.joining import Group
from tests.usecases.watching import (
    ON_SQLITE,
    clocks_of,
    in_order,
    last_line,
    letters_of,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)


@pytest.fixture
def group(office: Office) -> Group:
    return Group(office, a_hall(office))


@pytest.fixture
def case(group: Group) -> ACase:
    return a_case(group.office, group.hall)


def test_r_art10_repeat_is_shelved_to_the_first_number(group: Group, case: ACase) -> None:
    first, again = case.dispatched(), case.qualified()

    outcome = group.shelve(again, first.number)

    assert isinstance(outcome, Done)
    petition = petition_of(group.office, again.id)
    assert (petition.state, petition.repeats, petition.closed_by) == (
        "shelved",
        first.id,
        "shelve_repeat",
    )
    assert clocks_of(group.office, again.id)["answer"].ended_by == "shelve_repeat"
    assert in_order(group.office, again.id)
    assert in_order(group.office, first.id)


def test_r_art10_mention_stands_at_the_initial_number(group: Group, case: ACase) -> None:
    first, again = case.filed(), case.registered()

    group.shelve(again, first.number)

    noted = last_line(group.office, first.id)
    assert (noted.event, noted.source, noted.dest) == ("repeat_noted", "filed", "filed")
    assert "art. 10 alin. (2)" in noted.law
    rows = group.office.ask(lambda session: list(rows_of(session, 2026)))
    by_number = {row.number: row for row in rows}
    assert by_number[again.number.split("/")[0]].connected_to == first.number
    assert by_number[first.number.split("/")[0]].connected_to == again.number


def test_the_petitioner_is_told_kindly(group: Group, case: ACase) -> None:
    first, again = case.dispatched(), case.registered()
    group.shelve(again, first.number)

    (letter,) = letters_of(group.office, again.id)
    assert letter.kind == "repeat_notice"
    assert first.number in letter.body
    assert "fapt nou" in letter.body


@ON_SQLITE
@pytest.mark.parametrize("new_fact", [True, None])
def test_r_art10_repeat_is_refused_for_a_new_fact(
    group: Group, case: ACase, new_fact: bool | None
) -> None:
    first, again = case.dispatched(), case.registered()

    with nothing_changes(group.office):
        outcome = group.shelve(again, first.number, new_fact)

    assert rules_of(outcome) == {"R-ART10-REPEAT"}
    assert "fapt nou" in words_of(outcome)


@ON_SQLITE
def test_r_art10_repeat_is_refused_before_the_answer_left(group: Group, case: ACase) -> None:
    first, again = case.signed(), case.registered()

    with nothing_changes(group.office):
        outcome = group.shelve(again, first.number)

    assert rules_of(outcome) == {"R-ART10-REPEAT"}
    assert "conexați petițiile" in words_of(outcome)


@ON_SQLITE
def test_r_art10_mention_without_an_initial_number_nothing_is_shelved(
    group: Group, case: ACase
) -> None:
    assert rules_of(group.shelve(case.registered(), "")) == {"R-ART10-MENTION"}
