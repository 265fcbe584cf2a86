"""The table of rules: complete, without repeats, and the only place where rule ids come from."""

from collections import Counter

import pytest

from tools.sources import ROOT
from workflows.chart import proofs_by_rule, sources_by_rule
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


SOURCES, PROOFS = sources_by_rule(ROOT), proofs_by_rule(ROOT / "tests")
HELD_NOW = [rule for rule in RULES if not rule.waits_for]


@pytest.mark.parametrize("rule", HELD_NOW, ids=lambda rule: rule.id)
def test_a_rule_is_enforced_somewhere_and_proved_by_a_test(rule: Rule) -> None:
    assert SOURCES.get(rule.id), f"{rule.id} is enforced nowhere"
    assert PROOFS.get(rule.id), f"{rule.id} has no test"


def test_only_rules_of_later_pieces_wait() -> None:
    waiting = {rule.id for rule in RULES if rule.waits_for}

    assert waiting == {
        "R-REG-ORAL",
        "R-REG-SOCIAL",
        "R-REG-OUTAGE",
        "R-UNENTERED",
        "R-ARCH-RETENTION",
        "R-ARCH-META",
        "R-ARCH-PRINT",
        "R-GDPR-BREACH",
        "R-SEC-INCIDENT",
        "R-API-ONCEONLY",
    }
