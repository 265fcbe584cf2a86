"""Taking records out of the program: asked of the law first, then written into the access log."""

from dataclasses import dataclass

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.records.access_line import AccessLine
from casework.usecases.note_access import Reading
from workflows.decisions import NeedsReasons, Refusal, Stopped
from workflows.exporting import RULE, objection_to_export


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRecords:
    """So many records are about to leave, from the table with this name."""

    table: str
    amount: int


@dataclass(frozen=True, slots=True)
class Exported:
    """They may leave, and the access log has a line."""

    amount: int


def export_records(ask: ExportRecords, desk: Desk) -> Exported | Stopped | NeedsReasons:
    """Let records leave with who, how many and why, or say what stands against it."""
    objection = objection_to_export(ask.amount, desk.actor.roles)
    reason = clean_text(desk.reasons.get(RULE, ""))
    if isinstance(objection, Refusal):
        return Stopped((objection,))
    if objection is not None and not reason:
        return NeedsReasons((objection,))
    line = AccessLine(
        at=desk.now,
        staff_id=desk.actor.staff_id,
        what=Reading.EXPORT.value,
        amount=ask.amount,
        reason=f"{ask.table}: {reason}"[:300] if reason else ask.table[:300],
    )
    desk.session.add(line)
    return Exported(ask.amount)
