"""Qualify a registered petition: its regime and which of the four kinds it is (art. 2)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked
from workflows.petition.categories import Category
from workflows.petition.regimes import Kind, Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifyPetition:
    """A clerk says under which act the petition is solved and what it asks."""

    case: Case
    regime: Regime | None
    kind: Kind | None
    danger: bool = False
    category: Category | None = None


def qualify_petition(ask: QualifyPetition, desk: Desk) -> Outcome:
    """Set regime, kind, the mark of danger, and the domain, which decides on 30 days (art. 9)."""
    taken = take(desk, "qualify", ask.case, lambda _: Asked(regime=ask.regime, kind=ask.kind))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    petition.regime = ask.regime.value if ask.regime else petition.regime
    petition.kind = ask.kind.value if ask.kind else None
    petition.danger = ask.danger
    petition.category = ask.category.value if ask.category else petition.category
    return finish(
        desk,
        taken,
        {
            "regime": petition.regime,
            "kind": petition.kind,
            "danger": petition.danger,
            "category": petition.category,
        },
    )
