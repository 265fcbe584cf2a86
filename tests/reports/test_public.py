"""R-ART14-ANON: outside the hall no names, no group below three, none that can be worked out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from casework.reports.crossing import Heading, Shape, Sums, Table
from casework.reports.shown import HIDDEN, public, whole
from tests.reports.rows import a_report, a_row, selimbar

GRIDS = st.integers(2, 5).flatmap(
    lambda wide: st.lists(
        st.lists(st.integers(0, 9), min_size=wide, max_size=wide), min_size=2, max_size=5
    )
)


def a_table(counts: list[list[int]], sums: Sums = Sums.BOTH) -> Table:
    return Table(
        shape=Shape(
            code="T4",
            title="Canale",
            over="received",
            rows="channel",
            columns="petitioner",
            sums=sums,
        ),
        rows=tuple(Heading(f"r{place}", f"r{place}") for place in range(len(counts))),
        columns=tuple(Heading(f"c{place}", f"c{place}") for place in range(len(counts[0]))),
        counts=tuple(tuple(row) for row in counts),
    )


def texts(table: Table) -> list[list[str]]:
    (shown,) = public((table,))
    rows = (*shown.rows, *((shown.foot,) if shown.foot else ()))
    return [[figure.text for figure in row.figures] for row in rows]


def test_nobody_is_named() -> None:
    report = a_report(selimbar())

    shown = public(report.tables)

    assert "T1.6" in {table.code for table in map(whole, report.tables)}
    assert "T1.6" not in {table.code for table in shown}
    assert "viceprimarul" not in str(shown)


def test_a_small_group_is_hidden_with_its_neighbours() -> None:
    assert texts(a_table([[1, 8], [7, 9]])) == [
        [HIDDEN, HIDDEN, "9"],
        [HIDDEN, HIDDEN, "16"],
        ["8", "17", "25"],
    ]


def test_noughts_and_large_groups_are_shown() -> None:
    assert texts(a_table([[0, 8], [7, 9]]))[0] == ["0", "8", "8"]


def test_two_groups_of_one_do_not_give_each_other_away() -> None:
    (first, *_), *_ = texts(a_table([[1, 1, 4], [5, 5, 5], [5, 5, 5]])), None

    assert first == [HIDDEN, HIDDEN, HIDDEN, "6"]


@settings(max_examples=300, deadline=None)
@given(GRIDS)
def test_no_small_group_is_printed_or_follows_from_one_line(counts: list[list[int]]) -> None:
    grid = texts(a_table(counts))
    lines = (*grid, *zip(*grid, strict=True))

    assert not {"1", "2"} & {text for line in lines for text in line}
    assert 1 not in {sum(text == HIDDEN for text in line) for line in lines}


def test_a_small_hall_prints_little_outside() -> None:
    report = a_report((a_row(1), a_row(2)))
    shown = {table.code: table for table in public(report.tables)}

    assert shown["T1.2"].rows[0].figures[0].text == HIDDEN
    assert shown["T1.2"].rows[0].figures[0].count is None
