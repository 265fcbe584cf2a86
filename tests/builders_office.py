"""A small furnished hall and the acts of its people: lawful by default, nothing random."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.channels.filing import Filing, Sender, key_of
from casework.desk import CITIZEN, SYSTEM, Actor, Desk
from casework.records.answer import Answer
from casework.records.institution import Institution
from casework.records.petition import Petition
from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store import people
from casework.store.institution import TEST
from casework.usecases.assign_petition import AssignPetition, assign_petition
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.open_register import OpenRegister, open_register
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from casework.usecases.save_draft import SaveDraft, WrittenPoint, save_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case
from workflows.decisions import NeedsReasons, Stopped
from workflows.petition.regimes import Kind, Regime
from workflows.roles import Role
from workflows.rules import RULES

Ask = TypeVar("Ask")
Outcome = TypeVar("Outcome")

SINCE = date(2020, 1, 6)
REASONS = {rule.id: "Motiv scris pentru probă." for rule in RULES}
"""A written reason for whatever the law may warn of."""

REGISTRY, WORKS, GREEN, MAYORS = (
    "Relații cu publicul",
    "Direcția tehnică",
    "Spații verzi",
    "Primar",
)
STAFF: tuple[tuple[str, str, str, Role], ...] = (
    ("registrator", "Ioana Manolache", REGISTRY, Role.REGISTRY_CLERK),
    ("sef.relatii", "Mihnea Sârbu", REGISTRY, Role.PUBLIC_RELATIONS_HEAD),
    ("sef.serviciu", "Daniela Crețu", GREEN, Role.DEPARTMENT_HEAD),
    ("referent", "Radu Iliescu", GREEN, Role.SPECIALIST),
    ("primar", "Sorin Bădescu", MAYORS, Role.HEAD),
    ("juridic", "Matei Olaru", MAYORS, Role.LEGAL_OFFICER),
    ("admin", "Bogdan Achim", MAYORS, Role.ADMINISTRATOR),
)


@dataclass(frozen=True)
class AHall:
    """A hall with one person for each role; every act gives a reason for every caution."""

    office: Office

    def actor(self, user: str) -> Actor:
        return self.office.ask(actor_named, user, self.office.clock.today())

    def unit(self, name: str) -> int:
        return self.office.ask(unit_named, name)

    def act(self, usecase: Callable[[Ask, Desk], Outcome], ask: Ask, user: str = "") -> Outcome:
        actor = self.actor(user) if user else SYSTEM
        outcome = self.office.perform(usecase, ask, actor, REASONS)
        assert not isinstance(outcome, Stopped | NeedsReasons), outcome
        return outcome

    def registered(self, filing: Filing | None = None) -> int:
        ask = RegisterArrival(filing=filing or a_filing())
        outcome = self.office.perform(register_arrival, ask, CITIZEN)
        assert isinstance(outcome, Registered), outcome
        return outcome.petition_id

    def qualified(self) -> int:
        case = Case(petition_id=self.registered())
        ask = QualifyPetition(case=case, regime=Regime.OG27, kind=Kind.REPORT)
        self.act(qualify_petition, ask, "registrator")
        return case.petition_id

    def forwarded(self) -> int:
        case = Case(petition_id=self.qualified())
        reply_by = self.office.clock.today() + timedelta(days=14)
        ask = ForwardPetition(case=case, department_id=self.unit(GREEN), reply_by=reply_by)
        self.act(forward_petition, ask, "registrator")
        return case.petition_id

    def assigned(self) -> int:
        case = Case(petition_id=self.forwarded())
        ask = AssignPetition(case=case, assignee_id=self.actor("referent").staff_id)
        self.act(assign_petition, ask, "sef.serviciu")
        return case.petition_id

    def drafted(self) -> int:
        case = Case(petition_id=self.assigned())
        draft = SaveDraft(
            case=case,
            points=(WrittenPoint(title="Banca", conclusion="S-a reparat.", result="done"),),
            opening="Am verificat la fața locului.",
            closing="Vă mulțumim.",
            legal_basis="O.G. nr. 27/2002, art. 8",
            solution="favourable",
        )
        self.act(save_draft, draft, "referent")
        self.act(send_for_signature, SendForSignature(case=case), "referent")
        return case.petition_id

    def signed(self) -> int:
        case = Case(petition_id=self.drafted())
        seen = self.office.ask(hash_of_the_answer, case.petition_id)
        ask = SignAnswer(case=case, seen_hash=seen)
        self.act(sign_as_department, ask, "sef.serviciu")
        self.act(sign_as_head, ask, "primar")
        return case.petition_id

    def dispatched(self, channel: str = "post") -> int:
        case = Case(petition_id=self.signed())
        self.act(dispatch_answer, DispatchAnswer(case=case, channel=channel), "registrator")
        self.act(record_dispatch, RecordDispatch(case=case, proof="borderou 14"), "registrator")
        return case.petition_id

    def filed(self) -> int:
        case = Case(petition_id=self.dispatched())
        self.act(file_petition, FilePetition(case=case, indicator="IV-12"), "registrator")
        return case.petition_id


def a_hall(office: Office) -> AHall:
    """Furnish the office and open its register at number 118204."""
    office.perform(furnish, STAFF, SYSTEM)
    year = office.clock.today().year
    office.perform(open_register, OpenRegister(year=year, first=118204, act="Proba"), SYSTEM)
    return AHall(office)


def a_filing(text: str = "Banca din parc este ruptă.", **changed: object) -> Filing:
    """A petition by web form, from somebody with an e-mail and a postal address."""
    parts: dict[str, object] = {
        "channel": "web",
        "sender": Sender(
            name="Ana Marinescu", email="ana.marinescu@example.org", address="Str. Teilor nr. 3"
        ),
        "text": text,
        "dedupe_key": key_of(secrets.token_hex(16)),
        "raw": b"{}",
    }
    return Filing(**{**parts, **changed})  # type: ignore[arg-type]


def furnish(staff: tuple[tuple[str, str, str, Role], ...], desk: Desk) -> None:
    """Describe the hall and put everybody on its chart."""
    session = desk.session
    session.add(
        Institution(
            id=1,
            name="Primăria de Probă",
            short_name="PP",
            locality="Proba",
            email="petitii@example.org",
            purpose=TEST,
            created_on=desk.today,
        )
    )
    units: dict[str, Unit] = {}
    for name, above in ((MAYORS, ""), (REGISTRY, MAYORS), (WORKS, MAYORS), (GREEN, WORKS)):
        units[name] = Unit(name=name, parent=units.get(above), since=SINCE)
        session.add(units[name])
        session.flush()
    for user, name, unit, role in staff:
        person = StaffMember(
            username=user, name=name, title="funcționar", session_nonce=secrets.token_hex(16)
        )
        session.add(person)
        session.add(Post(holder=person, unit=units[unit], role=role.value, since=SINCE))


def actor_named(session: Session, user: str, day: date) -> Actor:
    person = people.by_username(session, user)
    assert person is not None, user
    return people.actor_of(session, person.id, day)


def unit_named(session: Session, name: str) -> int:
    return next(unit.id for unit in people.units_on(session, date.max) if unit.name == name)


def hash_of_the_answer(session: Session, petition_id: int) -> str:
    petition = session.get_one(Petition, petition_id)
    return session.get_one(Answer, petition.answer_id).content_hash
