"""`make bench`: measure both quality bars on both engines and print one page."""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.carrying import carry
from benchmarks.growth import grow
from benchmarks.pages import PageTimes, enter, measure
from benchmarks.places import Embedded, Engine, Served, served
from benchmarks.registering import Contest, contest
from benchmarks.report import Findings, Sizes, page
from benchmarks.sample import PETITIONS, tell_sample

LATEST = Path(__file__).parent / "results" / "latest.md"
SAMPLE = "sample"
SMALL = 11_400
"""So that ten thousand of them are open, which fills four hundred pages of the work list."""

WRITERS = (1, 8)
ROUNDS, REGISTRATIONS = 5, 120


@dataclass(frozen=True, slots=True)
class Progress:
    """Says on the terminal how far the run is; the results go to standard output."""

    begins: float

    def __call__(self, text: str) -> None:
        """Say one thing, with the seconds since the start."""
        print(f"{time.monotonic() - self.begins:6.0f} s  {text}", file=sys.stderr, flush=True)


def main() -> None:
    """Measure, print the page and keep it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="compare with 50,000 petitions only")
    large = 50_000 if parser.parse_args().quick else 200_000
    said = Progress(time.monotonic())
    with new_folder() as folder, served(folder) as postgresql:
        engines = (Embedded(folder), postgresql)
        _lay_sample(*engines, said)
        contests = tuple(_contests(engines, said))
        pages = {engine.name: _pages(engine, large, said) for engine in engines}
    text = page(Findings(sizes=Sizes(SMALL, large), contests=contests, pages=pages))
    LATEST.parent.mkdir(exist_ok=True)
    LATEST.write_text(text, encoding="utf-8")
    print(text)


@contextmanager
def new_folder() -> Iterator[Path]:
    """Give a folder for the databases of one run."""
    folder = Path(tempfile.mkdtemp(prefix="casework-bench-"))
    folder.chmod(0o755)
    (folder / "home").mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lay_sample(embedded: Embedded, postgresql: Served, said: Callable[[str], None]) -> None:
    said(f"{PETITIONS} petitions through the acts")
    source, target = embedded.create(SAMPLE).open(), postgresql.create(SAMPLE).open()
    tell_sample(source)
    carry(source.engine, target.engine)
    source.close()
    target.close()


def _contests(engines: Iterable[Engine], said: Callable[[str], None]) -> Iterator[Contest]:
    for engine in engines:
        for writers in WRITERS:
            said(f"{engine.name}: registering, {writers} at a time")
            yield contest(engine, SAMPLE, writers, ROUNDS, REGISTRATIONS // writers)


def _pages(engine: Engine, large: int, said: Callable[[str], None]) -> tuple[PageTimes, ...]:
    halls = []
    for name, size in (("small", SMALL), ("large", large)):
        said(f"{engine.name}: {size} petitions")
        site = engine.copy(SAMPLE, name)
        grow(site.url, size // PETITIONS, said)
        halls.append(enter(site, PETITIONS))
    said(f"{engine.name}: reading")
    found = tuple(measure(*halls))
    for hall in halls:
        hall.office.close()
    for name in ("small", "large"):
        engine.drop(name)
    return found


if __name__ == "__main__":
    main()
