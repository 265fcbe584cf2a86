"""The table of rules: complete, without repeats, and the only place where rule ids come from."""

from collections import Counter

import pytest

from workflows.deadlines import CLOCKS
from workflows.petition.transitions import EDGES
from workflows.rules import RULES, Kind, Rule

IDS = {rule.id for rule in RULES}

CHAPTERS = {
    "intake": 20,
    "qualification": 12,
    "identity": 9,
    "routing": 12,
    "terms": 19,
    "redirecting": 8,
    "repetition": 7,
    "reply": 14,
    "oversight": 9,
    "archive": 17,
}


def test_there_are_127_rules_and_none_twice() -> None:
    assert len(RULES) == sum(CHAPTERS.values()) == 127
    assert [rule for rule, times in Counter(r.id for r in RULES).items() if times > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_one_sentence(rule: Rule) -> None:
    assert rule.says.endswith(".")
    assert rule.kind.word


def test_every_kind_is_used() -> None:
    assert {rule.kind for rule in RULES} == set(Kind)


def test_every_step_and_every_clock_names_rules_of_the_table() -> None:
    named = {rule for edge in EDGES for rule in edge.rule_ids}
    named |= {clock.rule for clock in CLOCKS.values()}

    assert named - IDS == set()
