"""Other regimes at work: chosen, changed, prolonged, ended elsewhere (R-QUAL-*)."""

from datetime import date

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.desk import Actor
from casework.queries.case_rows import rows_of
from casework.queries.register_book import rows_of as lines_of_year
from casework.queries.scope import sees
from casework.queries.search import found_petitions
from casework.records.letter import Letter
from casework.store.database import reading
from casework.store.verification import verified
from casework.usecases.close_elsewhere import CloseElsewhere, close_elsewhere, confirm_report
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.prolong_own_term import ProlongOwnTerm, extend_544, extend_own_term
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_letter import RecordLetter, record_letter
from casework.usecases.regime_terms import NO_DETAILS, RegimeDetails
from casework.usecases.requalify_petition import RequalifyPetition, requalify_petition
from casework.usecases.step import Case, Done
from tests.cases import TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.officers import named
from tests.usecases.watching import (
    clocks_of,
    last_line,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)
from workflows.decisions import NeedsReasons, Stopped
from workflows.petition.regimes import NEUTRAL, PROTECTED, Kind, Regime
from workflows.roles import Role

WHY = {"R-QUAL-REQUAL": "se răspunde azi"}
Scene = tuple[Office, TestHall, TheCase]


@pytest.fixture
def scene(office: Office) -> Scene:
    hall = a_hall(office)
    return office, hall, a_case(office, hall).registered()


def qualified(
    scene: Scene,
    regime: Regime,
    details: RegimeDetails = NO_DETAILS,
    reasons: dict[str, str] | None = None,
) -> object:
    office, hall, case = scene
    ask = QualifyPetition(
        case=Case(petition_id=case.id), regime=regime, kind=Kind.REQUEST, details=details
    )
    return office.perform(qualify_petition, ask, hall.actor("registrator"), reasons or {})


def by_the_officer(hall: TestHall, role: Role) -> Actor:
    return named(hall, "referent2", role)


def letters_of(office: Office, petition_id: int) -> list[Letter]:
    with reading(office.engine) as session:
        found = session.scalars(select(Letter).where(Letter.petition_id == petition_id)).all()
        session.expunge_all()
        return list(found)


def test_a_request_for_information_gets_ten_days_from_registration(scene: Scene) -> None:
    office, _, case = scene

    assert isinstance(qualified(scene, Regime.INFORMATION_544), Done)

    petition = petition_of(office, case.id)
    assert (petition.due_safe, petition.due_legal_max) == (date(2026, 12, 4), date(2026, 12, 7))
    assert petition.answer_by == petition.due_legal_max
    assert petition.clock == "information_544"
    assert clocks_of(office, case.id)["answer"].ended_by == "qualify"
    assert "refusal_544" in clocks_of(office, case.id)
    assert office.ask(verified, ()).ok


@pytest.mark.parametrize(
    ("regime", "details", "last"),
    [
        (Regime.PRIOR_COMPLAINT_554, NO_DETAILS, date(2026, 12, 28)),
        (Regime.TACIT_APPROVAL_27_2003, RegimeDetails(term_days=15), date(2026, 12, 10)),
        (
            Regime.SPECIAL_PROCEDURE,
            RegimeDetails(term_days=10, term_law="Legea nr. 119/1996"),
            date(2026, 12, 7),
        ),
        (
            Regime.CONSULTATION_52,
            RegimeDetails(window_until=date(2026, 12, 4)),
            date(2026, 12, 7),
        ),
        (Regime.ENVIRONMENT_878, NO_DETAILS, date(2026, 12, 24)),
    ],
)
def test_each_regime_brings_its_term(
    sqlite_office: Office, regime: Regime, details: RegimeDetails, last: date
) -> None:
    hall = a_hall(sqlite_office)
    scene = sqlite_office, hall, a_case(sqlite_office, hall).registered()

    assert isinstance(qualified(scene, regime, details), Done)

    assert petition_of(sqlite_office, scene[2].id).due_legal_max == last


def test_a_special_procedure_without_a_term_wants_a_reason(scene: Scene) -> None:
    with nothing_changes(scene[0]):
        outcome = qualified(scene, Regime.SPECIAL_PROCEDURE)

    assert rules_of(outcome) == {"R-QUAL-SPECIAL"}
    assert isinstance(
        qualified(scene, Regime.SPECIAL_PROCEDURE, reasons={"R-QUAL-SPECIAL": "nu are"}), Done
    )


