"""The half-year report over many petitions: computed from the rows, then drawn (art. 14)."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.carrying import carry
from benchmarks.growth import grow
from benchmarks.measuring import Times, timed
from benchmarks.places import Embedded, Engine, served
from benchmarks.sample import NOW, PETITIONS, TODAY, tell_sample
from casework.bootstrap import Office
from casework.queries.half_year_edition import Version, WantedReport, report_found
from casework.queries.half_year_report import computed
from casework.reports.content import spelled
from casework.reports.periods import HalfYear

SIZE = 100_000
MOST_SECONDS = 10.0
ROUNDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTimes:
    """One engine: how many petitions the report counts, and how long each part took."""

    engine: str
    petitions: int
    computed: Times
    spelled: Times
    shown: Times


def measure_report(engine: Engine, sample: str, said: Callable[[str], None]) -> ReportTimes:
    """Grow a copy of the sample and make the report of the half-year in which it lies."""
    site = engine.copy(sample, "half_year")
    grow(site.url, SIZE // PETITIONS + 1, said)
    office = site.open()
    times = _times(office, engine.name)
    office.close()
    engine.drop("half_year")
    return times


def _times(office: Office, engine: str) -> ReportTimes:
    half = HalfYear.of(TODAY)
    report = office.ask(computed, half, TODAY)
    wanted = WantedReport(half=half, version=Version.NOW)
    return ReportTimes(
        engine=engine,
        petitions=len(report.data.lines),
        computed=_repeated(lambda: office.ask(computed, half, TODAY)),
        spelled=_repeated(lambda: spelled(report)),
        shown=_repeated(lambda: office.ask(report_found, wanted, NOW)),
    )


def _repeated(work: Callable[[], object]) -> Times:
    return Times(tuple(timed(work) for _ in range(ROUNDS)))


def lines(found: tuple[ReportTimes, ...]) -> Iterator[str]:
    """Write the section of the page of results."""
    yield f"## The half-year report over {SIZE:,} petitions"
    yield ""
    yield "| engine | petitions | computed s | spelled for the hash s | as shown s | aim |"
    yield "|---|---:|---:|---:|---:|---|"
    for one in found:
        met = "met" if one.computed.p90 < MOST_SECONDS else "missed"
        yield (
            f"| {one.engine} | {one.petitions:,} | {one.computed.median:.1f} "
            f"| {one.spelled.median:.1f} | {one.shown.median:.1f} "
            f"| < {MOST_SECONDS:.0f}: {met} |"
        )


def main() -> None:
    """Measure this bar alone and print its section."""
    from benchmarks.__main__ import SAMPLE, new_folder

    def said(text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    with new_folder() as folder, served(folder) as postgresql:
        embedded = Embedded(folder)
        source, target = embedded.create(SAMPLE).open(), postgresql.create(SAMPLE).open()
        tell_sample(source)
        carry(source.engine, target.engine)
        source.close()
        target.close()
        found = tuple(measure_report(engine, SAMPLE, said) for engine in (embedded, postgresql))
    print("\n".join(lines(found)))


if __name__ == "__main__":
    main()
