"""What an operator must know of a running hall: each check with its state and one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from casework.letters.phrases import CHECKED_AGAINST, CHECKED_ON
from casework.queries.org_chart import ChartUnit, OrgChart, org_chart
from casework.records.institution import Institution
from casework.records.message import OutgoingMessage
from casework.records.register_counter import RegisterCounter
from casework.records.seal import Seal
from casework.store.register import PETITIONS
from casework.wording import counted, day_numeric
from workflows.law import LAW_VERSION
from workflows.roles import ROLE_WORDS, Role

LONG_PENDING = timedelta(hours=1)
SEAL_TOO_OLD = timedelta(hours=36)
CLOCKS_APART = timedelta(seconds=5)
NEEDED = (Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.HEAD, Role.ADMINISTRATOR)


class Health(StrEnum):
    """How a check came out."""

    GOOD = "ok"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    check: str
    state: Health
    says: str


def checks(session: Session, now: datetime, today: date) -> tuple[Check, ...]:
    """Look at everything that the database can tell."""
    chart = org_chart(session, today)
    return (
        _institution(session),
        _register(session, today),
        *_people(chart),
        *_messages(session, now),
        _clock(session, now),
        _seal(session, now),
        _texts(today),
    )


def _texts(today: date) -> Check:
    """Once a year, and after each change of the law, the texts of letters are read again."""
    if CHECKED_AGAINST != LAW_VERSION:
        says = (
            f"Textele scrisorilor sunt verificate după {CHECKED_AGAINST}, legea este {LAW_VERSION}."
        )
    elif today - CHECKED_ON > timedelta(days=366):
        says = f"Textele scrisorilor nu au mai fost verificate din {day_numeric(CHECKED_ON)}."
    else:
        return Check("texts", Health.GOOD, "Textele scrisorilor citează legea în vigoare.")
    return Check("texts", Health.WARNING, f"{says} Biroul juridic le citește din nou.")


def _institution(session: Session) -> Check:
    hall = session.get(Institution, 1)
    if hall is None:
        return Check(
            "institution",
            Health.BAD,
            "Instituția nu este descrisă: rulați „casework institution set --name …”.",
        )
    missing = [
        words
        for value, words in (
            (hall.address, "adresa"),
            (hall.email, "e-mailul"),
            (hall.locality, "localitatea"),
        )
        if not value
    ]
    if missing:
        return Check("institution", Health.WARNING, f"Lipsesc din antet: {', '.join(missing)}.")
    return Check("institution", Health.GOOD, f"{hall.name}.")


def _register(session: Session, today: date) -> Check:
    counter = session.get(RegisterCounter, (PETITIONS, today.year))
    if counter is not None:
        return Check("register", Health.GOOD, f"Registrul anului {today.year} este deschis.")
    if session.get(RegisterCounter, (PETITIONS, today.year - 1)) is not None:
        says = f"Registrul anului {today.year} se deschide singur la prima înregistrare."
        return Check("register", Health.GOOD, says)
    says = f"Registrul anului {today.year} nu este deschis: rulați „casework register open”."
    return Check("register", Health.BAD, says)


def _people(chart: OrgChart) -> Iterator[Check]:
    held = {role for unit in chart.roots for role in _roles(unit)}
    absent = [ROLE_WORDS[role] for role in NEEDED if role not in held]
    if absent:
        yield Check("roles", Health.BAD, f"Nu are nimeni rolul: {', '.join(absent)}.")
    else:
        yield Check("roles", Health.GOOD, "Fiecare rol fără de care nu se poate are pe cineva.")
    if chart.vacant:
        yield Check("heads", Health.WARNING, f"Fără șef: {', '.join(chart.vacant)}.")
    else:
        yield Check("heads", Health.GOOD, "Fiecare compartiment are șef.")


def _roles(unit: ChartUnit) -> Iterator[Role]:
    for person in (unit.head, *unit.people):
        if person is not None:
            yield from person.roles
    for lower in unit.below:
        yield from _roles(lower)


def _messages(session: Session, now: datetime) -> Iterator[Check]:
    states = dict(
        session.execute(
            select(OutgoingMessage.state, func.count())
            .where(OutgoingMessage.state.in_(("failed", "uncertain")))
            .group_by(OutgoingMessage.state)
        ).all()
    )
    waiting = (
        session.scalar(
            select(func.count()).where(
                OutgoingMessage.state == "pending", OutgoingMessage.created_at < now - LONG_PENDING
            )
        )
        or 0
    )
    yield _count("failed", states.get("failed", 0), "un mesaj refuzat", "mesaje refuzate")
    yield _count(
        "uncertain", states.get("uncertain", 0), "un mesaj nesigur", "mesaje cu rezultat nesigur"
    )
    yield _count(
        "pending", waiting, "un mesaj așteaptă de peste o oră", "mesaje așteaptă de peste o oră"
    )


def _count(name: str, amount: int, one: str, many: str) -> Check:
    says = counted(amount, one, many)
    state = Health.WARNING if amount else Health.GOOD
    return Check(f"messages_{name}", state, f"{says[0].upper()}{says[1:]}.")


def _clock(session: Session, now: datetime) -> Check:
    last = session.scalar(
        select(RegisterCounter.last_moment)
        .where(RegisterCounter.last_moment.is_not(None))
        .order_by(RegisterCounter.year.desc())
    )
    if last is not None and last > now:
        says = f"Ceasul arată mai devreme decât ultima înregistrare, din {day_numeric(last)}."
        return Check("clock", Health.BAD, says)
    if session.get_bind().dialect.name == "postgresql":
        theirs: datetime = session.scalars(text("select clock_timestamp()")).one()
        apart = abs(theirs - now)
        if apart > CLOCKS_APART:
            seconds = counted(round(apart.total_seconds()), "o secundă", "secunde")
            says = f"Ceasul bazei de date și al programului diferă cu {seconds}."
            return Check("clock", Health.WARNING, says)
    return Check("clock", Health.GOOD, "Ceasul nu contrazice registrul.")


def _seal(session: Session, now: datetime) -> Check:
    last = session.scalar(select(Seal.sealed_at).order_by(Seal.id.desc()).limit(1))
    if last is None:
        says = "Nu s-a făcut încă niciun sigiliu; lucrările de fundal îl fac în fiecare noapte."
        return Check("seal", Health.WARNING, says)
    if now - last > SEAL_TOO_OLD:
        says = f"Ultimul sigiliu este din {day_numeric(last)}; lucrările de fundal nu merg."
        return Check("seal", Health.WARNING, says)
    return Check("seal", Health.GOOD, f"Ultimul sigiliu este din {day_numeric(last)}.")
