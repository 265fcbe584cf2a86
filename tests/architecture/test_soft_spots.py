"""Nothing is promised for later in the code, and no test is switched off."""

import re

import pytest

from tools.sources import PRODUCT, modules

EVERYWHERE = (*PRODUCT, "migrations", "tools", "tests", "benchmarks")
THIS_FILE = "tests/architecture/test_soft_spots.py"
SOFT = re.compile(
    r"\b(TODO|FIXME|XXX|HACK)\b"
    r"|\bNotImplementedError\b"
    r"|\bpytest\.(skip|xfail|importorskip)\b"
    r"|\bmark\.(skip|skipif|xfail)\b"
    r"|#\s*type:\s*ignore(?!\[)"
    r"|#\s*noqa(?!:)"
    r"|#\s*pragma:\s*no cover\s*$"
)


def test_no_file_has_a_soft_spot() -> None:
    found = [
        f"{one.name}:{number} {line.strip()}"
        for one in modules(*EVERYWHERE)
        if one.name != THIS_FILE
        for number, line in enumerate(one.text.splitlines(), 1)
        if SOFT.search(line)
    ]

    assert found == []


@pytest.mark.parametrize(
    "line", ["# TODO later", "x = 1  # type: ignore", "@pytest.mark.skip", "y  # noqa"]
)
def test_the_search_itself_finds_a_soft_spot(line: str) -> None:
    assert SOFT.search(line)


@pytest.mark.parametrize("line", ["x()  # type: ignore[arg-type]", "def f():  # noqa: N802 - why"])
def test_the_search_itself_lets_a_named_exception_pass(line: str) -> None:
    assert not SOFT.search(line)
