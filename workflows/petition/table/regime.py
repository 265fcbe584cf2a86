"""The acts that change the regime of a petition, or give each of its parts its own (art. 2)."""

from workflows.law import OG27
from workflows.petition.acts import CRP, LEG, Act, only
from workflows.petition.states import OPEN, State
from workflows.petition.table.unfinished import later

EARLY = (State.REGISTERED, State.QUALIFIED)
ART5 = OG27("art. 5")

REGIME: tuple[Act, ...] = (
    later(
        "requalify",
        "Schimbă regimul",
        OPEN,
        State.QUALIFIED,
        only(CRP, LEG),
        OG27("art. 2"),
        "R-QUAL-REQUAL",
    ),
    later(
        "split",
        "Împarte în părți",
        EARLY,
        None,
        only(CRP),
        ART5,
        "R-QUAL-SPLIT",
    ),
)
