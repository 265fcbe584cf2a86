"""Other regimes than the ordinance, as the rules on qualification look at them."""

from dataclasses import dataclass
from datetime import date

from workflows.petition.regimes import Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRegime:
    """What the regime of a case asks beyond the common rules."""

    parts: int = 0
    actor_owns_the_regime: bool = True
    term_is_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeAsked:
    """What is filled in to change the regime or to split."""

    regime: Regime | None = None
    due_safe: date | None = None
    due_legal_max: date | None = None
    reason: str = ""
    parts: tuple[Regime | None, ...] = ()
    term_is_configured: bool = True


OF_THE_ORDINANCE = OtherRegime()
REGIME_UNASKED = RegimeAsked()