def test_a_report_without_anybody_named_wants_a_reason(scene: Scene) -> None:
    with nothing_changes(scene[0]):
        outcome = qualified(scene, Regime.WHISTLEBLOWER_361)

    assert rules_of(outcome) == {"R-QUAL-WB"}


def test_a_prior_complaint_goes_to_the_lawyers_first(scene: Scene) -> None:
    office, hall, case = scene
    qualified(scene, Regime.PRIOR_COMPLAINT_554)

    def forwarded(unit: str) -> object:
        ask = ForwardPetition(
            case=Case(petition_id=case.id),
            department_id=hall.units[unit],
            reply_by=date(2026, 12, 10),
        )
        return office.perform(forward_petition, ask, hall.actor("registrator"), {})

    assert rules_of(forwarded("Drumuri")) == {"R-QUAL-PRIOR"}
    assert isinstance(forwarded("Serviciul juridic"), Done)


def prolonged(office: Office, hall: TestHall, case: TheCase) -> object:
    ask = ProlongOwnTerm(case=Case(petition_id=case.id), reason="documentele sunt în arhivă")
    return office.perform(extend_544, ask, by_the_officer(hall, Role.INFORMATION_OFFICER), {})


def let_go(office: Office, hall: TestHall, case: TheCase) -> object:
    letter = letters_of(office, case.id)[-1]
    clerk = hall.actor("registrator")
    ask = RecordLetter(case=Case(petition_id=case.id), letter_id=letter.id, proof="borderou 7")
    return office.perform(record_letter, ask, clerk, {})


def test_thirty_days_begin_when_the_notice_has_left(scene: Scene, clock: MovableClock) -> None:
    office, hall, case = scene
    qualified(scene, Regime.INFORMATION_544)

    assert isinstance(prolonged(office, hall, case), Done)
    assert petition_of(office, case.id).due_legal_max == date(2026, 12, 7)
    assert "30" not in last_line(office, case.id).text
    assert isinstance(prolonged(office, hall, case), Stopped)
    clock.move_to(date(2026, 12, 3))
    let_go(office, hall, case)

    petition = petition_of(office, case.id)
    assert petition.clock == "information_544_extended"
    assert petition.due_legal_max == date(2026, 12, 28)
    assert last_line(office, case.id).event == "record_own_extension"
    assert office.ask(verified, ()).ok


def test_a_notice_that_left_too_late_changes_no_date(scene: Scene, clock: MovableClock) -> None:
    office, hall, case = scene
    qualified(scene, Regime.INFORMATION_544)
    prolonged(office, hall, case)

    clock.move_to(date(2026, 12, 8))
    let_go(office, hall, case)

    assert petition_of(office, case.id).clock == "information_544"


def test_data_requests_grow_by_two_months(scene: Scene) -> None:
    office, hall, case = scene
    officer = by_the_officer(hall, Role.DATA_PROTECTION_OFFICER)
    qualified(scene, Regime.DATA_SUBJECT_GDPR)
    ask = ProlongOwnTerm(case=Case(petition_id=case.id), reason="cerere complexă")

    assert isinstance(office.perform(extend_own_term, ask, officer, {}), Done)

    petition = petition_of(office, case.id)
    assert (petition.due_legal_max, petition.extended_by) == (date(2027, 2, 24), 2)
    assert office.ask(verified, ()).ok


def test_a_report_is_confirmed_and_ends_in_its_own_register(scene: Scene) -> None:
    office, hall, case = scene
    officer = by_the_officer(hall, Role.WHISTLEBLOWER_OFFICER)
    qualified(scene, Regime.WHISTLEBLOWER_361)
    said = CloseElsewhere(case=Case(petition_id=case.id), record="Registrul raportărilor nr. 3")

    assert isinstance(office.perform(confirm_report, said, officer, {}), Done)
    assert clocks_of(office, case.id)["whistleblower_receipt_361"].ended_by == "confirm_report"
    assert isinstance(office.perform(close_elsewhere, said, officer, {}), Done)

    assert petition_of(office, case.id).state == "filed"
    assert petition_of(office, case.id).restricted
    assert office.ask(verified, ()).ok


def changed(scene: Scene, regime: Regime | None, by: str, **reasons: str) -> object:
    office, hall, case = scene
    ask = RequalifyPetition(
        case=Case(petition_id=case.id), regime=regime, reason="cere informații, nu reclamă"
    )
    written = {rule.replace("_", "-"): text for rule, text in reasons.items()}
    return office.perform(requalify_petition, ask, hall.actor(by), written)


