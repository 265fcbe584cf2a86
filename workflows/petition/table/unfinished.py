"""How a row stands in the table before its rules are written: refused, with a sentence."""

from workflows.law import Citation
from workflows.petition.acts import Act
from workflows.petition.guards.unfinished import not_yet
from workflows.petition.states import State
from workflows.roles import Role


def later(  # one row of the table whose rules are not written yet
    trigger: str,
    word: str,
    sources: tuple[State, ...],
    dest: State | None,
    by: frozenset[Role],
    law: Citation,
    rule: str,
) -> Act:
    """Make an act that is in the table and refused, with a sentence that says so."""
    return Act(
        trigger=trigger,
        word=word,
        sources=sources,
        dest=dest,
        by=by,
        law=(law,),
        rule=rule,
        standing=(not_yet(rule, law, word),),
    )
