"""The acts of connected and repeated petitions (art. 10)."""

from workflows.law import OG27
from workflows.petition.acts import CRP, Act, only
from workflows.petition.guards.unfinished import not_yet
from workflows.petition.states import BEFORE_ANSWER, State
from workflows.petition.table.unfinished import later

EARLY = (State.REGISTERED, State.QUALIFIED)
JOINED_FROM = (State.JOINED,)

CONNECTION: tuple[Act, ...] = (
    later(
        "join",
        "Conexează",
        BEFORE_ANSWER,
        State.JOINED,
        only(CRP),
        OG27("art. 10 alin. (1)"),
        "R-ART10-CONNEX",
    ),
    Act(
        trigger="unjoin",
        word="Desface conexarea",
        sources=JOINED_FROM,
        dest=None,
        by=only(CRP),
        law=(OG27("art. 10 alin. (1)"),),
        rule="R-ART10-UNLINK",
        standing=(not_yet("R-ART10-UNLINK", OG27("art. 10 alin. (1)"), "Desface conexarea"),),
        goes_back=True,
    ),
    later(
        "shelve_repeat",
        "Clasează ca repetată",
        EARLY,
        State.SHELVED,
        only(CRP),
        OG27("art. 10 alin. (2)"),
        "R-ART10-REPEAT",
    ),
)
