"""`python -m benchmarks.auditing`: the audit of 50,000 open petitions on both engines."""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.carrying import carry
from benchmarks.growth import grow
from benchmarks.measuring import Times, timed
from benchmarks.places import Embedded, Engine, Served, served
from benchmarks.sample import PETITIONS, TODAY, tell_sample
from casework.bootstrap import Office
from casework.queries.legal.audit import audit
from casework.queries.legal.board import legal_board
from casework.records.span import Span

RESULTS = Path(__file__).parent / "results" / "audit.md"
SAMPLE = "sample"
OPEN = 50_000
ROUNDS = 5
MOST_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """What one engine needed, and how much it read."""

    engine: str
    open: int
    terms: int
    audits: Times
    boards: Times


def main() -> None:
    """Measure, print the page and keep it."""
    folder = Path(tempfile.mkdtemp(prefix="casework-audit-"))
    folder.chmod(0o755)
    (folder / "home").mkdir()
    try:
        with served(folder) as postgresql:
            engines = (Embedded(folder), postgresql)
            _lay_sample(*engines)
            found = [_measured(engine) for engine in engines]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    text = "\n".join(_page(found)) + "\n"
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


def _lay_sample(embedded: Embedded, postgresql: Served) -> None:
    source, target = embedded.create(SAMPLE).open(), postgresql.create(SAMPLE).open()
    tell_sample(source)
    carry(source.engine, target.engine)
    source.close()
    target.close()


def _measured(engine: Engine) -> Audited:
    site = engine.copy(SAMPLE, "audited")
    in_sample = _open(site.open())
    grow(site.url, -(-OPEN // in_sample), _said)
    office = site.open()
    terms = len(office.ask(audit, TODAY).terms)
    audits = Times(tuple(timed(lambda: office.ask(audit, TODAY)) for _ in range(ROUNDS)))
    boards = Times(tuple(timed(lambda: office.ask(legal_board, TODAY)) for _ in range(ROUNDS)))
    amount = _open(office)
    engine.drop("audited")
    return Audited(engine=engine.name, open=amount, terms=terms, audits=audits, boards=boards)


def _open(office: Office) -> int:
    """Count what is open, and let the connections go."""
    with Session(office.engine) as session:
        amount = session.scalar(select(func.count()).where(Span.until.is_(None))) or 0
    office.close()
    return amount


def _said(text: str) -> None:
    print(f"{time.monotonic():6.0f} s  {text}", file=sys.stderr, flush=True)


def _page(found: list[Audited]) -> Iterator[str]:
    yield "# Audit of the open docket"
    yield ""
    yield (
        f"Every open term with both dates and class, and every breach, of at least {OPEN:,} open "
        f"petitions; the sample of {PETITIONS} petitions made by the acts, copied."
    )
    yield ""
    yield "| engine | open | terms | audit s, median | audit s, p90 | board s, median | aim |"
    yield "|---|---:|---:|---:|---:|---:|---|"
    for one in found:
        met = "met" if one.audits.p90 <= MOST_SECONDS else "missed"
        yield (
            f"| {one.engine} | {one.open:,} | {one.terms:,} | {one.audits.median:.2f} "
            f"| {one.audits.p90:.2f} | {one.boards.median:.2f} | ≤ {MOST_SECONDS:.0f} s: {met} |"
        )


if __name__ == "__main__":
    main()
