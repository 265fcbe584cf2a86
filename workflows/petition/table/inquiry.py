"""The acts of an inquiry: questions, opinions, and what is shelved under art. 7."""

from workflows.law import OG27
from workflows.petition.acts import CRP, DEP, REF, Act, only
from workflows.petition.states import OPEN, State
from workflows.petition.table.unfinished import later

EARLY = (State.REGISTERED, State.QUALIFIED)
ART5 = OG27("art. 5")
OPINION = only(DEP, REF)

INQUIRY: tuple[Act, ...] = (
    later(
        "shelve_anonymous",
        "Clasează ca anonimă",
        EARLY,
        State.SHELVED,
        only(CRP),
        OG27("art. 7"),
        "R-ART7-ANON",
    ),
    later(
        "ask_clarification",
        "Cere lămuriri petiționarului",
        OPEN,
        None,
        only(REF),
        ART5,
        "R-TERM-NOSUSPEND",
    ),
    later(
        "ask_opinion",
        "Cere opinia altui compartiment",
        OPEN,
        None,
        OPINION,
        ART5,
        "R-ART5-OPINION",
    ),
    later(
        "give_opinion",
        "Dă opinia cerută",
        OPEN,
        None,
        OPINION,
        ART5,
        "R-ART5-OPINION",
    ),
)
