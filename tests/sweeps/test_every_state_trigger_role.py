"""What is not in the table is refused with a sentence: all states × triggers × roles."""

from itertools import product

import pytest

from casework.wording import spoken
from tests.builders import APetition, a_petition
from workflows.decisions import Moved, Stopped
from workflows.petition.machine import edge_for, move, permission
from workflows.petition.states import State
from workflows.petition.transitions import EDGES, LATER, TRIGGERS
from workflows.roles import Role

PRODUCT = tuple(product(State, TRIGGERS, Role))


def seen(state: State, role: Role) -> APetition:
    return a_petition().in_state(state).seen_by(role)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("trigger", TRIGGERS)
def test_what_the_table_lacks_is_refused_with_a_sentence(state: State, trigger: str) -> None:
    for role in Role:
        outcome = move(trigger, seen(state, role).facts)
        edge = edge_for(trigger, state)
        if edge is None or role not in edge.by:
            assert isinstance(outcome, Stopped)
        if isinstance(outcome, Stopped):
            words = [spoken(reason) for reason in outcome.reasons]
            assert all(
                w.says.endswith((".", "”")) and w.remedy and "{" not in w.says for w in words
            )


def test_a_step_taken_is_one_of_the_table() -> None:
    taken = [
        outcome
        for state, trigger, role in PRODUCT
        if isinstance(outcome := move(trigger, seen(state, role).facts), Moved)
    ]

    assert taken
    assert all(edge_for(step.trigger, State(step.source)) is not None for step in taken)


def test_what_may_not_be_started_is_never_taken() -> None:
    for state, trigger, role in PRODUCT:
        facts = seen(state, role).facts
        if not permission(trigger, facts).allowed:
            assert isinstance(move(trigger, facts), Stopped)


def test_an_act_that_waits_for_its_rules_is_never_let_through() -> None:
    waiting = {act.trigger for act in LATER}

    for state, trigger, role in PRODUCT:
        if trigger in waiting:
            assert isinstance(move(trigger, seen(state, role).facts), Stopped)


def test_an_unknown_act_is_refused_too() -> None:
    outcome = move("inventat", a_petition().facts)

    assert isinstance(outcome, Stopped)
    assert outcome.reasons[0].rule == "R-STATE-TABLE"


def test_every_edge_has_an_article_and_a_rule() -> None:
    assert all(str(citation) for edge in EDGES for citation in edge.law)
    assert all(edge.rule.startswith("R-") for edge in EDGES)
