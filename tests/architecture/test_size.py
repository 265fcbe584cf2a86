"""House style 2.7: short files and short functions."""

from tools.sizes import function_lengths, share_over, sizes
from tools.sources import PRODUCT, functions, modules


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    assert [one.name for one in modules(*PRODUCT, "migrations", "tools") if one.lines > 400] == []


def test_no_test_module_is_longer_than_a_thousand_lines() -> None:
    assert [one.name for one in modules("tests", "benchmarks") if one.lines > 1000] == []


def test_no_function_is_longer_than_sixty_lines() -> None:
    everywhere = (*PRODUCT, "tools", "tests", "benchmarks")  # a migration is a list of columns

    assert [one.name for one in functions(*everywhere) if one.lines > 60] == []


def test_few_functions_are_longer_than_forty_lines() -> None:
    assert share_over(function_lengths(*PRODUCT), 40) <= 0.03


def test_the_usual_lengths_are_within_their_targets() -> None:
    assert [size for size in sizes() if not size.is_usual] == []
