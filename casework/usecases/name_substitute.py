"""The table of who decides when a petition concerns the head himself (R-ART11-HEAD, art. 11)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.substitute import Substitute
from casework.usecases.two_persons import (
    Rule,
    act_errors,
    alone,
    not_theirs,
    person_named,
    stopped,
)
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.roles import Role

SUBSTITUTING: Rule = ("R-ART11-HEAD", OG27("art. 11"))
ENTER = frozenset({Role.ADMINISTRATOR, Role.LEGAL_OFFICER})
APPROVE = ENTER | {Role.HEAD}


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSubstitute:
    """Somebody enters who comes at which place of the table, by which act."""

    user: str
    rank: int | None
    act: str
    since: date | None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ApproveSubstitute:
    """A second person stands by it."""

    substitute_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteKept:
    """How a row of the table now stands."""

    id: int
    rank: int
    act: str
    approved: bool


def add_substitute(ask: AddSubstitute, desk: Desk) -> SubstituteKept | Stopped:
    """Enter a substitute; he decides nothing before a second person approves."""
    if refused := not_theirs(desk.actor, ENTER, SUBSTITUTING, "înscrieți înlocuitori"):
        return refused
    rank, since = _checked(ask)
    person = person_named(desk, ask.user)
    if person.id == desk.actor.head_id:
        raise BadInput({"user": "Conducătorul nu se înlocuiește pe sine (art. 11)"})
    row = Substitute(
        staff_id=person.id,
        rank=rank,
        act=one_line(ask.act),
        since=since,
        until=ask.until,
        entered_by=desk.actor.name,
        entered_by_id=desk.actor.staff_id,
    )
    desk.session.add(row)
    desk.session.flush()
    return _kept(row)


def approve_substitute(ask: ApproveSubstitute, desk: Desk) -> SubstituteKept | Stopped:
    """Let a row of the table hold; not by whoever entered it, nor by the substitute himself."""
    if refused := not_theirs(desk.actor, APPROVE, SUBSTITUTING, "aprobați înlocuitori"):
        return refused
    row = desk.session.scalar(
        select(Substitute).where(Substitute.id == ask.substitute_id).with_for_update()
    )
    if row is None:
        raise NotFound("înlocuitorul nu există")
    if refused := alone(desk.actor, row.entered_by_id, SUBSTITUTING):
        return refused
    if row.staff_id == desk.actor.staff_id:
        return stopped(
            SUBSTITUTING,
            "Nimeni nu se aprobă singur ca înlocuitor.",
            "Aprobă conducătorul sau alt coleg împuternicit.",
        )
    if row.approved_at is not None:
        raise BadInput({"substitute": "Înlocuitorul este deja aprobat (art. 11)"})
    row.approved_by, row.approved_by_id = desk.actor.name, desk.actor.staff_id
    row.approved_at = desk.now
    return _kept(row)


def _checked(ask: AddSubstitute) -> tuple[int, date]:
    errors = act_errors(ask.act)
    if ask.rank is None or not 1 <= ask.rank <= 20:
        errors["rank"] = "Scrieți locul în tabel, de la 1 la 20"
    if ask.since is None:
        errors["since"] = "Scrieți din ce zi"
    elif ask.until is not None and ask.until < ask.since:
        errors["until"] = "Ultima zi este înaintea primei"
    if errors or ask.rank is None or ask.since is None:
        raise BadInput(errors)
    return ask.rank, ask.since


def _kept(row: Substitute) -> SubstituteKept:
    return SubstituteKept(
        id=row.id, rank=row.rank, act=row.act, approved=row.approved_at is not None
    )
