"""The acts of a redirection: whole or in part, its two letters, and its return (art. 6^1)."""

from workflows.law import OG27
from workflows.petition.acts import CRP, REG, SYS, Act, only
from workflows.petition.states import OPEN, State
from workflows.petition.table.unfinished import later

MISDIRECTED = (State.REGISTERED, State.QUALIFIED, State.FORWARDED)
ART61 = OG27("art. 6^1")

REDIRECTION: tuple[Act, ...] = (
    later(
        "redirect",
        "Redirecționează",
        MISDIRECTED,
        None,
        only(CRP),
        ART61,
        "R-ART61-WHO",
    ),
    later(
        "record_redirection",
        "Consemnează redirecționarea",
        MISDIRECTED,
        State.REDIRECTED,
        only(SYS, REG),
        ART61,
        "R-ART61-NOTICE",
    ),
    later(
        "redirect_part",
        "Redirecționează o parte",
        OPEN,
        None,
        only(CRP),
        ART61,
        "R-ART61-PARTIAL",
    ),
    later(
        "returned_by_authority",
        "Consemnează întoarcerea de la altă autoritate",
        (State.REDIRECTED,),
        State.QUALIFIED,
        only(CRP),
        ART61,
        "R-ART61-PINGPONG",
    ),
)
