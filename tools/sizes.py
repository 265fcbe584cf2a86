"""How long the files and functions are, beside the targets of the house: python -m tools.sizes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.sources import PRODUCT, functions, modules


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Percentiles of one kind of thing, and what the house asks of them."""

    what: str
    p50: int
    p90: int
    largest: int
    p50_target: int
    p90_target: int
    cap: int

    @property
    def is_usual(self) -> bool:
        """Tell whether the median and the ninetieth percentile are within their targets."""
        return self.p50 <= self.p50_target and self.p90 <= self.p90_target


def percentile(lengths: Sequence[int], percent: int) -> int:
    """Give the length that this share of all things does not exceed."""
    ordered = sorted(lengths)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)] if ordered else 0


def module_lengths(*packages: str) -> list[int]:
    """Count the lines of every file that holds more than its docstring."""
    return [one.lines for one in modules(*packages) if not one.says_only_its_docstring]


def function_lengths(*packages: str) -> list[int]:
    """Count the lines of every outermost function and method."""
    return [one.lines for one in functions(*packages)]


def share_over(lengths: Sequence[int], limit: int) -> float:
    """Give the share of lengths over a limit."""
    return sum(length > limit for length in lengths) / len(lengths) if lengths else 0.0


def measure(what: str, lengths: Sequence[int], targets: tuple[int, int, int]) -> Size:
    """Set lengths beside their targets for the median, the ninetieth percentile and the largest."""
    return Size(
        what=what,
        p50=percentile(lengths, 50),
        p90=percentile(lengths, 90),
        largest=max(lengths, default=0),
        p50_target=targets[0],
        p90_target=targets[1],
        cap=targets[2],
    )


def sizes() -> Iterator[Size]:
    """Measure product and tests."""
    yield measure("module lines", module_lengths(*PRODUCT), (70, 220, 400))
    yield measure("function lines", function_lengths(*PRODUCT), (8, 25, 60))
    yield measure("test module lines", module_lengths("tests"), (140, 400, 1000))
    yield measure("test function lines", function_lengths("tests"), (10, 27, 60))


if __name__ == "__main__":
    print(f"{'':20} {'p50':>12} {'p90':>12} {'largest':>14}")
    for size in sizes():
        median = f"{size.p50:4} of {size.p50_target:4}"
        ninetieth = f"{size.p90:4} of {size.p90_target:4}"
        print(f"{size.what:20} {median} {ninetieth} {size.largest:5} of {size.cap:5}")
    print(f"functions over 40 lines: {share_over(function_lengths(*PRODUCT), 40):.1%} of 3.0%")
