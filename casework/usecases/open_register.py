"""Open the register of a year at its first number, by the act that orders it (Ordin 217/1996)."""

from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.register_counter import RegisterCounter
from casework.store.register import PETITIONS
from workflows.decisions import Fact, Refusal, Stopped
from workflows.law import ORDIN217


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRegister:
    """An administrator opens a year; a hall that goes live in November goes on from its number."""

    year: int
    first: int
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The register of the year takes entries, from this number on."""

    register: str
    year: int
    first: int
    act: str


def open_register(ask: OpenRegister, desk: Desk) -> Opened | Stopped:
    """Open the year unless it is open or over; raises BadInput for no act or no number."""
    act = _checked(ask)
    refused = _refusal(ask, desk)
    if refused is not None:
        return Stopped((refused,))
    counter = RegisterCounter(
        register=PETITIONS,
        year=ask.year,
        first_number=ask.first,
        next_number=ask.first,
        lines=0,
        head="",
        opened_at=desk.now,
        act=act,
    )
    desk.session.add(counter)
    try:
        desk.session.flush()
    except IntegrityError:
        return Stopped((_already_open(ask.year),))
    return Opened(register=PETITIONS, year=ask.year, first=ask.first, act=act)


def _checked(ask: OpenRegister) -> str:
    errors = {}
    act = one_line(ask.act)
    if not act:
        errors["act"] = "Scrieți actul prin care se deschide registrul"
    elif len(act) > 200:
        errors["act"] = "Actul are cel mult 200 de caractere"
    if not 1 <= ask.first <= 999_999_999:
        errors["first"] = "Primul număr este cel puțin 1 și are cel mult nouă cifre"
    if errors:
        raise BadInput(errors)
    return act


def _refusal(ask: OpenRegister, desk: Desk) -> Refusal | None:
    if desk.session.get(RegisterCounter, (PETITIONS, ask.year)) is not None:
        return _already_open(ask.year)
    today = desk.today.year
    if ask.year < today:
        return _refused(
            "Anul {year} s-a încheiat și registrul lui nu mai primește înregistrări.",
            "Deschideți registrul anului {today}.",
            {"year": str(ask.year), "today": str(today)},
        )
    if ask.year > today + 1:
        return _refused(
            "Registrul anului {year} nu se deschide mai devreme de anul {before}.",
            "Fiecare an nou se deschide singur la 1 ianuarie, de la numărul 1.",
            {"year": str(ask.year), "before": str(ask.year - 1)},
        )
    return None


def _already_open(year: int) -> Refusal:
    return _refused(
        "Registrul anului {year} este deja deschis; un an se deschide o singură dată.",
        "Înregistrați mai departe în el; numerele curg de la sine.",
        {"year": str(year)},
    )


def _refused(says: str, remedy: str, facts: dict[str, Fact]) -> Refusal:
    return Refusal(rule="R-REG-YEAR", says=says, remedy=remedy, law=ORDIN217("art. 9"), facts=facts)
