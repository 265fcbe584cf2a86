"""Control sums: every partition adds up to the total, and what is said twice is said alike."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from casework.reports.crossing import Table
from casework.reports.data import Data
from casework.reports.lines import CARRIED, RECEIVED


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Two figures that must be equal, each with where it stands; R-ART14-SUMS is about them."""

    about: str
    left: int
    right: int
    left_word: str
    right_word: str
    blocks: bool = True

    @property
    def holds(self) -> bool:
        """Tell whether the two are equal."""
        return self.left == self.right

    @property
    def says(self) -> str:
        """Say it in one line, with the sign between the two figures."""
        sign = "=" if self.holds else "≠"
        return f"{self.about}: {self.left_word} {self.left} {sign} {self.right} {self.right_word}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition:
    """A total parted by one class, as computed or as somebody printed it."""

    name: str
    cells: Mapping[str, int]
    open: int | None = None


def sums_to(total: int, partitions: Iterable[Partition]) -> tuple[Check, ...]:
    """Add each partition up to the total, and compare what each says is still open."""
    known = tuple(partitions)
    sums = [
        Check(
            about=partition.name,
            left=sum(partition.cells.values()),
            right=total,
            left_word="suma",
            right_word="petiții în total",
        )
        for partition in known
    ]
    return (*sums, *_open_alike(known))


def _open_alike(partitions: Iterable[Partition]) -> Iterator[Check]:
    told = [partition for partition in partitions if partition.open is not None]
    for one, other in pairwise(told):
        yield Check(
            about="Petiții deschise",
            left=one.open or 0,
            right=other.open or 0,
            left_word=f"„{one.name}”",
            right_word=f"„{other.name}”",
        )


def control_sums(data: Data, tables: Mapping[str, Table]) -> tuple[Check, ...]:
    """Give the control sheet of a report."""
    total = len(data.received)
    parted = [table for table in tables.values() if table.shape.over == "received"]
    return (
        *sums_to(total, (_partition(table) for table in parted)),
        *_of_tables(total, data, tables),
        *_of_register(total, data),
    )


def _partition(table: Table) -> Partition:
    name = f"{table.code} {table.shape.title}"
    cells = {heading.key: sum_ for heading, sum_ in zip(table.rows, table.row_sums, strict=True)}
    return Partition(name=name, cells=cells, open=_open_in(table))


def _open_in(table: Table) -> int | None:
    """Count what a table shows as open, where it shows that at all."""
    shape = table.shape
    if not {"outcome", "standing", "band"} & {shape.rows, shape.columns}:
        return None
    return sum(
        count
        for row, counts in zip(table.rows, table.counts, strict=True)
        for column, count in zip(table.columns, counts, strict=True)
        if row.key.startswith("open") or column.key.startswith("open")
    )


def _of_tables(total: int, data: Data, tables: Mapping[str, Table]) -> Iterator[Check]:
    months, flow = tables["T8"], tables["T9"]
    yield Check(
        about="T8 Pe luni, înregistrate",
        left=months.column(RECEIVED),
        right=total,
        left_word="suma",
        right_word="petiții în total",
    )
    yield Check(
        about="T8 Pe luni, încheiate",
        left=months.column("closed"),
        right=flow.at("closed"),
        left_word="suma",
        right_word="în T9",
    )
    yield Check(
        about="T9 Preluate și predate",
        left=flow.at(CARRIED) + flow.at(RECEIVED),
        right=flow.at("closed") + flow.at("forward"),
        left_word="preluate și înregistrate",
        right_word="încheiate și rămase",
    )
    yield Check(
        about="T6 Redirecționări",
        left=sum(one.closes for one in data.redirects),
        right=tables["T1.2"].at("redirected"),
        left_word="redirecționări întregi",
        right_word="petiții redirecționate",
        blocks=False,
    )


def _of_register(total: int, data: Data) -> Iterator[Check]:
    if data.registered is not None:
        yield Check(
            about="Registrul semestrului",
            left=data.registered,
            right=total + len(data.of_other_acts) + data.annulled,
            left_word="numere date",
            right_word="petiții, alte acte și anulate",
        )
    if data.carried_before is not None:
        yield Check(
            about="Preluate din raportul anterior",
            left=data.carried_before,
            right=len(data.carried),
            left_word="predate atunci",
            right_word="preluate acum",
            blocks=False,
        )
