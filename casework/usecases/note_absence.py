"""Days on which somebody is not at work, and who stands in (art. 12)."""

from dataclasses import dataclass
from datetime import date

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.absence import Absence
from casework.usecases.two_persons import Rule, not_theirs, person_named
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.roles import Role

KINDS = ("leave", "sick", "mission", "other")
PRESENCE: Rule = ("R-ART12-ASSIGN", OG27("art. 12 alin. (1)"))
ENTER = frozenset(
    {
        Role.ADMINISTRATOR,
        Role.LEGAL_OFFICER,
        Role.DEPARTMENT_HEAD,
        Role.PUBLIC_RELATIONS_HEAD,
        Role.HEAD,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAbsence:
    """Somebody is away from one day to another; a colleague may stand in."""

    user: str
    since: date | None
    until: date | None
    kind: str = "leave"
    act: str = ""
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class CancelAbsence:
    """The absence was entered by mistake, or does not take place."""

    absence_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceKept:
    """An absence as it was written down."""

    id: int
    user: str
    since: date
    until: date
    substitute: str


def add_absence(ask: AddAbsence, desk: Desk) -> AbsenceKept | Stopped:
    """Write an absence down; nothing moves by itself, assigning warns (R-ART12-ASSIGN)."""
    if refused := not_theirs(desk.actor, ENTER, PRESENCE, "scrieți absențele altora"):
        return refused
    since, until = _checked(ask)
    person = person_named(desk, ask.user)
    substitute = person_named(desk, ask.substitute, "substitute") if ask.substitute else None
    if substitute is not None and substitute.id == person.id:
        raise BadInput({"substitute": "Cine lipsește nu își ține singur locul"})
    row = Absence(
        staff_id=person.id,
        kind=ask.kind,
        act=one_line(ask.act)[:200],
        since=since,
        until=until,
        substitute_id=substitute.id if substitute else None,
        entered_by=desk.actor.name,
    )
    desk.session.add(row)
    desk.session.flush()
    return AbsenceKept(
        id=row.id,
        user=person.username,
        since=since,
        until=until,
        substitute=substitute.username if substitute else "",
    )


def cancel_absence(ask: CancelAbsence, desk: Desk) -> Stopped | None:
    """Take an absence out of the list; raises NotFound."""
    if refused := not_theirs(desk.actor, ENTER, PRESENCE, "ștergeți absențe"):
        return refused
    row = desk.session.get(Absence, ask.absence_id)
    if row is None:
        raise NotFound("absența nu există")
    desk.session.delete(row)
    return None


def _checked(ask: AddAbsence) -> tuple[date, date]:
    errors = {}
    if ask.kind not in KINDS:
        errors["kind"] = "Alegeți felul absenței din listă"
    if ask.since is None:
        errors["since"] = "Scrieți din ce zi"
    if ask.until is None:
        errors["until"] = "Scrieți până în ce zi, inclusiv"
    if ask.since is None or ask.until is None or errors:
        raise BadInput(errors)
    if ask.until < ask.since:
        raise BadInput({"until": "Ultima zi este înaintea primei"})
    return ask.since, ask.until
