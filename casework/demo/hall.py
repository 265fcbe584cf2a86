"""The demonstration hall itself: a real kind of org chart with invented people."""

import secrets
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from casework.demo.accounts import ACCOUNTS
from casework.records.institution import Institution
from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store.institution import DEMO
from casework.store.passwords import hashed
from workflows.roles import Role

REG, CRP, DEP = Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.DEPARTMENT_HEAD
REF, HEAD, LEG = Role.SPECIALIST, Role.HEAD, Role.LEGAL_OFFICER


@dataclass(frozen=True, slots=True)
class OnChart:
    """A unit of the chart: its name and the one above."""

    name: str
    above: str = ""


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who works in the hall: sign-in name, name, title, unit, role, act of delegation."""

    user: str
    name: str
    title: str
    unit: str
    role: Role
    act: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """The hall after it was furnished: the ids behind names of units and of people."""

    units: dict[str, int] = field(default_factory=dict)
    staff: dict[str, int] = field(default_factory=dict)


URBAN, TECHNICAL = "Direcția Servicii urbane", "Direcția Tehnică"
PUBLIC_RELATIONS = "Relații cu publicul și registratură"

UNITS: tuple[OnChart, ...] = (
    OnChart("Primar"),
    OnChart("Secretar general", "Primar"),
    OnChart("Serviciul juridic", "Secretar general"),
    OnChart(PUBLIC_RELATIONS, "Primar"),
    OnChart("Compartimentul online", PUBLIC_RELATIONS),
    OnChart("Sistem informatic", "Primar"),
    OnChart(URBAN, "Primar"),
    OnChart("Spații verzi", URBAN),
    OnChart("Salubritate", URBAN),
    OnChart("Iluminat public", URBAN),
    OnChart("Drumuri", URBAN),
    OnChart(TECHNICAL, "Primar"),
    OnChart("Investiții", TECHNICAL),
    OnChart("Disciplina în construcții", TECHNICAL),
    OnChart("Poliția locală", "Primar"),
    OnChart("Parcări", "Primar"),
    OnChart("Spațiu locativ", "Primar"),
    OnChart("Protecția animalelor", "Primar"),
    OnChart("Comerț stradal", "Primar"),
)

WORKERS: tuple[Worker, ...] = (
    Worker("primar", "Sorin Bădescu", "primar", "Primar", HEAD),
    Worker(
        "viceprimar",
        "Roxana Dobrescu",
        "viceprimar",
        "Primar",
        HEAD,
        "dispoziția nr. 1.288/05.10.2026",
    ),
    Worker("secretar", "Anca Teodorescu", "secretar general", "Secretar general", DEP),
    Worker("sef.juridic", "Cătălina Vraciu", "șef serviciu", "Serviciul juridic", DEP),
    Worker("juridic", "Matei Olaru", "consilier juridic", "Serviciul juridic", LEG),
    Worker("sef.relatii", "Mihnea Sârbu", "șef serviciu", PUBLIC_RELATIONS, CRP),
    Worker("registrator", "Ioana Manolache", "registrator", PUBLIC_RELATIONS, REG),
    Worker("registrator2", "Doru Petcu", "registrator", PUBLIC_RELATIONS, REG),
    Worker("ghiseu", "Silvia Manea", "inspector, ghișeul unic", PUBLIC_RELATIONS, REG),
    Worker("online", "Alex Dima", "operator online", "Compartimentul online", Role.ONLINE_OPERATOR),
    Worker("admin", "Bogdan Achim", "administrator", "Sistem informatic", Role.ADMINISTRATOR),
    Worker("director.urban", "Liviu Constantinescu", "director", URBAN, DEP),
    Worker("sef.serviciu", "Daniela Crețu", "șef serviciu", "Spații verzi", DEP),
    Worker("referent", "Radu Iliescu", "inspector de specialitate", "Spații verzi", REF),
    Worker("r.pavel", "Radu Pavel", "inspector de specialitate", "Spații verzi", REF),
    Worker("m.olteanu", "Marta Olteanu", "șef serviciu", "Salubritate", DEP),
    Worker("c.anghel", "Corina Anghel", "inspector de specialitate", "Salubritate", REF),
    Worker("o.lazar", "Oana Lazăr", "inspector de specialitate", "Iluminat public", REF),
    Worker("p.grigoriu", "Paul Grigoriu", "șef serviciu", "Drumuri", DEP),
    Worker("l.ene", "Livia Ene", "inspector de specialitate", "Drumuri", REF),
    Worker("t.moga", "Tiberiu Moga", "inspector de specialitate", "Drumuri", REF),
    Worker("director.tehnic", "Eugenia Stănescu", "director", TECHNICAL, DEP),
    Worker("a.voinea", "Adrian Voinea", "șef serviciu", "Investiții", DEP),
    Worker("g.barbu", "Gabriela Barbu", "consilier", "Investiții", REF),
    Worker("n.costea", "Nicolae Costea", "șef serviciu", "Disciplina în construcții", DEP),
    Worker("s.rotaru", "Simona Rotaru", "inspector", "Disciplina în construcții", REF),
    Worker("d.neacsu", "Dragoș Neacșu", "director", "Poliția locală", DEP),
    Worker("m.stoica", "Mihai Stoica", "polițist local", "Poliția locală", REF),
    Worker("e.ganea", "Elvira Ganea", "șef serviciu", "Parcări", DEP),
    Worker("i.dumitrescu", "Ion Dumitrescu", "referent", "Parcări", REF),
    Worker("v.mitrea", "Viorica Mitrea", "șef serviciu", "Spațiu locativ", DEP),
    Worker("a.preda", "Alina Preda", "consilier", "Spațiu locativ", REF),
    Worker("f.radu", "Florin Radu", "șef birou", "Protecția animalelor", DEP),
    Worker("v.tudose", "Vasile Tudose", "inspector", "Protecția animalelor", REF),
    Worker("l.bratu", "Lavinia Bratu", "șef birou", "Comerț stradal", DEP),
    Worker("f.neagu", "Florin Neagu", "inspector", "Comerț stradal", REF),
    Worker("i.marin", "Ilinca Marin", "consilier", PUBLIC_RELATIONS, Role.INFORMATION_OFFICER),
    Worker(
        "t.neagoe", "Tudor Neagoe", "responsabil", "Serviciul juridic", Role.DATA_PROTECTION_OFFICER
    ),
    Worker("d.savu", "Doina Savu", "consilier", "Secretar general", Role.WHISTLEBLOWER_OFFICER),
)


def furnish_hall(session: Session, since: date) -> Chart:
    """Describe the institution and put everybody on the chart from that day on."""
    session.add(
        Institution(
            id=1,
            name="Primăria Sectorului 6",
            short_name="PS6",
            locality="București",
            address="Calea Plevnei nr. 147–149, sector 6, București",
            phone="021 000 00 06",
            email="petitii@example.org",
            website="example.org",
            opening_hours="luni–joi 8:00–16:30, vineri 8:00–14:00",
            purpose=DEMO,
            created_on=since,
        )
    )
    chart = Chart()
    for row in UNITS:
        unit = Unit(name=row.name, parent_id=chart.units.get(row.above), since=since)
        session.add(unit)
        session.flush()
        chart.units[row.name] = unit.id
    passwords = {account.user: hashed(account.password) for account in ACCOUNTS}
    for worker in WORKERS:
        chart.staff[worker.user] = _hire(session, worker, chart, passwords, since)
    return chart


def _hire(
    session: Session, worker: Worker, chart: Chart, passwords: dict[str, str], since: date
) -> int:
    person = StaffMember(
        username=worker.user,
        name=worker.name,
        title=worker.title,
        email=f"{worker.user}@example.org",
        password_hash=passwords.get(worker.user, ""),
        session_nonce=secrets.token_hex(16),
    )
    session.add(person)
    session.flush()
    session.add(
        Post(
            staff_id=person.id,
            unit_id=chart.units[worker.unit],
            role=worker.role.value,
            act=worker.act,
            since=since,
        )
    )
    return person.id
