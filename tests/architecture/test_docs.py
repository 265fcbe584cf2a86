"""House style 2.9: decisions are numbered, the glossary is complete, links lead somewhere."""

import re
from pathlib import Path

import pytest

from tools.sources import ROOT
from workflows.petition.states import State
from workflows.petition.transitions import TRIGGERS
from workflows.roles import Role

DECISIONS = tuple(sorted((ROOT / "docs" / "decisions").glob("*.md")))
STATUSES = {"proposed", "accepted", "rejected"}
REPLACED = re.compile(r"replaced by \d{4}")
SECTIONS = ("Context", "Decision", "What we gave up", "How we will know it holds")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```", re.S)
PROSE = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def field(text: str, name: str) -> str:
    found = re.search(rf"^[*\s-]*{name}[*\s]*:[*\s]*(.+)$", text, re.M | re.I)
    return found.group(1).strip() if found else ""


def test_the_first_nine_decisions_are_written_down() -> None:
    numbers = {path.name[:4] for path in DECISIONS}

    assert {f"{number:04}" for number in range(1, 10)} <= numbers


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [path.name[:4] for path in DECISIONS]

    assert all(re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name) for path in DECISIONS)
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("path", DECISIONS, ids=named)
def test_a_decision_is_dated_decided_and_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    status = field(text, "status").lower().rstrip(".")

    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", field(text, "date"))
    assert status in STATUSES or REPLACED.fullmatch(status)
    assert field(text, "deciders")
    assert len(text.splitlines()) <= 80


@pytest.mark.parametrize("path", DECISIONS, ids=named)
def test_a_decision_says_what_it_costs_and_how_it_is_kept(path: Path) -> None:
    headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.M)

    assert [name for name in SECTIONS if name not in headings] == []


def test_the_glossary_has_a_row_for_every_state_role_and_trigger() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line for line in glossary.splitlines() if line.startswith("|")]
    words = {word for row in rows for word in re.findall(r"`([a-z0-9_]+)`", row)}

    assert sorted({*State, *Role, *TRIGGERS} - words) == []


@pytest.mark.parametrize("path", PROSE, ids=named)
def test_every_link_to_a_file_leads_to_one(path: Path) -> None:
    links = LINK.findall(CODE.sub("", path.read_text(encoding="utf-8")))
    inside = [link.split("#")[0] for link in links if not re.match(r"[a-z]+:", link)]

    assert [link for link in inside if link and not (path.parent / link).exists()] == []
