"""R-ART10-MASS: one text from many people: a common draft, an answer to each, never joined."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.errors import BadInput
from casework.queries.reading import Reader
from casework.queries.same_texts import same_texts
from casework.records.working_draft import WorkingDraft
from casework.usecases.copy_draft import CopyDraft, DraftsCopied, copy_draft
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.step import Case, Done
from tests.cases import ACase, TheCase, a_case
from tests.hall import a_hall
from tests.usecases.joining import Group
from tests.usecases.watching import ON_SQLITE, in_order, last_line, nothing_changes, rules_of


@pytest.fixture
def group(office: Office) -> Group:
    return Group(office, a_hall(office))


@pytest.fixture
def case(group: Group) -> ACase:
    return a_case(group.office, group.hall)


def neighbour(case: ACase, number: int) -> ACase:
    return case.from_sender(name=f"Vecin {number} Popa", email=f"vecin{number}@exemplu.ro")


def copy(group: Group, source: TheCase, *to: int, username: str = "referent") -> object:
    ask = CopyDraft(case=Case(petition_id=source.id), to=to)
    return group.perform(copy_draft, ask, username)


def opening_of(office: Office, petition_id: int) -> str:
    def read(session: Session) -> str:
        return session.get_one(WorkingDraft, petition_id).opening

    return office.ask(read)


def test_r_art10_mass_one_draft_is_copied_into_each_petition(group: Group, case: ACase) -> None:
    source = case.written()
    others = [neighbour(case, number).assigned() for number in (1, 2)]

    outcome = copy(group, source, *(one.id for one in others))

    assert outcome == DraftsCopied(petitions=2)
    for one in others:
        assert opening_of(group.office, one.id) == opening_of(group.office, source.id)
        assert last_line(group.office, one.id).event == "common_draft"
        assert isinstance(group.send(one), Done)
        assert in_order(group.office, one.id)


@ON_SQLITE
def test_r_art10_mass_the_draft_goes_only_to_the_same_text_and_ones_own_work(
    group: Group, case: ACase
) -> None:
    source = case.written()
    other_text = case.about("Altceva", "Alt text, despre altceva.").assigned()
    other_hands = neighbour(case, 3).given_to("referent2").assigned()

    with nothing_changes(group.office):
        for wrong in ((), (other_text.id,), (source.id,)):
            with pytest.raises(BadInput):
                copy(group, source, *wrong)
        assert rules_of(copy(group, source, other_hands.id)) == {"R-ART12-ONLY"}
        with pytest.raises(BadInput):
            copy(group, other_hands, source.id)


@ON_SQLITE
def test_r_art10_mass_the_group_is_listed_and_says_it_is_not_joined(
    group: Group, case: ACase
) -> None:
    source = case.written()
    mine, theirs = neighbour(case, 1).assigned(), neighbour(case, 2).registered()
    office = group.office
    reader = Reader(actor=group.hall.actor("referent"), clock=office.clock, vault=office.vault)

    seen = office.ask(same_texts, reader, source.id)
    assert (seen.count, seen.has_draft) == (3, True)
    assert [(one.row.petition_id, one.takes_draft) for one in seen.others] == [(mine.id, True)]
    head = replace(reader, actor=group.hall.actor("sef.relatii"))
    everything = office.ask(same_texts, head, source.id)
    assert [one.row.petition_id for one in everything.others] == [mine.id, theirs.id]


@ON_SQLITE
@pytest.mark.timeout(120)
def test_r_art10_mass_more_than_twenty_in_a_day_want_a_plan(group: Group, case: ACase) -> None:
    last = case.qualified()
    for number in range(20):
        neighbour(case, number).registered()
    ask = ForwardPetition(
        case=Case(petition_id=last.id),
        department_id=group.hall.greenery,
        reply_by=last.due_safe,
    )

    assert rules_of(group.perform(forward_petition, ask, "registrator")) == {"R-ART10-MASS"}
    plan = {"R-ART10-MASS": "un proiect comun"}
    assert isinstance(group.perform(forward_petition, ask, "registrator", plan), Done)
