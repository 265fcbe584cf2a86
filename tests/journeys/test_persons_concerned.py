"""Journey of art. 11: a citizen complains of a head of department, and somebody else answers."""

from casework.bootstrap import Office
from casework.queries.scope import sees
from casework.records.petition import Petition
from casework.store.database import reading
from casework.usecases.assign_petition import AssignPetition, assign_petition
from casework.usecases.decide_person import DecidePerson, decide_person
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.override_conflict import OverrideConflict, override_conflict
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.step import Case, Done
from tests.cases import REASONS, a_case
from tests.hall import a_hall
from workflows.decisions import Stopped
from workflows.petition.regimes import Kind, Regime


def test_a_complaint_about_a_head_of_department_is_solved_by_another_department(
    sqlite_office: Office,
) -> None:
    office, hall = sqlite_office, a_hall(sqlite_office)
    text = "Reclam purtarea doamnei Crețu, șefa de la spații verzi."
    case = a_case(office, hall).about("Purtarea unei angajate", text).registered()
    seen, clerk = Case(petition_id=case.id), hall.actor("registrator")

    def visible(user: str) -> bool:
        with reading(office.engine) as session:
            return sees(session, hall.actor(user), session.get_one(Petition, case.id))

    assert not visible("sef.serviciu")
    confirmed = office.perform(
        decide_person, DecidePerson(case=seen, person_id=1, concerned=True), clerk
    )
    assert isinstance(confirmed, Done)
    qualified = QualifyPetition(case=seen, regime=Regime.OG27, kind=Kind.COMPLAINT)
    assert isinstance(office.perform(qualify_petition, qualified, clerk), Done)
    forward = ForwardPetition(
        case=seen, department_id=hall.units["Drumuri"], reply_by=case.due_safe
    )
    assert isinstance(office.perform(forward_petition, forward, clerk, REASONS), Done)
    assign = AssignPetition(case=seen, assignee_id=hall.staff["referent.drumuri"])
    assert isinstance(office.perform(assign_petition, assign, hall.actor("sef.drumuri")), Done)

    assert visible("referent.drumuri")
    assert not visible("referent")


def test_a_petition_about_a_director_goes_on_only_by_a_written_decision(
    sqlite_office: Office,
) -> None:
    office, hall = sqlite_office, a_hall(sqlite_office)
    case = a_case(office, hall).about("Directorul", "Domnul Constantinescu m-a jignit.").forwarded()
    seen = Case(petition_id=case.id)
    assign = AssignPetition(case=seen, assignee_id=hall.staff["referent"])
    stopped = office.perform(assign_petition, assign, hall.actor("sef.serviciu"))
    assert isinstance(stopped, Stopped)
    assert {reason.rule for reason in stopped.reasons} == {"R-ART11-COI"}

    for user in ("sef.serviciu", "referent"):
        let = OverrideConflict(
            case=seen,
            staff_id=hall.staff[user],
            reason="Nu există alt compartiment competent pentru spații verzi.",
        )
        assert isinstance(office.perform(override_conflict, let, hall.actor("primar")), Done)

    assert isinstance(office.perform(assign_petition, assign, hall.actor("sef.serviciu")), Done)
