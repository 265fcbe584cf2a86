"""House style 2.4: a file is named after a thing, and nobody passes a bare yes or no."""

import ast

import pytest

from tools.sources import PRODUCT, ROOT, Definition, functions, modules

VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "handler"}
SLOTS = {"models", "views", "forms"}


def test_no_file_or_folder_has_a_vague_name() -> None:
    everywhere = (*PRODUCT, "migrations", "tools", "tests", "benchmarks")
    vague = [
        one.name
        for one in modules(*everywhere)
        if {*one.path.relative_to(ROOT).with_suffix("").parts} & (VAGUE | SLOTS)
    ]

    assert vague == []


def parameters(one: Definition) -> list[tuple[ast.arg, ast.expr | None]]:
    """Each parameter of a function with its default."""
    assert isinstance(one.node, ast.FunctionDef | ast.AsyncFunctionDef)
    listed = one.node.args
    positional = [*listed.posonlyargs, *listed.args]
    missing = [None] * (len(positional) - len(listed.defaults))
    return [
        *zip(positional, [*missing, *listed.defaults], strict=True),
        *zip(listed.kwonlyargs, listed.kw_defaults, strict=True),
    ]


def is_a_yes_or_no(parameter: ast.arg, default: ast.expr | None) -> bool:
    names = ast.walk(parameter.annotation) if parameter.annotation else ()
    by_annotation = any(isinstance(name, ast.Name) and name.id == "bool" for name in names)
    returns_one = parameter.annotation is not None and "Callable" in ast.dump(parameter.annotation)
    by_default = isinstance(default, ast.Constant) and isinstance(default.value, bool)
    return (by_annotation and not returns_one) or by_default


def test_no_public_function_takes_a_yes_or_no() -> None:
    taking = [
        one.name
        for one in functions(*PRODUCT)
        if one.is_public and any(is_a_yes_or_no(*pair) for pair in parameters(one))
    ]

    assert taking == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f(a: bool): ...", True),
        ("def f(*, a: bool | None = None): ...", True),
        ("def f(a=False): ...", True),
        ("def f(a: int = 0, *, keep: Callable[[int], bool]): ...", False),
    ],
)
def test_the_search_itself_finds_a_yes_or_no(source: str, *, expected: bool) -> None:
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    one = Definition(modules("tools")[0], function, ("f",))

    assert any(is_a_yes_or_no(*pair) for pair in parameters(one)) is expected
