"""Where in the sources each rule of law is named, and which tests name it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import workflows
from workflows.petition.guards.unfinished import is_unfinished
from workflows.petition.transitions import EDGES, Edge
from workflows.rules import RULES, Rule

ROOT = Path(workflows.__file__).parents[1]
SOURCES = ("workflows", "casework", "webui")
TESTS = "tests"
TABLE = "workflows/rules"
EDGE_TABLES = "workflows/petition/table/"
RULE_ID = re.compile(r"\bR(?:-[A-Z0-9]+)+\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A rule with the source files and the tests that name it; none means not covered yet."""

    rule: Rule
    where: tuple[str, ...]
    tests: tuple[str, ...]


def where_enforced() -> tuple[Traced, ...]:
    """Trace every rule of the table through the sources and, where they are there, the tests."""
    waiting = _waiting()
    where: defaultdict[str, list[str]] = defaultdict(list)
    for folder in SOURCES:
        for path, rule in _named_in(ROOT / folder):
            only_waits = path.startswith(EDGE_TABLES) and rule in waiting
            if not path.startswith(TABLE) and not only_waits:
                where[rule].append(path)
    tests: defaultdict[str, list[str]] = defaultdict(list)
    if (ROOT / TESTS / "law").is_dir():  # an installed wheel has no tests, or another's
        for path, rule in _named_in(ROOT / TESTS):
            tests[rule].append(path)
    return tuple(
        Traced(rule=rule, where=tuple(where[rule.id]), tests=tuple(tests[rule.id]))
        for rule in RULES
    )


def _waiting() -> set[str]:
    """List the rules whose every step is refused because its conditions are not written yet."""
    carried = {rule for edge in EDGES if not _is_unfinished(edge) for rule in edge.rule_ids}
    return {edge.rule for edge in EDGES if _is_unfinished(edge)} - carried


def _is_unfinished(edge: Edge) -> bool:
    return any(is_unfinished(guard) for guard in edge.guards)


def _named_in(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for rule in sorted(set(RULE_ID.findall(path.read_text(encoding="utf-8")))):
            yield name, rule
