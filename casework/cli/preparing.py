"""Before anything is served: the database migrated, the demonstration furnished, the clock set."""

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy.orm import Session

from casework.bootstrap import open_office
from casework.cli.output import Refused, Unreachable
from casework.cli.process_tree import FORK
from casework.clock import BUCHAREST
from casework.records.institution import Institution
from casework.settings import Settings
from casework.store.institution import DEMO

MORNING = time(9, 42)


class Ground(StrEnum):
    """Whose hall is served: that of the database or, where there is none yet, an invented one."""

    OWN = "own"
    DEMO = "demo"


def prepared(settings: Settings, ground: Ground = Ground.OWN, day: date | None = None) -> Settings:
    """Make the installation ready to be opened by several processes, or raise what it lacks."""
    if ground is Ground.DEMO:
        _ensure_demonstration(settings, day)
    if day is not None:
        settings = replace(settings, now=morning_of(day))
    with closing(open_office(settings)) as office:
        purpose = office.ask(_purpose)
    if purpose == DEMO and not settings.smtp_url:
        return replace(settings, smtp_url="folder:")
    return settings


def morning_of(day: date) -> str:
    """Give the moment at which a day of the demonstration begins."""
    return datetime.combine(day, MORNING, BUCHAREST).isoformat()


def _ensure_demonstration(settings: Settings, day: date | None) -> None:
    if day is None and settings.now:
        day = datetime.fromisoformat(settings.now).date()
    unmoved = replace(settings, now="")
    with closing(open_office(unmoved)) as office:
        purpose = office.ask(_purpose)
    if purpose == DEMO:
        return
    if purpose is not None:
        raise Refused(
            "Baza de date are deja o instituție adevărată; demonstrația se așază numai "
            "într-o bază goală. Alegeți alt dosar cu CASEWORK_HOME."
        )
    _furnish_apart(unmoved, day)


def _furnish_apart(settings: Settings, day: date | None) -> None:
    """In a process of its own: drawing letters starts threads, which a later fork would lose."""
    process = FORK.Process(target=_furnish, args=(settings, day))
    process.start()
    process.join()
    if process.exitcode != 0:
        raise Unreachable("Primăria de probă nu a putut fi așezată.")


def _furnish(settings: Settings, day: date | None) -> None:
    from casework.demo.furnish import furnish

    with closing(open_office(settings)) as office:
        furnish(office, day)


def _purpose(session: Session) -> str | None:
    hall = session.get(Institution, 1)
    return hall.purpose if hall else None
