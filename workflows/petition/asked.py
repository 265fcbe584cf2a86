"""What the person filled in for an act; the rules look at it beside the facts."""

from dataclasses import dataclass
from datetime import date

from workflows.petition.regimes import Kind, Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the person filled in for the act; None means not said yet."""

    reason: str = ""
    regime: Regime | None = None
    kind: Kind | None = None
    department_id: int | None = None
    reply_by: date | None = None
    assignee_id: int | None = None
    assignee_works_there: bool = False
    assignee_heads_department: bool = False
    seen_hash: str = ""
    signed_paper_is_given: bool = False
    channel: str = ""
    proof: str = ""
    indicator: str = ""
    received_on: date | None = None
    register_is_open: bool = True
    lag_in_office_days: int = 0
    text_is_written: bool = True


NOTHING = Asked()
"""What is asked before anything is filled in."""
