"""A small hall for tests: a registry, two departments, a mayor, and everybody who works there."""

from dataclasses import dataclass, field
from datetime import date

from argon2 import PasswordHasher

from casework.bootstrap import Office
from casework.desk import Actor
from casework.records.institution import Institution
from casework.records.post import Post
from casework.records.register_counter import RegisterCounter
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store import people
from casework.store.database import writing
from casework.store.institution import TEST
from casework.store.register import PETITIONS
from workflows.roles import Role

PASSWORD = "parola de proba 42"
SINCE = date(2026, 1, 1)
FIRST_NUMBER = 118_204
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)

UNITS = (
    ("Primar", ""),
    ("Relații cu publicul", "Primar"),
    ("Serviciul juridic", "Primar"),
    ("Direcția Servicii urbane", "Primar"),
    ("Spații verzi", "Direcția Servicii urbane"),
    ("Drumuri", "Direcția Servicii urbane"),
    ("Arhivă", "Primar"),
)
STAFF = (
    ("registrator", "Ioana Manolache", "registrator", "Relații cu publicul", Role.REGISTRY_CLERK),
    (
        "sef.relatii",
        "Mihnea Sârbu",
        "șef serviciu",
        "Relații cu publicul",
        Role.PUBLIC_RELATIONS_HEAD,
    ),
    (
        "director",
        "Liviu Constantinescu",
        "director",
        "Direcția Servicii urbane",
        Role.DEPARTMENT_HEAD,
    ),
    ("sef.serviciu", "Daniela Crețu", "șefă serviciu", "Spații verzi", Role.DEPARTMENT_HEAD),
    ("referent", "Radu Iliescu", "referent", "Spații verzi", Role.SPECIALIST),
    ("referent2", "Ana Lupu", "referentă", "Spații verzi", Role.SPECIALIST),
    ("sef.drumuri", "Paul Grigoriu", "șef serviciu", "Drumuri", Role.DEPARTMENT_HEAD),
    ("referent.drumuri", "Livia Ene", "referentă", "Drumuri", Role.SPECIALIST),
    ("arhivar", "Virgil Ganea", "arhivar", "Arhivă", Role.DEPARTMENT_HEAD),
    ("primar", "Sorin Bădescu", "primar", "Primar", Role.HEAD),
    ("juridic", "Cătălina Vraciu", "consilier juridic", "Serviciul juridic", Role.LEGAL_OFFICER),
    ("online", "Dan Petcu", "operator", "Relații cu publicul", Role.ONLINE_OPERATOR),
    ("admin", "Bogdan Achim", "administrator", "Primar", Role.ADMINISTRATOR),
)


@dataclass(frozen=True)
class TestHall:
    """The hall after it was furnished: ids by name, and everybody as an actor."""

    __test__ = False

    office: Office
    units: dict[str, int] = field(default_factory=dict)
    staff: dict[str, int] = field(default_factory=dict)

    def actor(self, username: str) -> Actor:
        return self.office.ask(people.actor_of, self.staff[username], self.office.clock.today())

    @property
    def greenery(self) -> int:
        return self.units["Spații verzi"]


def a_hall(office: Office) -> TestHall:
    """Furnish an empty office and open its register."""
    hall = TestHall(office)
    with writing(office.engine) as session:
        session.add(
            Institution(
                name="Primăria Sectorului 6",
                short_name="S6",
                locality="București",
                address="Calea Plevnei nr. 147–149",
                phone="021 000 0006",
                email="registratura@exemplu.ro",
                purpose=TEST,
                created_on=SINCE,
            )
        )
        year = office.clock.today().year
        session.add(
            RegisterCounter(
                register=PETITIONS,
                year=year,
                first_number=FIRST_NUMBER,
                next_number=FIRST_NUMBER,
                opened_at=office.clock.now(),
                act="Dispoziția nr. 1/2026",
            )
        )
        for name, above in UNITS:
            unit = Unit(name=name, parent_id=hall.units.get(above), since=SINCE)
            session.add(unit)
            session.flush()
            hall.units[name] = unit.id
        for username, name, title, unit_name, role in STAFF:
            person = StaffMember(
                username=username, name=name, title=title, password_hash=HASH, session_nonce="n"
            )
            session.add(person)
            session.flush()
            hall.staff[username] = person.id
            session.add(
                Post(staff_id=person.id, unit_id=hall.units[unit_name], role=role, since=SINCE)
            )
        session.commit()
    return hall
