"""An edition of a half-year's report: the newest frozen one, one revision, or the draft of now."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.errors import NotFound
from casework.letters.document import Letterhead
from casework.queries.half_year_report import Kept, compute, frozen, kept
from casework.reports.edition import Edition, Worth, inside, outside
from casework.reports.periods import HalfYear
from casework.reports.report import Report
from casework.store import institution, letterheads
from casework.store.snapshots import hold_still


class Audience(Enum):
    """For whom an edition is: the hall's own staff, or everybody (R-ART14-ANON)."""

    STAFF = "staff"
    PUBLIC = "public"


class Version(Enum):
    """Which report is meant where no revision is named."""

    NEWEST = "newest"
    NOW = "now"


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedReport:
    """Which report somebody wants: a revision by its number, the newest frozen one, or now."""

    half: HalfYear
    version: int | Version = Version.NEWEST
    audience: Audience = Audience.STAFF


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFound:
    """The report with its edition, and the head of the paper it is printed on."""

    report: Report
    edition: Edition
    letterhead: Letterhead


def report_found(session: Session, wanted: WantedReport, now: datetime) -> ReportFound:
    """Give the report; raises NotFound for a revision that was never kept."""
    hold_still(session)
    report, worth = _report(session, wanted, now)
    shown = outside if wanted.audience is Audience.PUBLIC else inside
    return ReportFound(
        report=report,
        edition=shown(report, worth),
        letterhead=letterheads.of(institution.of(session)),
    )


def _report(session: Session, wanted: WantedReport, now: datetime) -> tuple[Report, Worth]:
    found = _kept(session, wanted)
    if found is None:
        return compute(session, wanted.half, romanian_date(now)), Worth(made_at=now)
    report = frozen(session, wanted.half, found.revision)
    assert report is not None, "a kept report can be read"
    worth = Worth(
        made_at=found.frozen_at or found.drafted_at,
        revision=found.revision,
        act=found.act,
        reason=found.reason,
        hash=found.hash,
        frozen_by=found.frozen_by,
    )
    return report, worth


def _kept(session: Session, wanted: WantedReport) -> Kept | None:
    revisions = {one.revision: one for one in kept(session, wanted.half)}
    match wanted.version:
        case Version.NOW:
            return None
        case Version.NEWEST:
            return revisions.get(max(revisions)) if max(revisions, default=0) else None
        case revision:
            if revision not in revisions:
                raise NotFound("raportul nu are această revizie")
            return revisions[revision]
