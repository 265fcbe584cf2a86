"""One page of results: each bar with its aim, the figures, and whether the aim is met."""

import os
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.measuring import Times
from benchmarks.pages import PageTimes
from benchmarks.registering import Contest

MOST_TIMES_BARE = 2.0
MOST_GROWTH = 1.2
BAR = ("PostgreSQL", 8)
"""The engine and the number of writers for which an aim is set; the others are for comparison."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many petitions the small and the large installation hold."""

    small: int
    large: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that one run measured."""

    sizes: Sizes
    contests: tuple[Contest, ...]
    pages: Mapping[str, tuple[PageTimes, ...]]


def page(findings: Findings) -> str:
    """Write the page in Markdown."""
    return "\n".join([*_head(), *_registering(findings), *_reading(findings)]) + "\n"


def _head() -> Iterator[str]:
    load = os.getloadavg()[1]
    yield "# Benchmarks"
    yield ""
    yield (
        f"Python {platform.python_version()}, {os.cpu_count()} cores, "
        f"load over the last five minutes {load:.1f}. "
        "Compare ratios, which come from one run in turns; milliseconds belong to this machine."
    )
    yield ""


def _registering(findings: Findings) -> Iterator[str]:
    yield "## Registering: the use-case against its own statements sent bare"
    yield ""
    yield "| engine | writers | statements | use-case ms | bare ms | ratio | aim |"
    yield "|---|---:|---:|---:|---:|---:|---|"
    for one in findings.contests:
        yield (
            f"| {one.engine} | {one.writers} | {one.statements} | {_ms(one.usecase.median)} "
            f"| {_ms(one.bare.median)} | {one.ratio:.2f} | {_contest_aim(one)} |"
        )
    yield ""


def _reading(findings: Findings) -> Iterator[str]:
    small, large = findings.sizes.small, findings.sizes.large
    yield f"## Reading: {small:,} petitions against {large:,}, nine in ten of them open"
    for engine, times in findings.pages.items():
        yield ""
        yield f"| {engine}: median / p90 ms | {small:,} | {large:,} | ratio | aim |"
        yield "|---|---:|---:|---:|---|"
        for one in times:
            yield (
                f"| {one.name} | {_both(one.small)} | {_both(one.large)} "
                f"| {one.ratio:.2f} | {_met(one.ratio, MOST_GROWTH)} |"
            )


def _contest_aim(one: Contest) -> str:
    if (one.engine, one.writers) != BAR:
        return ""
    return _met(one.ratio, MOST_TIMES_BARE)


def _met(ratio: float, most: float) -> str:
    return f"≤ {most:.1f}: {'met' if ratio <= most else 'missed'}"


def _both(times: Times) -> str:
    return f"{_ms(times.median)} / {_ms(times.p90)}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"
