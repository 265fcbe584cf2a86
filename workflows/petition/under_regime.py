"""Which steps exist under which regime, and the sentence against those that do not (R-ART9-NOTFOR).

Acts that rest on art. 7, 9 or 10 of the ordinance are not there for what another act governs.
"""

from workflows.decisions import Refusal
from workflows.petition.acts import Edge
from workflows.petition.regime_rows import row_of
from workflows.petition.regimes import REGIME_WORDS, Regime


def exists_under(edge: Edge, regime: Regime) -> bool:
    """Tell whether a step is in the machine of a regime."""
    if edge.regimes:
        return regime in edge.regimes
    return edge.trigger not in row_of(regime).forbids


def not_under(edge: Edge, word: str, regime: Regime) -> Refusal | None:
    """Say why a step is not there under a regime, or None where it is."""
    if exists_under(edge, regime):
        return None
    owners = ", ".join(sorted(REGIME_WORDS[one] for one in edge.regimes))
    return Refusal(
        rule=row_of(regime).forbids.get(edge.trigger, edge.rule),
        says="„{act}” nu se aplică regimului „{regime}”.",
        remedy="Actul este numai pentru: {owners}." if owners else REMEDY,
        law=edge.law[0],
        facts={"act": word, "regime": REGIME_WORDS[regime], "owners": owners},
    )


REMEDY = "Urmați regulile acelui regim; dacă este greșit, schimbați regimul."
