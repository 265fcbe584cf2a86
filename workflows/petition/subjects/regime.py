"""Other regimes than the ordinance, as the rules on qualification look at them."""

from dataclasses import dataclass
from datetime import date

from workflows.petition.regimes import Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRegime:
    """What the regime of a case asks beyond the common rules.

    `extension` of its own term is empty, "told" (the notice has not left) or "active".
    """

    extension: str = ""
    term_is_short: bool = False
    eighth_day: date | None = None
    refuses: bool = False
    ground_is_cited: bool = False
    refusal_last_day: date | None = None
    is_a_part: bool = False
    has_parts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeAsked:
    """What is filled in to qualify, to change the regime, to prolong its own term or to split."""

    due_safe: date | None = None
    due_legal_max: date | None = None
    reason: str = ""
    parts: tuple[Regime | None, ...] = ()
    texts_are_written: bool = True
    term_is_configured: bool = True
    window_until: date | None = None
    owner_is_named: bool = True
    concerns_a_544_request: bool = False
    complaint_until: date | None = None
    department_is_legal: bool = True
    notice_left_on: date | None = None
    record: str = ""


OF_THE_ORDINANCE = OtherRegime()
REGIME_UNASKED = RegimeAsked()
