"""House style 2.6: a file, a class and a function state their fact in one line; a test does not."""

import ast
import re

from tools.sources import PRODUCT, definitions, functions, modules

EVERYWHERE = (*PRODUCT, "migrations", "tools", "tests", "benchmarks")
PARAMETER_LIST = re.compile(r"^\s*(Args|Arguments|Parameters|Returns|Raises)\s*:|:param ", re.M)


def first_line(node: ast.AST) -> str:
    assert isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    return (ast.get_docstring(node) or "").split("\n\n")[0].strip()


def test_every_file_says_what_a_reader_finds_in_it() -> None:
    empty = [one.name for one in modules(*EVERYWHERE) if not first_line(one.tree)]

    assert empty == []


def test_every_public_class_and_function_states_its_fact() -> None:
    public = [
        one
        for module in modules(*PRODUCT, "migrations", "tools")
        for one in definitions(module)
        if one.is_public
    ]

    assert [one.name for one in public if not first_line(one.node).endswith((".", "?", "!"))] == []


def test_no_docstring_lists_parameters() -> None:
    listing = [
        one.name
        for module in modules(*EVERYWHERE)
        for one in definitions(module)
        if PARAMETER_LIST.search(ast.get_docstring(one.node) or "")
    ]

    assert listing == []


def test_the_name_of_a_test_is_its_sentence() -> None:
    explained = [
        one.name
        for one in functions("tests")
        if one.path[-1].startswith("test_") and first_line(one.node)
    ]

    assert explained == []


def test_every_test_is_a_sentence_of_at_least_three_words() -> None:
    terse = [
        one.name
        for one in functions("tests")
        if one.path[-1].startswith("test_") and one.path[-1].count("_") < 3
    ]

    assert terse == []
