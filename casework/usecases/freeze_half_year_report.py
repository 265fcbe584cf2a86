"""Freeze the half-year report (art. 14): its data, tables and hash, never edited afterwards."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.queries.half_year_report import compute, frozen, last_revision
from casework.records.half_year_report import HalfYearReport
from casework.records.institution import Institution
from casework.reports.changes import Changed, changes
from casework.reports.content import spelled
from casework.reports.freezing import Wish, refusals
from casework.reports.periods import HalfYear
from casework.reports.report import Report
from workflows.decisions import Stopped

LONGEST_ACT, LONGEST_REASON = 200, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class FreezeHalfYearReport:
    """Somebody signs the report of a half-year by an act; a revision also says why."""

    half: HalfYear
    act: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """The report is frozen under a revision number; what it changes since the one before."""

    half: HalfYear
    revision: int
    hash: str
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class DraftHalfYearReport:
    """A half-year is over and nobody has drafted its report."""

    half: HalfYear


def freeze_half_year_report(ask: FreezeHalfYearReport, desk: Desk) -> Frozen | Stopped:
    """Freeze what the petitions say now; what does not add up or repeats itself is stopped."""
    act, reason = _checked(ask)
    session, half = desk.session, ask.half
    # Two who freeze at once would both take the next number; the hall's row lets one pass.
    session.execute(select(Institution.id).with_for_update())
    report = compute(session, half, desk.today)
    last = last_revision(session, half)
    before = frozen(session, half, last) if last else None
    changed = changes(before, report) if before else ()
    stopped = refusals(
        Wish(
            half=half,
            today=desk.today,
            checks=report.checks,
            last=last,
            changes=len(changed),
            reason=reason,
        )
    )
    if stopped:
        return Stopped(stopped)
    row = _row(desk, report, (last or 0) + 1)
    row.frozen_at, row.frozen_by = desk.now, desk.actor.staff_id
    row.act, row.reason = act, reason
    session.add(row)
    return Frozen(half=half, revision=row.revision, hash=row.hash, changes=changed)


def draft_half_year_report(ask: DraftHalfYearReport, desk: Desk) -> str:
    """Keep the first draft of a half-year that is over; gives its hash, or nothing if one is kept.

    This is the draft of the first working days that R-ART14-SEM asks for.
    """
    half = ask.half
    known = select(HalfYearReport.id).where(
        HalfYearReport.year == half.year, HalfYearReport.half == half.half
    )
    if not half.is_over(desk.today) or desk.session.scalar(known.limit(1)) is not None:
        return ""
    row = _row(desk, compute(desk.session, half, desk.today), 0)
    desk.session.add(row)
    return row.hash


def _row(desk: Desk, report: Report, revision: int) -> HalfYearReport:
    content = spelled(report)
    return HalfYearReport(
        year=report.data.half.year,
        half=report.data.half.half,
        revision=revision,
        content=content,
        hash=hashlib.sha256(content.encode()).hexdigest(),
        policy=report.data.counting.policy,
        drafted_at=desk.now,
        act="",
        reason="",
    )


def _checked(ask: FreezeHalfYearReport) -> tuple[str, str]:
    act, reason = one_line(ask.act), one_line(ask.reason)
    errors = {}
    if not act:
        errors["act"] = "Scrieți actul prin care se aprobă raportul (art. 14)"
    elif len(act) > LONGEST_ACT:
        errors["act"] = f"Actul are cel mult {LONGEST_ACT} de caractere"
    if len(reason) > LONGEST_REASON:
        errors["reason"] = f"Motivul are cel mult {LONGEST_REASON} de caractere"
    if errors:
        raise BadInput(errors)
    return act, reason
