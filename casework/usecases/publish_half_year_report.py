"""Publish a frozen half-year report: outside the hall only its public form is ever shown."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.errors import NotFound
from casework.records.half_year_report import HalfYearReport
from casework.reports.freezing import may_not_publish
from casework.reports.periods import HalfYear
from workflows.decisions import Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishHalfYearReport:
    """Somebody publishes a revision of the report of a half-year."""

    half: HalfYear
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The revision is on the public page."""

    half: HalfYear
    revision: int


def publish_half_year_report(ask: PublishHalfYearReport, desk: Desk) -> Published | Stopped:
    """Publish a frozen revision once; its content stays as it was frozen (R-ART14-ANON)."""
    row = desk.session.scalar(
        select(HalfYearReport)
        .where(
            HalfYearReport.year == ask.half.year,
            HalfYearReport.half == ask.half.half,
            HalfYearReport.revision == ask.revision,
        )
        .with_for_update()
    )
    if row is None:
        raise NotFound("raportul nu are această revizie")
    stopped = may_not_publish(ask.half, row.revision)
    if stopped:
        return Stopped((stopped,))
    if row.published_at is None:
        row.published_at, row.published_by = desk.now, desk.actor.staff_id
    return Published(half=ask.half, revision=row.revision)
