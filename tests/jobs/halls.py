"""A small hall with one petition on its way, made by the office's own acts."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.channels.filing import Filing, Sender
from casework.desk import CITIZEN, Actor, Desk
from casework.records.answer import Answer
from casework.records.history_line import HistoryLine
from casework.records.institution import Institution
from casework.records.message import OutgoingMessage
from casework.records.petition import Petition
from casework.records.post import Post
from casework.records.register_counter import RegisterCounter
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store.people import actor_of
from casework.usecases.assign_petition import AssignPetition, assign_petition
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from casework.usecases.save_draft import DraftSaved, SaveDraft, WrittenPoint, save_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case, Done
from workflows.petition.regimes import Kind, PointResult, Regime, Solution
from workflows.roles import Role

Row = TypeVar("Row")
OPENED = date(2026, 1, 5)
STAFF = {
    "clerk": ("Ana Clerc", 1, Role.REGISTRY_CLERK),
    "leader": ("Lia Șef", 2, Role.DEPARTMENT_HEAD),
    "writer": ("Radu Referent", 2, Role.SPECIALIST),
    "mayor": ("Dan Primar", 1, Role.HEAD),
}
REASONS = {"R-REPLY-QES": "dispoziția nr. 77/2026", "R-ART6-DISPATCH": "suntem cinci"}


@dataclass(frozen=True)
class Hall:
    """The office with its people, furnished and open."""

    office: Office

    def actor(self, name: str) -> Actor:
        number = list(STAFF).index(name) + 1
        return self.office.ask(actor_of, number, self.office.clock.today())

    def messages(self) -> list[OutgoingMessage]:
        return self.office.ask(_apart, select(OutgoingMessage).order_by(OutgoingMessage.id))

    def petition(self, petition_id: int) -> Petition:
        return self.office.ask(_apart, select(Petition).where(Petition.id == petition_id))[0]

    def events(self, petition_id: int) -> list[str]:
        query = (
            select(HistoryLine.event)
            .where(HistoryLine.petition_id == petition_id)
            .order_by(HistoryLine.seq)
        )
        return self.office.ask(lambda session: list(session.scalars(query)))


def _apart(session: Session, query: Select[Row]) -> list[Row]:
    """Rows as they were read, however the session ends."""
    rows = list(session.scalars(query))
    session.expunge_all()
    return rows


def furnished(office: Office) -> Hall:
    """A hall of four people with an open register."""
    office.perform(_furnish, None, CITIZEN)
    return Hall(office)


def _furnish(_: None, desk: Desk) -> None:
    session = desk.session
    hall = {"name": "Primăria Satu Bun", "short_name": "Satu Bun", "email": "primaria@satu-bun.ro"}
    session.add(Institution(id=1, **hall, address="Str. Mare 1", purpose="test", created_on=OPENED))
    moment = datetime(2026, 1, 5, 8, tzinfo=UTC)
    session.add(
        RegisterCounter(
            register="petitii",
            year=2026,
            first_number=123,
            next_number=123,
            opened_at=moment,
            act="HCL 1/2026",
        )
    )
    session.add_all(
        Unit(id=number, name=f"Compartimentul {number}", since=OPENED) for number in (1, 2)
    )
    session.flush()
    for number, (username, (name, unit, role)) in enumerate(STAFF.items(), start=1):
        session.add(StaffMember(id=number, username=username, name=name, session_nonce="x"))
        session.flush()
        session.add(Post(staff_id=number, unit_id=unit, role=role.value, since=OPENED))


def registered(hall: Hall, email: str = "ion@exemplu.ro", key: str = "one") -> Registered:
    """A petition from the web form; its confirmation waits in the outbox."""
    filing = Filing(
        channel="web",
        sender=Sender(name="Ion Popescu", email=email),
        text="Groapă în fața casei.",
        subject="Groapă în stradă",
        dedupe_key=key,
        raw=b"{}",
    )
    outcome = hall.office.perform(register_arrival, RegisterArrival(filing=filing), CITIZEN)
    assert isinstance(outcome, Registered)
    return outcome


def dispatching(hall: Hall, email: str = "ion@exemplu.ro") -> int:
    """A petition whose signed answer is on its way by e-mail; gives its id."""
    petition_id = registered(hall, email).petition_id
    case = Case(petition_id=petition_id)
    office = hall.office

    def done(outcome: object) -> None:
        assert isinstance(outcome, Done | DraftSaved), outcome

    clerk, leader, writer = hall.actor("clerk"), hall.actor("leader"), hall.actor("writer")
    qualify = QualifyPetition(case=case, regime=Regime.OG27, kind=Kind.REPORT)
    done(office.perform(qualify_petition, qualify, clerk))
    reply_by = office.clock.today() + timedelta(days=14)
    forward = ForwardPetition(case=case, department_id=2, reply_by=reply_by)
    done(office.perform(forward_petition, forward, clerk))
    assign = AssignPetition(case=case, assignee_id=writer.staff_id)
    done(office.perform(assign_petition, assign, leader))
    done(office.perform(save_draft, _draft(case), writer))
    done(office.perform(send_for_signature, SendForSignature(case=case), writer))
    seen = office.ask(lambda session: session.scalars(select(Answer.content_hash)).one())
    sign = SignAnswer(case=case, seen_hash=seen)
    done(office.perform(sign_as_department, sign, leader))
    done(office.perform(sign_as_head, sign, hall.actor("mayor")))
    send = DispatchAnswer(case=case, channel="email")
    done(office.perform(dispatch_answer, send, clerk, reasons=REASONS))
    return petition_id


def _draft(case: Case) -> SaveDraft:
    point = WrittenPoint(
        title="Groapa",
        conclusion="Echipa de drumuri a astupat groapa la 20 noiembrie.",
        result=PointResult.DONE.value,
    )
    return SaveDraft(
        case=case,
        points=(point,),
        opening="Vă mulțumim.",
        closing="Cu stimă,",
        legal_basis="O.G. nr. 43/1997, art. 22",
        solution=Solution.FAVOURABLE.value,
    )
