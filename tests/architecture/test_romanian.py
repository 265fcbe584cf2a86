"""What people read is written in correct Romanian: commas below, and „quotes” that match."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.sources import PRODUCT, ROOT, modules

CEDILLAS = dict(zip("\u015e\u015f\u0162\u0163", "\u0218\u0219\u021a\u021b", strict=True))
WRITTEN = (".py", ".html", ".txt", ".typ", ".md", ".json", ".js", ".css")
JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.S)
MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->|<[^>]*>|=\s*\"[^\"]*\"", re.S)
QUOTES = re.compile("[„”“]")


def written_files() -> Iterator[Path]:
    for folder in (*PRODUCT, "migrations", "docs"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in WRITTEN and "vendor" not in path.parts:
                yield path
    yield from (path for path in ROOT.glob("*.md"))


def misspelt_lines(text: str) -> list[int]:
    """Lines with a cedilla; a table that folds cedillas shows the right letter on the same line."""
    return [
        number
        for number, line in enumerate(text.splitlines(), 1)
        if any(wrong in line and right not in line for wrong, right in CEDILLAS.items())
    ]


def is_well_quoted(text: str) -> bool:
    """Whether every „ is closed by ” and “ stands nowhere."""
    marks = "".join(QUOTES.findall(text)).replace("„”", "")
    return marks.replace("„”", "") == ""


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every text of a Python file with its line; what an f-string fills in is left out."""
    inside: set[int] = set()
    for node in ast.walk(tree):  # a whole comes before its parts
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            yield node.lineno, "".join(text_of(part) for part in node.values)
        elif text_of(node) and id(node) not in inside:
            assert isinstance(node, ast.Constant)
            yield node.lineno, text_of(node)


def text_of(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def visible(template: str) -> str:
    return MARKUP.sub(" ", JINJA.sub(" ", template))


def test_no_letter_has_a_cedilla() -> None:
    wrong = {
        path.relative_to(ROOT).as_posix(): lines
        for path in written_files()
        if (lines := misspelt_lines(path.read_text(encoding="utf-8")))
    }

    assert wrong == {}


def test_romanian_quotes_match_in_python_texts() -> None:
    wrong = [
        f"{one.name}:{line}"
        for one in modules(*PRODUCT)
        for line, text in strings(one.tree)
        if not is_well_quoted(text)
    ]

    assert wrong == []


def test_romanian_quotes_match_in_templates() -> None:
    wrong = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "webui").rglob("*.html")
        if not is_well_quoted(visible(path.read_text(encoding="utf-8")))
    ]

    assert wrong == []


def test_no_template_shows_straight_quotes() -> None:
    wrong = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "webui").rglob("*.html")
        if '"' in visible(path.read_text(encoding="utf-8"))
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("text", "good"),
    [("„da”", True), ("„a „b” c”", True), ("„da“", False), ("„da", False), ('„da"', False)],
)
def test_the_search_itself_knows_good_quotes(text: str, *, good: bool) -> None:
    assert is_well_quoted(text) is good


def test_the_search_itself_finds_a_cedilla() -> None:
    assert misspelt_lines("bun\n\u015etefan\n\u015f: \u0219") == [2]
