"""Petitions brought to any state by real acts: `a_case(office, hall).assigned()`."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Self, TypeVar

from casework.bootstrap import Office
from casework.channels.filing import Filing, Sender
from casework.desk import CITIZEN, SYSTEM, Actor
from casework.records.answer import Answer
from casework.records.petition import Petition
from casework.store.database import reading
from casework.usecases.assign_petition import AssignPetition, assign_petition
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from casework.usecases.save_draft import DraftSaved, SaveDraft, WrittenPoint, save_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case, Done
from casework.wording import format_number
from tests.hall import TestHall
from workflows.petition.regimes import Kind, Regime

REASONS = {
    rule: "motiv scris în test"
    for rule in (
        "R-REG-CHRONO",
        "R-QUAL-TRIAGE",
        "R-ART6-FORWARD",
        "R-REPLY-QES",
        "R-REPLY-CHANNEL",
        "R-REPLY-CONTENT",
        "R-ART6-DISPATCH",
        "R-ART11-PERSON",
        "R-ART10-MASS",
    )
}
NEXT = count(1)
Ask = TypeVar("Ask")


@dataclass(frozen=True)
class TheCase:
    """A petition as it stands after the acts so far."""

    id: int
    number: str
    access_code: str
    due_safe: date
    due_legal_max: date

    @property
    def url(self) -> str:
        return f"/birou/dosar/{self.id}"


@dataclass(frozen=True)
class ACase:
    """What is told of a petition before it is brought to its state."""

    office: Office
    hall: TestHall
    filing: Filing
    by: Actor = CITIZEN
    danger: bool = False
    unit: str = "Spații verzi"
    assignee: str = "referent"
    channel: str = "email"

    def about(self, subject: str, text: str = "") -> Self:
        filing = replace(self.filing, subject=subject, text=text or self.filing.text)
        return replace(self, filing=filing)

    def at(self, place: str) -> Self:
        return replace(self, filing=replace(self.filing, place=place))

    def from_sender(self, **changed: object) -> Self:
        sender = replace(self.filing.sender, **changed)  # type: ignore[arg-type]
        return replace(self, filing=replace(self.filing, sender=sender))

    def through(self, channel: str) -> Self:
        """The channel it came in by; paper is entered by the clerk."""
        by = self.hall.actor("registrator") if channel in ("counter", "post") else CITIZEN
        return replace(self, filing=replace(self.filing, channel=channel), by=by)

    def dangerous(self) -> Self:
        return replace(self, danger=True)

    def for_unit(self, unit: str, assignee: str = "") -> Self:
        return replace(self, unit=unit, assignee=assignee or self.assignee)

    def given_to(self, username: str) -> Self:
        return replace(self, assignee=username)

    def leaving_by(self, channel: str) -> Self:
        return replace(self, channel=channel)

    def registered(self) -> TheCase:
        filing = replace(self.filing, dedupe_key=f"test-{next(NEXT)}-{id(self.office)}")
        outcome = self.office.perform(
            register_arrival, RegisterArrival(filing=filing), self.by, REASONS
        )
        assert isinstance(outcome, Registered), outcome
        return TheCase(
            id=outcome.petition_id,
            number=format_number(outcome.number, outcome.registered_on),
            access_code=outcome.access_code,
            due_safe=outcome.due_safe,
            due_legal_max=outcome.due_legal_max,
        )

    def qualified(self) -> TheCase:
        case = self.registered()
        ask = QualifyPetition(
            case=Case(petition_id=case.id),
            regime=Regime.OG27,
            kind=Kind.REPORT,
            danger=self.danger,
        )
        self._do(qualify_petition, ask, "registrator")
        return case

    def forwarded(self) -> TheCase:
        case = self.qualified()
        ask = ForwardPetition(
            case=Case(petition_id=case.id),
            department_id=self.hall.units[self.unit],
            reply_by=case.due_safe,
        )
        self._do(forward_petition, ask, "registrator")
        return case

    def assigned(self) -> TheCase:
        case = self.forwarded()
        ask = AssignPetition(
            case=Case(petition_id=case.id), assignee_id=self.hall.staff[self.assignee]
        )
        self._do(assign_petition, ask, self._head())
        return case

    def written(self) -> TheCase:
        """The draft is saved and complete, but not sent."""
        case = self.assigned()
        draft = SaveDraft(
            case=Case(petition_id=case.id),
            points=(
                WrittenPoint(
                    title="Crengile căzute",
                    conclusion="Crengile au fost ridicate pe 30 noiembrie.",
                    result="done",
                ),
            ),
            opening="Bună ziua,\n\nAm verificat la fața locului ce ne-ați semnalat.",
            closing="Vă mulțumim că ne-ați scris.",
            legal_basis="O.G. nr. 27/2002, art. 8 alin. (1)",
            solution="favourable",
        )
        saved = self.office.perform(save_draft, draft, self.hall.actor(self.assignee))
        assert isinstance(saved, DraftSaved), saved
        return case

    def drafted(self) -> TheCase:
        case = self.written()
        ask = SendForSignature(case=Case(petition_id=case.id))
        self._do(send_for_signature, ask, self.assignee)
        return case

    def signed_once(self) -> TheCase:
        case = self.drafted()
        self._do(sign_as_department, self._signature(case), self._head())
        return case

    def signed(self) -> TheCase:
        case = self.signed_once()
        self._do(sign_as_head, self._signature(case), "primar")
        return case

    def leaving(self) -> TheCase:
        """Dispatch is pending."""
        case = self.signed()
        ask = DispatchAnswer(case=Case(petition_id=case.id), channel=self.channel)
        self._do(dispatch_answer, ask, "registrator")
        return case

    def dispatched(self) -> TheCase:
        case = self.leaving()
        ask = RecordDispatch(case=Case(petition_id=case.id), proof="250 primit")
        by = SYSTEM if self.channel == "email" else self.hall.actor("registrator")
        outcome = self.office.perform(record_dispatch, ask, by, REASONS)
        assert isinstance(outcome, Done), outcome
        return case

    def filed(self) -> TheCase:
        case = self.dispatched()
        self._do(
            file_petition,
            FilePetition(case=Case(petition_id=case.id), indicator="II/3"),
            "registrator",
        )
        return case

    def _head(self) -> str:
        heads = {"Spații verzi": "sef.serviciu", "Drumuri": "sef.drumuri"}
        return heads.get(self.unit, "sef.serviciu")

    def _signature(self, case: TheCase) -> SignAnswer:
        return SignAnswer(case=Case(petition_id=case.id), seen_hash=hash_of(self.office, case.id))

    def _do(self, usecase: Callable[..., object], ask: object, username: str) -> None:
        outcome = self.office.perform(usecase, ask, self.hall.actor(username), REASONS)
        assert isinstance(outcome, Done), outcome


def a_case(office: Office, hall: TestHall) -> ACase:
    """A report on fallen branches, sent over the site by a citizen with e-mail and address."""
    return ACase(
        office=office,
        hall=hall,
        filing=Filing(
            channel="web",
            sender=Sender(
                name="Elena Munteanu",
                email="elena.munteanu@exemplu.ro",
                address="Str. Cetatea Histria nr. 8, sector 6",
            ),
            text="Crengi căzute pe aleea din spatele școlii. Vă rog să le ridicați.",
            subject="Crengi căzute pe alee",
            dedupe_key="",
            raw=b"{}",
        ),
    )


def state_of(office: Office, petition_id: int) -> str:
    """The state in the database."""
    with reading(office.engine) as session:
        return session.get_one(Petition, petition_id).state


def hash_of(office: Office, petition_id: int) -> str:
    """The hash of the answer in force."""
    with reading(office.engine) as session:
        petition = session.get_one(Petition, petition_id)
        return session.get_one(Answer, petition.answer_id).content_hash


def version_of(office: Office, petition_id: int) -> int:
    """The version that a fresh page would show."""
    with reading(office.engine) as session:
        return session.get_one(Petition, petition_id).history_count
