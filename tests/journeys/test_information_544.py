"""A request for public information: longer term, answer; a refusal; a complaint (R-QUAL-544)."""

from datetime import date

import pytest

from casework.bootstrap import Office
from casework.queries.register_544 import requests_544
from casework.store.verification import verified
from casework.usecases.assign_petition import AssignPetition, assign_petition
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.prolong_own_term import ProlongOwnTerm, extend_544
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.regime_terms import NO_DETAILS, RegimeDetails
from casework.usecases.save_draft import DraftSaved, SaveDraft, WrittenPoint, save_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case, Done
from tests.cases import TheCase, a_case, hash_of
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.officers import named
from tests.usecases.test_other_regimes import let_go
from tests.usecases.watching import petition_of, rules_of
from workflows.petition.regimes import Kind, Regime
from workflows.roles import Role
from workflows.rules import RULES

WHY = {rule.id: "motiv scris" for rule in RULES}
pytestmark = pytest.mark.timeout(120)


class Walk:
    """The acts of one case, each done by whoever may."""

    def __init__(self, office: Office, hall: TestHall, case: TheCase) -> None:
        self.office, self.hall, self.case = office, hall, case
        self.at = Case(petition_id=case.id)

    def do(self, usecase: object, ask: object, by: str) -> object:
        return self.office.perform(usecase, ask, self.hall.actor(by), WHY)  # type: ignore[arg-type]

    def qualify(self, regime: Regime, details: RegimeDetails = NO_DETAILS) -> object:
        ask = QualifyPetition(case=self.at, regime=regime, kind=Kind.REQUEST, details=details)
        return self.do(qualify_petition, ask, "registrator")

    def hand_over(self) -> None:
        unit = self.hall.greenery
        ask = ForwardPetition(case=self.at, department_id=unit, reply_by=date(2026, 12, 1))
        assert isinstance(self.do(forward_petition, ask, "registrator"), Done)
        ask_who = AssignPetition(case=self.at, assignee_id=self.hall.staff["referent"])
        assert isinstance(self.do(assign_petition, ask_who, "sef.serviciu"), Done)

    def write(self, solution: str, basis: str) -> object:
        point = WrittenPoint(title="Contractul", conclusion="Am căutat în arhivă.", result="done")
        draft = SaveDraft(
            case=self.at,
            points=(point,),
            opening="Bună ziua,\n\nPe 30 noiembrie am căutat documentele cerute.",
            closing="Puteți face reclamație administrativă în 30 de zile.",
            legal_basis=basis,
            solution=solution,
        )
        assert isinstance(self.do(save_draft, draft, "referent"), DraftSaved)
        return self.do(send_for_signature, SendForSignature(case=self.at), "referent")

    def answer(self) -> None:
        for usecase, by in ((sign_as_department, "sef.serviciu"), (sign_as_head, "primar")):
            ask = SignAnswer(case=self.at, seen_hash=hash_of(self.office, self.case.id))
            assert isinstance(self.office.perform(usecase, ask, self.hall.actor(by), WHY), Done)
        sent = DispatchAnswer(case=self.at, channel="post")
        outcome = self.office.perform(dispatch_answer, sent, self.hall.actor("registrator"), WHY)
        assert isinstance(outcome, Done), outcome
        proof = RecordDispatch(case=self.at, proof="borderou 9")
        assert isinstance(self.do(record_dispatch, proof, "registrator"), Done)


@pytest.fixture
def walk(sqlite_office: Office) -> Walk:
    hall = a_hall(sqlite_office)
    named(hall, "referent2", Role.INFORMATION_OFFICER)
    case = a_case(sqlite_office, hall).about("Contractul de pază", "Vă rog copia contractului.")
    return Walk(sqlite_office, hall, case.registered())


def test_request_longer_term_and_answer(walk: Walk, clock: MovableClock) -> None:
    assert isinstance(walk.qualify(Regime.INFORMATION_544), Done)
    walk.hand_over()
    ask = ProlongOwnTerm(case=walk.at, reason="arhiva este la alt sediu")
    assert isinstance(walk.do(extend_544, ask, "referent2"), Done)
    clock.move_to(date(2026, 11, 26))
    let_go(walk.office, walk.hall, walk.case)
    clock.move_to(date(2026, 12, 18))
    assert isinstance(walk.write("favourable", "Legea nr. 544/2001, art. 7"), Done)
    walk.answer()

    petition = petition_of(walk.office, walk.case.id)
    assert (petition.state, petition.due_legal_max) == ("dispatched", date(2026, 12, 28))
    (line,) = walk.office.ask(requests_544, 2026)
    assert (line.term, line.solution, line.answered_on) == (
        "30 de zile",
        "favorabilă",
        date(2026, 12, 18),
    )
    assert walk.office.ask(verified, ()).ok


def test_refusal_and_administrative_complaint(walk: Walk, clock: MovableClock) -> None:
    walk.qualify(Regime.INFORMATION_544)
    walk.hand_over()
    assert rules_of(walk.write("refusal", "Legea nr. 544/2001")) == {"R-QUAL-544"}
    assert isinstance(walk.write("refusal", "Legea nr. 544/2001, art. 12 lit. c)"), Done)
    walk.answer()

    clock.move_to(date(2026, 12, 10))
    again = a_case(walk.office, walk.hall).about("Reclamație", "Refuzul este greșit.").registered()
    complaint = Walk(walk.office, walk.hall, again)
    unlinked = complaint.qualify(Regime.ADMINISTRATIVE_COMPLAINT_544)
    assert rules_of(unlinked) == {"R-QUAL-544"}
    linked = RegimeDetails(concerns=walk.case.number)
    assert isinstance(complaint.qualify(Regime.ADMINISTRATIVE_COMPLAINT_544, linked), Done)

    petition = petition_of(walk.office, again.id)
    assert (petition.concerns, petition.due_legal_max) == (walk.case.id, date(2026, 12, 28))
    (line,) = walk.office.ask(requests_544, 2026)
    assert (line.solution, line.complaints) == (
        "refuz motivat, Legea nr. 544/2001",
        (again.number,),
    )
    assert walk.office.ask(verified, ()).ok
