"""One petition as a row of a list, with the people and departments it names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store import parties
from casework.store.extensions import extended_from
from casework.wording import format_number
from workflows.identity import Rung
from workflows.petition.regimes import NEUTRAL, PROTECTED, Regime
from workflows.petition.states import State

CHANNEL_LABELS = {
    "web": "Portal",
    "api": "Serviciu online",
    "email": "E-mail",
    "facebook": "Facebook",
    "counter": "Ghișeu",
    "post": "Poștă",
    "transfer": "Altă autoritate",
}
"""How lists name the way a petition came in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """What every list shows of a petition."""

    petition_id: int
    version: int
    number: str
    subject: str
    petitioner: str
    channel: str
    registered_at: datetime
    registered_on: date
    due_safe: date
    due_legal_max: date
    state: State
    danger: bool
    department_id: int | None
    department: str
    assignee: str
    rung: Rung
    identity_incomplete: bool
    reply_by: date | None
    dispatch_pending: bool
    dispatched_at: datetime | None
    docket_key: str
    extended_from: date | None = None
    extended_by: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """The names behind the numbers of some petitions."""

    petitioners: dict[int, str]
    units: dict[int, str]
    staff: dict[int, str]
    extended_from: dict[int, date]


def rows_of(session: Session, ids: Sequence[int]) -> tuple[CaseRow, ...]:
    """Read petitions as rows, in the order of the ids, in a handful of queries for any number."""
    found = {
        petition.id: petition
        for petition in session.scalars(select(Petition).where(Petition.id.in_(ids)))
    }
    petitions = [found[petition_id] for petition_id in ids if petition_id in found]
    named = names_behind(session, petitions)
    return tuple(row_of(petition, named) for petition in petitions)


def names_behind(session: Session, petitions: Iterable[Petition]) -> Named:
    """Read the petitioners, departments and specialists of some petitions at once."""
    wanted = list(petitions)
    units = {petition.department_id for petition in wanted} - {None}
    staff = {petition.assignee_id for petition in wanted} - {None}
    party = select(Party).where(
        Party.petition_id.in_([petition.id for petition in wanted]), Party.role == "petitioner"
    )
    unit = select(Unit.id, Unit.name).where(Unit.id.in_(units))
    person = select(StaffMember.id, StaffMember.name).where(StaffMember.id.in_(staff))
    return Named(
        petitioners={item.petition_id: parties.shown_name(item) for item in session.scalars(party)},
        units=dict(session.execute(unit).all()),
        staff=dict(session.execute(person).all()),
        extended_from=extended_from(
            session, [petition.id for petition in wanted if petition.extended_by]
        ),
    )


def shown_subject(petition: Petition) -> str:
    """Give the subject of a petition, or the neutral words for a report (R-QUAL-WB)."""
    return NEUTRAL if petition.regime == Regime.WHISTLEBLOWER_361 else petition.subject


def _shown_name(petition: Petition, named: Named) -> str:
    if petition.regime == Regime.WHISTLEBLOWER_361:
        return PROTECTED
    return named.petitioners.get(petition.id, "")


def row_of(petition: Petition, named: Named) -> CaseRow:
    """Make a row of a petition."""
    return CaseRow(
        petition_id=petition.id,
        version=petition.history_count,
        number=format_number(petition.number, petition.registered_on, petition.part),
        subject=shown_subject(petition),
        petitioner=_shown_name(petition, named),
        channel=petition.channel,
        registered_at=petition.registered_at,
        registered_on=petition.registered_on,
        due_safe=petition.due_safe,
        due_legal_max=petition.due_legal_max,
        state=State(petition.state),
        danger=petition.danger,
        department_id=petition.department_id,
        department=named.units.get(petition.department_id or 0, ""),
        assignee=named.staff.get(petition.assignee_id or 0, ""),
        rung=Rung(petition.identity_rung),
        identity_incomplete=petition.identity_incomplete,
        reply_by=petition.reply_by,
        dispatch_pending=petition.dispatch_pending,
        dispatched_at=petition.dispatched_at,
        docket_key=petition.docket_key or "",
        extended_from=named.extended_from.get(petition.id),
        extended_by=petition.extended_by,
    )
