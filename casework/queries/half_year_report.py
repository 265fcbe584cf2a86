"""The half-year report of art. 14: computed now, or as it was frozen."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, aliased

from casework.queries.half_year_beside import extensions, names, numbers_given, redirections
from casework.queries.half_year_rows import Period, lines_of
from casework.queries.half_year_terms import Deciding
from casework.records.half_year_report import HalfYearReport
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.reports.content import data_of
from casework.reports.data import Compared, Counting, Data
from casework.reports.lines import RECEIVED
from casework.reports.periods import HalfYear
from casework.reports.report import Report, compared_of, report_of
from casework.store import calendars, institution
from casework.store.snapshots import hold_still
from workflows.deadlines.days import Policy
from workflows.petition.regimes import Regime

FREEZER = aliased(StaffMember)
COLUMNS = (
    *(HalfYearReport.id, HalfYearReport.year, HalfYearReport.half, HalfYearReport.revision),
    *(HalfYearReport.hash, HalfYearReport.drafted_at, HalfYearReport.frozen_at),
    *(HalfYearReport.act, HalfYearReport.reason, HalfYearReport.published_at, FREEZER.name),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is said of a kept report without reading it: revision 0 is a draft."""

    id: int
    half: HalfYear
    revision: int
    hash: str
    drafted_at: datetime
    frozen_at: datetime | None
    frozen_by: str
    act: str
    reason: str
    published_at: datetime | None


def computed(session: Session, half: HalfYear, today: date) -> Report:
    """Compute the report from the petitions, all of them seen at one moment."""
    hold_still(session)
    return compute(session, half, today)


def compute(session: Session, half: HalfYear, today: date) -> Report:
    """Compute the report inside a transaction that already runs."""
    hall = institution.of(session)
    policy = Policy(hall.policy) if hall.policy else Policy.A
    deciding = Deciding(policy, calendars.of_the_hall(session))
    period = Period(half, half.cut_off(today))
    lines = (
        *lines_of(session, period, deciding, period.still_open),
        *lines_of(session, period, deciding, period.registered),
    )
    redirects = tuple(redirections(session, period, policy))
    data = Data(
        half=half,
        cut_off=period.cut_off,
        counting=Counting(
            policy=policy.value, policy_act=hall.policy_act, adopted=bool(hall.policy)
        ),
        names=names(session).used(lines, redirects),
        lines=lines,
        redirects=redirects,
        extensions=tuple(extensions(session, period)),
        compared=tuple(
            _compared(session, other, today, deciding)
            for other in (half.previous, half.a_year_before)
        ),
        registered=numbers_given(session, period),
        carried_before=_carried_forward(session, half.previous),
    )
    return report_of(data)


def _compared(session: Session, half: HalfYear, today: date, deciding: Deciding) -> Compared:
    period = Period(half, half.cut_off(today))
    lines = lines_of(
        session,
        period,
        deciding,
        period.registered & (Petition.regime == Regime.OG27.value),
    )
    return compared_of(half, (line for line in lines if line.entry == RECEIVED))


def _carried_forward(session: Session, half: HalfYear) -> int | None:
    newest = last_revision(session, half)
    report = frozen(session, half, newest) if newest else None
    return report.table("T9").at("forward") if report else None


def last_revision(session: Session, half: HalfYear) -> int | None:
    """Give the number of the newest frozen revision."""
    return max((one.revision for one in kept(session, half) if one.revision), default=None)


def kept(session: Session, half: HalfYear | None = None) -> tuple[Kept, ...]:
    """Give the drafts and revisions of a half-year or of all, newest first."""
    query = select(*COLUMNS).order_by(
        HalfYearReport.year.desc(), HalfYearReport.half.desc(), HalfYearReport.revision.desc()
    )
    if half is not None:
        query = query.where(_of(half))
    return tuple(
        Kept(
            id=row.id,
            half=HalfYear(row.year, row.half),
            revision=row.revision,
            hash=row.hash,
            drafted_at=row.drafted_at,
            frozen_at=row.frozen_at,
            frozen_by=row.name or "",
            act=row.act,
            reason=row.reason,
            published_at=row.published_at,
        )
        for row in session.execute(query.outerjoin(FREEZER, FREEZER.id == HalfYearReport.frozen_by))
    )


def frozen(session: Session, half: HalfYear, revision: int) -> Report | None:
    """Read a kept revision back, exactly as it was signed."""
    content = session.scalar(
        select(HalfYearReport.content).where(_of(half), HalfYearReport.revision == revision)
    )
    return report_of(data_of(content)) if content else None


def _of(half: HalfYear) -> ColumnElement[bool]:
    return and_(HalfYearReport.year == half.year, HalfYearReport.half == half.half)


def half_years(session: Session, today: date) -> tuple[HalfYear, ...]:
    """Give the half-years that have petitions, the running one first."""
    first = session.scalar(select(func.min(Petition.registered_on)))
    half, found = HalfYear.of(today), [HalfYear.of(today)]
    while first and half.begins > first:
        half = half.previous
        found.append(half)
    return tuple(found)


def published(session: Session) -> tuple[Kept, ...]:
    """Give the newest published revision of each half-year, newest half-year first."""
    newest: dict[HalfYear, Kept] = {}
    for one in kept(session):
        if one.published_at is not None:
            newest.setdefault(one.half, one)
    return tuple(newest.values())
