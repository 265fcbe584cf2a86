"""Art. 7 in the office: two screens, a visa where practice asks for one, then the decision."""

from casework.bootstrap import Office
from casework.usecases.ask_clarification import AskClarification, ask_clarification
from casework.usecases.ask_opinion import AskOpinion, ask_opinion
from casework.usecases.check_identity import CheckIdentity, check_identity
from casework.usecases.deny_authorship import DenyAuthorship, deny_authorship
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.give_opinion import GiveOpinion, give_opinion
from casework.usecases.give_visa import GiveVisa, give_visa
from casework.usecases.record_clarification import RecordClarification, record_clarification
from casework.usecases.release_letter import ReleaseLetter, release_letter
from casework.usecases.screen_petition import ScreenPetition, screen_petition
from casework.usecases.shelve_anonymous import ShelveAnonymous, shelve_anonymous
from casework.usecases.step import Case, Done
from tests.cases import REASONS, ACase, a_case, state_of
from tests.clocks import MovableClock
from tests.hall import a_hall
from tests.usecases.watching import in_order, letters_of, nothing_changes, petition_of, rules_of
from workflows.petition.subjects.grounds import DangerStep, Ground


def nameless(case: ACase) -> ACase:
    return case.through("post").from_sender(name="", email="", address="", phone="")


def test_an_anonymous_petition_is_shelved_after_both_screens(office: Office) -> None:
    hall = a_hall(office)
    case = nameless(a_case(office, hall)).registered()
    seen = Case(petition_id=case.id)
    screen = ScreenPetition(case=seen, whistleblower=False, danger=DangerStep.NOT_NEEDED)
    shelve = ShelveAnonymous(case=seen, ground=Ground.ANONYMOUS, reason="nicio dată")
    head = hall.actor("sef.relatii")

    with nothing_changes(office):
        early = office.perform(shelve_anonymous, shelve, head, REASONS)
    office.perform(screen_petition, screen, hall.actor("registrator"), REASONS)
    done = office.perform(shelve_anonymous, shelve, head, REASONS)

    petition = petition_of(office, case.id)
    assert rules_of(early) == {"R-QUAL-WB", "R-ART7-DANGER"}
    assert isinstance(done, Done)
    assert (petition.state, petition.closed_by) == ("shelved", "shelve_anonymous")
    assert petition.closed_on == office.clock.today()
    assert in_order(office, case.id)


def test_a_danger_goes_first_in_every_list(sqlite_office: Office) -> None:
    hall = a_hall(sqlite_office)
    case = nameless(a_case(sqlite_office, hall)).registered()
    screen = ScreenPetition(
        case=Case(petition_id=case.id), whistleblower=False, danger=DangerStep.EMERGENCY
    )

    sqlite_office.perform(screen_petition, screen, hall.actor("registrator"), REASONS)

    assert petition_of(sqlite_office, case.id).danger


def test_a_ground_of_practice_waits_for_the_lawyers(sqlite_office: Office) -> None:
    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall).registered()
    seen = Case(petition_id=case.id)
    head = hall.actor("sef.relatii")
    reasons = {**REASONS, "R-ART7-PRACTICE": "textul nu are nicio cerere"}
    shelve = ShelveAnonymous(case=seen, ground=Ground.UNCLEAR)
    screen = ScreenPetition(case=seen, whistleblower=False, danger=DangerStep.NOT_NEEDED)
    sqlite_office.perform(screen_petition, screen, head, REASONS)
    ask = AskClarification(case=seen, question="Ce cereți?")
    sqlite_office.perform(ask_clarification, ask, head, REASONS)

    refused = sqlite_office.perform(shelve_anonymous, shelve, head, reasons)
    visa = GiveVisa(case=seen, granted=True, reason="nu se înțelege")
    sqlite_office.perform(give_visa, visa, hall.actor("juridic"))
    done = sqlite_office.perform(shelve_anonymous, shelve, head, reasons)

    assert rules_of(refused) == {"R-ART7-PRACTICE"}
    assert isinstance(done, Done)
    assert [letter.kind for letter in letters_of(sqlite_office, case.id)] == [
        "clarification",
        "shelving_notice",
    ]


def test_a_question_of_the_specialist_leaves_through_the_registry(office: Office) -> None:
    hall = a_hall(office)
    case = a_case(office, hall).assigned()
    seen = Case(petition_id=case.id)
    ask = AskClarification(case=seen, question="La ce număr?")

    office.perform(ask_clarification, ask, hall.actor("referent"), REASONS)
    (waiting,) = letters_of(office, case.id)
    release = ReleaseLetter(case=seen, letter_id=waiting.id)
    stranger = office.perform(release_letter, release, hall.actor("referent"))
    office.perform(release_letter, release, hall.actor("registrator"))
    reply = RecordClarification(case=seen, reply="La numărul 4.")
    office.perform(record_clarification, reply, hall.actor("registrator"))

    (letter,) = letters_of(office, case.id)
    assert waiting.state == "to_release"
    assert rules_of(stranger) == {"R-ART6-DISPATCH"}
    assert letter.state == "pending"
    assert petition_of(office, case.id).due_safe == case.due_safe
    assert in_order(office, case.id)


def test_an_opinion_is_given_by_who_was_asked(office: Office, clock: MovableClock) -> None:
    hall = a_hall(office)
    case = a_case(office, hall).assigned()
    seen = Case(petition_id=case.id)
    ask = AskOpinion(case=seen, unit_id=hall.units["Drumuri"], question="Este drum public?")
    give = GiveOpinion(case=seen, opinion="Da.")

    office.perform(ask_opinion, ask, hall.actor("referent"), REASONS)
    stranger = office.perform(give_opinion, give, hall.actor("referent2"))
    clock.forward(days=14)
    late = office.perform(give_opinion, give, hall.actor("referent.drumuri"))
    done = office.perform(
        give_opinion, give, hall.actor("referent.drumuri"), {"R-ART5-OPINION": "concediu"}
    )

    assert rules_of(stranger) == {"R-ART5-OPINION"}
    assert rules_of(late) == {"R-ART5-OPINION"}
    assert isinstance(done, Done)


def test_a_denied_author_gets_no_answer_until_he_is_checked(sqlite_office: Office) -> None:
    hall = a_hall(sqlite_office)
    case = a_case(sqlite_office, hall).signed()
    seen = Case(petition_id=case.id)
    clerk = hall.actor("registrator")
    deny = DenyAuthorship(case=seen, statement="Nu am scris eu.")
    send = DispatchAnswer(case=seen, channel="email")

    sqlite_office.perform(deny_authorship, deny, hall.actor("sef.relatii"))
    frozen = sqlite_office.perform(dispatch_answer, send, clerk, REASONS)
    check = CheckIdentity(case=seen, shown="identity_card")
    sqlite_office.perform(check_identity, check, clerk)
    sent = sqlite_office.perform(dispatch_answer, send, clerk, REASONS)

    assert rules_of(frozen) == {"R-ART7-FALSEID"}
    assert isinstance(sent, Done)
    assert state_of(sqlite_office, case.id) == "signed_by_head"