def test_a_changed_regime_keeps_number_and_counts_anew(office: Office) -> None:
    hall = a_hall(office)
    scene = office, hall, a_case(office, hall).signed_once()
    before = petition_of(office, scene[2].id)

    assert isinstance(changed(scene, Regime.INFORMATION_544, "juridic"), Done)

    petition = petition_of(office, scene[2].id)
    assert (petition.number, petition.registered_on) == (before.number, before.registered_on)
    assert (petition.state, petition.due_legal_max) == ("qualified", date(2026, 12, 7))
    assert (petition.department_id, petition.assignee_id, petition.answer_id) == (None, None, None)
    assert [letter.kind for letter in letters_of(office, petition.id)] == ["requalification_notice"]
    assert letters_of(office, petition.id)[0].state == "to_release"
    assert office.ask(verified, ()).ok


def test_public_relations_alone_does_not_decide_on_544(scene: Scene) -> None:
    with nothing_changes(scene[0]):
        outcome = changed(scene, Regime.INFORMATION_544, "sef.relatii")

    assert rules_of(outcome) == {"R-QUAL-REQUAL"}


def test_a_term_already_past_changes_nothing_without_a_reason(
    scene: Scene, clock: MovableClock
) -> None:
    office, _, case = scene
    clock.move_to(date(2026, 12, 15))

    with nothing_changes(office):
        wanted = changed(scene, Regime.INFORMATION_544, "juridic")

    assert isinstance(wanted, NeedsReasons)
    assert "a trecut deja" in words_of(wanted)
    assert "Lucrarea" not in words_of(wanted)
    done = changed(scene, Regime.INFORMATION_544, "juridic", R_QUAL_REQUAL="se răspunde azi")
    assert isinstance(done, Done)
    assert petition_of(office, case.id).due_legal_max == date(2026, 12, 7)


def test_a_specialist_changes_no_regime(scene: Scene) -> None:
    assert rules_of(changed(scene, Regime.AUDIENCE, "referent")) == {"R-QUAL-REQUAL"}


def test_a_report_is_read_by_nobody_but_the_designated_person(scene: Scene) -> None:
    office, hall, case = scene
    officer = by_the_officer(hall, Role.WHISTLEBLOWER_OFFICER)
    qualified(scene, Regime.WHISTLEBLOWER_361)
    petition = petition_of(office, case.id)

    for username in ("registrator", "sef.relatii", "primar", "juridic", "sef.serviciu"):
        assert not office.ask(sees, hall.actor(username), petition), username
        assert office.ask(found_petitions, hall.actor(username), case.number).rows == ()
        assert office.ask(found_petitions, hall.actor(username), "crengi").rows == ()
    assert office.ask(sees, officer, petition)
    assert office.ask(found_petitions, hall.actor("primar"), "munteanu").rows == ()
    (row,) = office.ask(rows_of, (case.id,))
    assert (row.subject, row.petitioner) == (NEUTRAL, PROTECTED)


def test_the_register_keeps_a_neutral_stub(scene: Scene) -> None:
    office, hall, _ = scene
    by_the_officer(hall, Role.WHISTLEBLOWER_OFFICER)
    qualified(scene, Regime.WHISTLEBLOWER_361)

    (line,) = office.ask(lambda session: list(lines_of_year(session, 2026)))

    assert (line.sender, line.summary) == (PROTECTED, NEUTRAL)


def test_data_requests_are_read_by_their_officer(scene: Scene) -> None:
    office, hall, case = scene
    officer = by_the_officer(hall, Role.DATA_PROTECTION_OFFICER)
    qualified(scene, Regime.DATA_SUBJECT_GDPR)
    petition = petition_of(office, case.id)

    assert office.ask(sees, officer, petition)
    assert not office.ask(sees, hall.actor("sef.relatii"), petition)


def test_defects_make_a_special_tacit_term_grow_by_five_days(sqlite_office: Office) -> None:
    hall = a_hall(sqlite_office)
    scene = sqlite_office, hall, a_case(sqlite_office, hall).registered()
    qualified(scene, Regime.TACIT_APPROVAL_27_2003, RegimeDetails(term_days=15))
    ask = ProlongOwnTerm(case=Case(petition_id=scene[2].id), reason="lipsește planul")

    assert isinstance(
        sqlite_office.perform(extend_own_term, ask, hall.actor("sef.serviciu"), {}), Done
    )
    let_go(*scene)

    petition = petition_of(sqlite_office, scene[2].id)
    assert (petition.due_legal_max, petition.extended_by) == (date(2026, 12, 15), 5)
