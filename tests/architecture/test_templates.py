"""A template shows page data: it decides with if and for, calls macros, and none lies unused."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tools.sources import ROOT, modules

TEMPLATES = tuple(sorted((ROOT / "webui").rglob("templates/**/*.html")))
JINJAS_OWN = {"url_for", "caller", "super", "csrf_token", "get_flashed_messages", "dict", "range"}
JINJA = Environment(autoescape=True, extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
REFERRING = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)


def name_of(template: Path) -> str:
    """The name under which Flask finds it."""
    parts = template.parts
    return "/".join(parts[len(parts) - parts[::-1].index("templates") :])


def parsed(source: str) -> nodes.Template:
    return JINJA.parse(source)


def referred(tree: nodes.Template) -> Iterator[str]:
    for kind in REFERRING:
        for node in tree.find_all(kind):
            yield from (str(one.value) for one in node.find_all(nodes.Const))


def python_strings() -> set[str]:
    texts = (one.text for one in modules("webui"))
    return {name for text in texts for name in map(name_of, TEMPLATES) if name in text}


def macros_of(tree: nodes.Template) -> set[str]:
    """Names that a template may call because they are macros or modules of macros."""
    known = {macro.name for macro in tree.find_all(nodes.Macro)}
    known |= {one.target for one in tree.find_all(nodes.Import)}
    for one in tree.find_all(nodes.FromImport):
        known |= {name[1] if isinstance(name, tuple) else name for name in one.names}
    return known


def site_functions() -> set[str]:
    """What webui/shared/jinja.py gives to every template."""
    module = next(one for one in modules("webui") if one.name == "webui/shared/jinja.py")
    updates = [
        node
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("globals.update")
    ]
    return {word.arg for call in updates for word in call.keywords if word.arg}


def called(node: nodes.Expr) -> str:
    """The name before the first dot."""
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""


def calls_of_page_data(source: str) -> list[str]:
    tree = parsed(source)
    allowed = JINJAS_OWN | site_functions() | macros_of(tree)
    calls = [one for one in tree.find_all(nodes.Call) if called(one.node) not in allowed]
    return [f"line {one.lineno}: {called(one.node)}" for one in calls]


def test_every_template_is_used() -> None:
    used = python_strings()
    for template in TEMPLATES:
        used |= set(referred(parsed(template.read_text(encoding="utf-8"))))

    assert [name for name in map(name_of, TEMPLATES) if name not in used] == []


def test_no_screen_calls_anything_of_its_page_data() -> None:
    wrong = {
        name_of(template): calls
        for template in TEMPLATES
        if "macros" not in template.parts
        if (calls := calls_of_page_data(template.read_text(encoding="utf-8")))
    }

    assert wrong == {}


@pytest.mark.parametrize("source", ["{{ page.total() }}", "{% if rows.items() %}{% endif %}"])
def test_the_search_itself_finds_a_call(source: str) -> None:
    assert len(calls_of_page_data(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "{% import 'm.html' as ui %}{{ ui.button('Trimite') }}",
        "{% from 'm.html' import button as b %}{{ b() }}",
        "{{ url_for('citizen.form') }}{{ page.total|length }}",
    ],
)
def test_the_search_itself_lets_macros_be_called(source: str) -> None:
    assert calls_of_page_data(source) == []
