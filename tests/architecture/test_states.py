"""The table of the law is whole: every state is reached, every step is one and rests on a text."""

from collections import Counter

from workflows.law import Citation
from workflows.petition.states import WORDS, State
from workflows.petition.transitions import EDGES, TRIGGERS
from workflows.roles import ROLE_WORDS, Role
from workflows.rules import RULES


def reached_from(start: State) -> set[State]:
    """Every state that steps lead to, however many."""
    known = {start}
    while True:
        new = {edge.dest for edge in EDGES if edge.source in known and edge.dest} - known
        if not new:
            return known
        known |= new


def test_every_state_is_reached_from_an_arrival() -> None:
    assert set(State) - reached_from(State.ARRIVAL) == set()


def test_a_trigger_leads_from_a_state_to_one_place_only() -> None:
    steps = Counter((edge.trigger, edge.source) for edge in EDGES)

    assert [step for step, times in steps.items() if times > 1] == []


def test_every_step_cites_a_text_of_law() -> None:
    uncited = [
        edge.trigger
        for edge in EDGES
        if not edge.law or not all(isinstance(one, Citation) for one in edge.law)
    ]

    assert uncited == []


def test_every_rule_of_a_step_is_known() -> None:
    known = {rule.id for rule in RULES}

    assert sorted({rule for edge in EDGES for rule in edge.rule_ids} - known) == []


def test_every_state_and_every_role_has_its_romanian_word() -> None:
    assert set(WORDS) == set(State)
    assert set(ROLE_WORDS) == set(Role)


def test_the_triggers_are_those_of_the_table() -> None:
    assert set(TRIGGERS) == {edge.trigger for edge in EDGES}
