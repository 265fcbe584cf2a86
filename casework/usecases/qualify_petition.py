"""Qualify a registered petition: its regime and which of the four kinds it is (art. 2)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.petition import Petition
from casework.usecases.regime_terms import NO_DETAILS, Chosen, RegimeDetails, chosen, govern
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
    details: RegimeDetails = NO_DETAILS


def qualify_petition(ask: QualifyPetition, desk: Desk) -> Outcome:
    """Set regime, kind, danger, and the domain (art. 9); another regime brings its own term."""
    looked: list[Chosen] = []

    def asked(petition: Petition) -> Asked:
        if ask.regime is None:
            return Asked(kind=ask.kind)
        looked.append(chosen(desk, petition, ask.regime, ask.details))
        return Asked(regime=ask.regime, kind=ask.kind, other_regime=looked[0].asked)

    taken = take(desk, "qualify", ask.case, asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    said = govern(desk, petition, looked[0], "qualify")
    petition.kind = ask.kind.value if ask.kind else None
    petition.danger = ask.danger
    petition.category = ask.category.value if ask.category else petition.category
    return finish(
        desk,
        taken,
        {
            **said,
            "kind": petition.kind,
            "danger": petition.danger,
            "category": petition.category,
        },
    )
