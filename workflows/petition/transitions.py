"""EDGES, the table of the law: each permitted step, who takes it, on what text, by which rules."""

from workflows.petition.acts import Act, Edge
from workflows.petition.later import LATER
from workflows.petition.straight import STRAIGHT

__all__ = ["ACTS", "ACT_WORDS", "EDGES", "LATER", "STRAIGHT", "TRIGGERS", "Act", "Edge"]

ACTS: tuple[Act, ...] = STRAIGHT + LATER
EDGES: tuple[Edge, ...] = tuple(edge for act in ACTS for edge in act.edges())
TRIGGERS: tuple[str, ...] = tuple(dict.fromkeys(act.trigger for act in ACTS))
ACT_WORDS: dict[str, str] = {act.trigger: act.word for act in ACTS}
