"""A late petition in one line: by how much, at whom the days went, where it lies now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casework.queries.legal.case_list import TermRow
from casework.queries.legal.holders import stays_until
from casework.reports.stays import Holder, Stay
from casework.wording import days_counted
from webui.access import office
from webui.legal.figures import BOARD_PATH
from webui.shared.case_words import state_word

SHORT = {
    Holder.REGISTRY: "reg.",
    Holder.DEPARTMENT_HEAD: "șef",
    Holder.SPECIALIST: "ref.",
    Holder.HEAD: "cond.",
}
EXPOSED = "expusă la contencios"
HELD = "păstrată pentru contencios"


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRow:
    """A late petition with the days at each owner."""

    number: str
    subject: str
    unit: str
    delay: str
    owners: str
    state: str
    legal: str
    url: str


def late_rows(rows: Sequence[TermRow], day: date) -> tuple[LateRow, ...]:
    """Put late petitions into words, with the days each owner had them up to a day."""
    stays = office().ask(stays_until, [row.petition_id for row in rows], day)
    return tuple(
        LateRow(
            number=row.number,
            subject=row.subject,
            unit=row.unit or "La registratură",
            delay=f"depășit cu {days_counted(row.days_late)}",
            owners=owners_said(stays.get(row.petition_id, ())),
            state=state_word(row.state),
            legal=HELD if row.legal_hold else EXPOSED,
            url=times_url(row.petition_id, day),
        )
        for row in rows
    )


def owners_said(stays: Sequence[Stay]) -> str:
    """Say the days at each owner in order: "reg. 1 · șef 2 · ref. 50"."""
    return " · ".join(f"{SHORT[stay.holder]} {stay.days}" for stay in stays if stay.days)


def times_url(petition_id: int, day: date) -> str:
    """Give the address of the page with the time at each owner."""
    return f"{BOARD_PATH}/timpi/{petition_id}?la={day.isoformat()}"
