"""Art. 11 of O.G. nr. 27/2002: petitions about the hall's people keep away from them and theirs."""

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.desk import Actor
from casework.errors import BadInput, NotFound
from casework.queries.persons_page import conflict_list, interventions, persons_page
from casework.queries.reading import Reader
from casework.queries.scope import scope_of
from casework.queries.tallies import queue_counts
from casework.records.history_line import HistoryLine
from casework.records.person_concerned import PersonConcerned
from casework.store.database import reading
from casework.usecases.assign_petition import AssignPetition, assign_petition, reassign_petition
from casework.usecases.decide_person import AddPerson, DecidePerson, add_person, decide_person
from casework.usecases.name_substitute import (
    AddSubstitute,
    ApproveSubstitute,
    SubstituteKept,
    add_substitute,
    approve_substitute,
)
from casework.usecases.note_intervention import NoteIntervention, note_intervention
from casework.usecases.override_conflict import (
    OverrideConflict,
    SeeOverride,
    override_conflict,
    see_override,
)
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.sign_answer import SignAnswer, sign_as_head
from casework.usecases.step import Case, Done
from tests.cases import REASONS, TheCase, a_case, hash_of
from tests.hall import TestHall, a_hall
from workflows.decisions import NeedsReasons, Stopped
from workflows.petition.regimes import Kind, Regime

ABOUT_HEAD_OF_GREENERY = "Doamna Crețu, de la spații verzi, a refuzat să mă primească."
ABOUT_MAYOR = "Domnul Bădescu a promis și nu a făcut nimic."
WHY = "Compartimentul nu are alt om pentru lucrare."


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def persons(office: Office, case: TheCase) -> list[tuple[int, str]]:
    query = select(PersonConcerned).where(PersonConcerned.petition_id == case.id)
    with reading(office.engine) as session:
        return [(row.id, row.state) for row in session.scalars(query)]


def last_line(office: Office, case: TheCase) -> tuple[str, bytes]:
    query = select(HistoryLine).where(HistoryLine.petition_id == case.id)
    with reading(office.engine) as session:
        line = session.scalars(query.order_by(HistoryLine.seq.desc()).limit(1)).one()
        return line.event, line.sealed


def sees_it(office: Office, actor: Actor, case: TheCase) -> bool:
    reader = Reader(actor=actor, clock=office.clock, vault=office.vault)
    try:
        office.ask(persons_page, reader, case.id)
    except NotFound:
        return False
    return True


def rules(outcome: object) -> set[str]:
    return {reason.rule for reason in outcome.reasons} if isinstance(outcome, Stopped) else set()


def table_of_substitutes(hall: TestHall, user: str) -> int:
    ask = AddSubstitute(user=user, rank=1, act="nr. 7/2026", since=hall.office.clock.today())
    kept = hall.office.perform(add_substitute, ask, hall.actor("juridic"))
    assert isinstance(kept, SubstituteKept)
    agreed = ApproveSubstitute(kept.id)
    hall.office.perform(approve_substitute, agreed, hall.actor("admin"))
    return kept.id


def test_an_arrival_that_names_staff_is_kept_from_them_and_from_those_below(
    office: Office, hall: TestHall
) -> None:
    case = a_case(office, hall).about("Purtare", ABOUT_HEAD_OF_GREENERY).forwarded()

    assert [state for _, state in persons(office, case)] == ["found"]
    hidden = ("sef.serviciu", "referent", "referent2")
    assert [sees_it(office, hall.actor(user), case) for user in hidden] == [False] * 3
    open_to = ("registrator", "sef.relatii", "juridic", "primar", "director")
    assert [sees_it(office, hall.actor(user), case) for user in open_to] == [True] * 5


def test_no_count_betrays_a_hidden_petition(office: Office, hall: TestHall) -> None:
    a_case(office, hall).forwarded()
    a_case(office, hall).about("Purtare", ABOUT_HEAD_OF_GREENERY).forwarded()
    head, director = hall.actor("sef.serviciu"), hall.actor("director")
    today = office.clock.today()

    mine = office.ask(queue_counts, head, office.ask(scope_of, head), today)
    theirs = office.ask(queue_counts, director, office.ask(scope_of, director), today)

    assert (mine.open, mine.to_assign, theirs.open) == (1, 1, 2)


