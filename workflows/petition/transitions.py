"""EDGES, the table of the law: each permitted step, who takes it, on what text, by which rules."""

from workflows.petition.acts import Act, Edge
from workflows.petition.guards.unfinished import is_unfinished
from workflows.petition.table.connection import CONNECTION
from workflows.petition.table.ending import ENDING
from workflows.petition.table.extension import EXTENSION
from workflows.petition.table.impartial import impartially
from workflows.petition.table.inquiry import INQUIRY
from workflows.petition.table.later import ARCHIVING
from workflows.petition.table.outcome import OUTCOME
from workflows.petition.table.redirection import REDIRECTION
from workflows.petition.table.regime import REGIME
from workflows.petition.table.straight import STRAIGHT

__all__ = ["ACTS", "ACT_WORDS", "CARRIED", "EDGES", "LATER", "STRAIGHT", "TRIGGERS", "Act", "Edge"]

ACTS: tuple[Act, ...] = tuple(
    impartially(act)
    for act in (
        STRAIGHT
        + EXTENSION
        + REDIRECTION
        + CONNECTION
        + INQUIRY
        + REGIME
        + OUTCOME
        + ENDING
        + ARCHIVING
    )
)
EDGES: tuple[Edge, ...] = tuple(edge for act in ACTS for edge in act.edges())
TRIGGERS: tuple[str, ...] = tuple(dict.fromkeys(act.trigger for act in ACTS))
ACT_WORDS: dict[str, str] = {act.trigger: act.word for act in ACTS}
LATER: tuple[Act, ...] = tuple(
    act for act in ACTS if any(is_unfinished(guard) for guard in act.standing)
)
"""The acts that are in the table and refused, because the program does not carry them yet."""

CARRIED: tuple[Act, ...] = tuple(act for act in ACTS if act not in LATER)
"""The acts that the program carries out."""
