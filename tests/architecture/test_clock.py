"""Time is read in one place, casework/bootstrap.py; everything else is told what time it is."""

import ast
from collections.abc import Iterator

import pytest

from tools.sources import PRODUCT, Module, modules

READING = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "localtime"),
    ("time", "gmtime"),
    ("func", "now"),
    ("func", "current_timestamp"),
    ("func", "current_date"),
}
THE_CLOCK = "casework/bootstrap.py"


def last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def readings(tree: ast.AST) -> Iterator[int]:
    """The lines on which a clock is read or handed over."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (last_name(node.value), node.attr) in READING:
            yield node.lineno


def places(module: Module) -> list[str]:
    return [f"{module.name}:{line}" for line in readings(module.tree)]


def test_only_the_bootstrap_reads_the_clock() -> None:
    elsewhere = [one for one in modules(*PRODUCT, "migrations") if one.name != THE_CLOCK]

    assert [place for one in elsewhere for place in places(one)] == []


@pytest.mark.parametrize(
    "source", ["datetime.now(UTC)", "datetime.datetime.utcnow()", "date.today()", "time.time()"]
)
def test_the_search_itself_finds_a_clock(source: str) -> None:
    assert list(readings(ast.parse(source))) == [1]


@pytest.mark.parametrize("source", ["clock.now()", "desk.clock.today()", "time.monotonic()"])
def test_the_search_itself_leaves_the_offices_clock_alone(source: str) -> None:
    assert list(readings(ast.parse(source))) == []