def test_a_name_not_decided_wants_a_reason_to_go_on(office: Office, hall: TestHall) -> None:
    # R-ART11-PERSON
    case = a_case(office, hall).about("Purtare", ABOUT_HEAD_OF_GREENERY).registered()
    ask = QualifyPetition(case=Case(petition_id=case.id), regime=Regime.OG27, kind=Kind.REPORT)

    outcome = office.perform(qualify_petition, ask, hall.actor("registrator"))

    assert isinstance(outcome, NeedsReasons)
    assert [caution.rule for caution in outcome.cautions] == ["R-ART11-PERSON"]


def test_a_clerk_confirms_puts_aside_or_adds_a_person(office: Office, hall: TestHall) -> None:
    # R-ART11-PERSON
    clerk, case = (
        hall.actor("registrator"),
        a_case(office, hall).about("x", ABOUT_MAYOR).forwarded(),
    )
    ((person, _),) = persons(office, case)
    seen = Case(petition_id=case.id)
    aside = DecidePerson(case=seen, person_id=person, concerned=False)
    with pytest.raises(BadInput):
        office.perform(decide_person, aside, clerk)
    aside = DecidePerson(case=seen, person_id=person, concerned=False, reason="doar adresat lui")

    assert isinstance(office.perform(decide_person, aside, clerk), Done)

    assert sees_it(office, hall.actor("sef.serviciu"), case)
    confirm = DecidePerson(case=seen, person_id=person, concerned=True)
    office.perform(decide_person, confirm, clerk)
    assert not sees_it(office, hall.actor("sef.serviciu"), case)
    assert last_line(office, case)[0] == "person_confirmed"
    with pytest.raises(BadInput):
        office.perform(add_person, AddPerson(case=seen, staff_id=None), clerk)
    office.perform(add_person, AddPerson(case=seen, staff_id=hall.staff["juridic"]), clerk)
    assert not sees_it(office, hall.actor("juridic"), case)
    added = AddPerson(case=seen, staff_id=hall.staff["juridic"])
    assert rules(office.perform(add_person, added, hall.actor("director"))) == {"R-ART11-PERSON"}
    with pytest.raises(BadInput):
        office.perform(decide_person, DecidePerson(case=seen, person_id=0, concerned=True), clerk)


def test_the_concerned_and_those_below_take_no_part(office: Office, hall: TestHall) -> None:
    # R-ART11-COI
    case = a_case(office, hall).about("Purtare", ABOUT_HEAD_OF_GREENERY).forwarded()
    ask = AssignPetition(case=Case(petition_id=case.id), assignee_id=hall.staff["referent"])

    assert rules(office.perform(assign_petition, ask, hall.actor("sef.serviciu"))) == {
        "R-ART11-COI"
    }


def test_a_case_in_work_is_given_to_nobody_below(office: Office, hall: TestHall) -> None:
    # R-ART11-COI
    case = a_case(office, hall).assigned()
    named = AddPerson(case=Case(petition_id=case.id), staff_id=hall.staff["sef.serviciu"])
    office.perform(add_person, named, hall.actor("registrator"))
    ask = AssignPetition(
        case=Case(petition_id=case.id), assignee_id=hall.staff["referent2"], reason="conflict"
    )

    outcome = office.perform(reassign_petition, ask, hall.actor("sef.relatii"), REASONS)

    assert isinstance(outcome, Stopped)
    (reason,) = [one for one in outcome.reasons if one.rule == "R-ART11-COI"]
    assert reason.facts["person"] == "Ana Lupu"


def test_the_head_lets_a_subordinate_work_and_the_legal_office_reads_it(
    office: Office, hall: TestHall
) -> None:
    # R-ART11-COI
    case = a_case(office, hall).about("Purtare", ABOUT_HEAD_OF_GREENERY).forwarded()
    seen, mayor = Case(petition_id=case.id), hall.actor("primar")
    let = OverrideConflict(case=seen, staff_id=hall.staff["referent"], reason=WHY)
    assert rules(office.perform(override_conflict, let, hall.actor("director"))) == {"R-ART11-COI"}
    himself = OverrideConflict(case=seen, staff_id=hall.staff["sef.serviciu"], reason=WHY)
    assert rules(office.perform(override_conflict, himself, mayor)) == {"R-ART11-COI"}
    for wrong in (
        OverrideConflict(case=seen, staff_id=hall.staff["referent"], reason="așa"),
        OverrideConflict(case=seen, staff_id=None, reason=WHY),
        OverrideConflict(case=seen, staff_id=hall.staff["director"], reason=WHY),
    ):
        with pytest.raises(BadInput):
            office.perform(override_conflict, wrong, mayor)

    assert isinstance(office.perform(override_conflict, let, mayor), Done)

    lawyer = hall.actor("juridic")
    reader = Reader(actor=lawyer, clock=office.clock, vault=office.vault)
    (row,) = office.ask(conflict_list, reader)
    assert (row.name, row.reason, row.seen_at) == ("Radu Iliescu", WHY, None)
    assert rules(office.perform(see_override, SeeOverride(row.id), mayor)) == {"R-ART11-COI"}
    office.perform(see_override, SeeOverride(row.id), lawyer)
    (row,) = office.ask(conflict_list, reader)
    assert row.seen_at is not None
    with pytest.raises(NotFound):
        office.perform(see_override, SeeOverride(0), lawyer)


def test_the_mayor_concerned_is_replaced_by_the_first_of_the_table(
    office: Office, hall: TestHall
) -> None:
    # R-ART11-HEAD
    case = a_case(office, hall).signed_once()
    named = AddPerson(case=Case(petition_id=case.id), staff_id=hall.staff["primar"])
    office.perform(add_person, named, hall.actor("registrator"))
    sign = SignAnswer(case=Case(petition_id=case.id), seen_hash=hash_of(office, case.id))

    outcome = office.perform(sign_as_head, sign, hall.actor("primar"))

    assert isinstance(outcome, Stopped)
    (reason,) = [one for one in outcome.reasons if one.rule == "R-ART11-HEAD"]
    assert "prefectului" in reason.remedy
    table_of_substitutes(hall, "director")
    outcome = office.perform(sign_as_head, sign, hall.actor("primar"))
    assert isinstance(outcome, Stopped)
    (reason,) = [one for one in outcome.reasons if one.rule == "R-ART11-HEAD"]
    assert (reason.facts["stand_in"], reason.facts["act"]) == ("Liviu Constantinescu", "nr. 7/2026")
    assert isinstance(office.perform(sign_as_head, sign, hall.actor("director")), Done)
    assert b'"substitute":"nr. 7/2026"' in last_line(office, case)[1].replace(b": ", b":")


def test_a_substitute_stands_in_only_when_two_persons_said_so(
    office: Office, hall: TestHall
) -> None:
    # R-ART11-HEAD
    today = office.clock.today()
    ask = AddSubstitute(user="director", rank=1, act="nr. 7/2026", since=today)
    assert rules(office.perform(add_substitute, ask, hall.actor("director"))) == {"R-ART11-HEAD"}
    for wrong in (
        AddSubstitute(user="primar", rank=1, act="nr. 7", since=today),
        AddSubstitute(user="director", rank=0, act="", since=None),
        AddSubstitute(user="director", rank=1, act="7", since=today, until=today.replace(year=1)),
    ):
        with pytest.raises(BadInput):
            office.perform(add_substitute, wrong, hall.actor("juridic"))
    kept = office.perform(add_substitute, ask, hall.actor("juridic"))
    assert isinstance(kept, SubstituteKept)
    agree = ApproveSubstitute(kept.id)
    for alone in ("juridic", "director", "registrator"):
        assert rules(office.perform(approve_substitute, agree, hall.actor(alone))) == {
            "R-ART11-HEAD"
        }
    assert not hall.actor("director").stands_in
    office.perform(approve_substitute, agree, hall.actor("admin"))
    assert hall.actor("director").stands_in
    with pytest.raises(BadInput):
        office.perform(approve_substitute, agree, hall.actor("admin"))
    with pytest.raises(NotFound):
        office.perform(approve_substitute, ApproveSubstitute(0), hall.actor("admin"))


def test_an_intervention_is_written_down_by_anybody_and_read_by_the_legal_office(
    office: Office, hall: TestHall
) -> None:
    # R-ART12-INFLUENCE
    case = a_case(office, hall).assigned()
    ask = NoteIntervention(
        case=Case(petition_id=case.id), who="un consilier local", way="call", content="mai repede"
    )
    with pytest.raises(BadInput):
        office.perform(
            note_intervention,
            NoteIntervention(case=ask.case, who="", way="x", content=""),
            hall.actor("referent"),
        )
    with pytest.raises(NotFound):
        office.perform(note_intervention, ask, hall.actor("referent.drumuri"))

    office.perform(note_intervention, ask, hall.actor("referent"))

    reader = Reader(actor=hall.actor("juridic"), clock=office.clock, vault=office.vault)
    (row,) = office.ask(interventions, reader)
    assert row.text == "un consilier local (telefon): mai repede"
