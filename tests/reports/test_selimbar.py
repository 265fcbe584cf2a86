"""R-ART14-SUMS on real figures: Șelimbăr, Gorj, Cugir and Tulcea as they were printed."""

import pytest

from casework.reports.control import Partition, sums_to
from tests.reports.rows import SELIMBAR_SOLVERS, a_report, a_row, selimbar


def test_selimbar_is_reproduced_from_67_petitions() -> None:
    report = a_report(selimbar())

    petitioners = report.table("T1.4")
    assert {row.word: petitioners.at(row.key) for row in petitioners.rows} == {
        "persoane fizice": 55,
        "persoane juridice de drept privat": 3,
        "instituții publice": 9,
    }
    standing = report.table("T1.1")
    assert standing.at("in_term") == 40
    assert standing.at("late") == 15
    assert sum(standing.at(key) for key in ("open_in_term", "open_in_margin", "open_late")) == 12
    solvers = report.table("T1.6")
    assert {row.key: solvers.at(row.key) for row in solvers.rows} == {
        key: many for key, (_, many) in SELIMBAR_SOLVERS.items()
    }
    assert [table.total for table in (petitioners, standing, solvers)] == [67, 67, 67]
    assert report.differences == ()


def test_the_two_printed_counts_of_open_petitions_are_a_finding() -> None:
    printed = (
        Partition(name="după petiționar", cells={"persoane": 55, "instituții": 9, "firme": 3}),
        Partition(
            name="după cine rezolvă",
            cells={word: many for word, many in SELIMBAR_SOLVERS.values()},
            open=6,
        ),
        Partition(
            name="după rezultat", cells={"în termen": 40, "peste": 15, "deschise": 12}, open=12
        ),
    )

    wrong = [check for check in sums_to(67, printed) if not check.holds]

    assert [check.says for check in wrong] == [
        "Petiții deschise: „după cine rezolvă” 6 ≠ 12 „după rezultat”"
    ]


@pytest.mark.parametrize(
    ("hall", "total", "cells"),
    [
        ("Gorj 2008", 1737, (941, 461, 295, 40)),
        ("Cugir 2012", 9314, (229, 688, 4387, 4010)),
        ("Gorj, în afara totalului", 1737, (941, 461, 295)),
    ],
)
def test_a_printed_partition_is_added_up(hall: str, total: int, cells: tuple[int, ...]) -> None:
    partition = Partition(name=hall, cells={str(place): cell for place, cell in enumerate(cells)})

    (check,) = sums_to(total, (partition,))

    assert check.holds is (sum(cells) == total)


def test_cugirs_bands_come_out_of_the_days() -> None:
    days = (0, 1, 5, 6, 15, 16, 30, 31, 45, 46)
    rows = []
    for number, many in enumerate(days, start=1):
        row = a_row(number)
        rows.append(
            a_row(
                number,
                closed_on=row.registered_on.fromordinal(row.registered_on.toordinal() + many),
            )
        )

    table = a_report(rows).table("T5")

    assert dict(zip((one.word for one in table.columns), table.column_sums, strict=True)) == {
        "în aceeași zi": 1,
        "1–5 zile": 2,
        "6–15 zile": 2,
        "16–30 de zile": 2,
        "31–45 de zile": 2,
        "peste 45 de zile": 1,
    }


def test_an_ending_that_the_law_does_not_know_breaks_the_sums_by_name() -> None:
    report = a_report((a_row(1), a_row(2, closed_by="vanished")))

    assert [check.says for check in report.differences] == [
        "T1.2 După rezultat: suma 1 ≠ 2 petiții în total",
        "T2 Compartimente și rezultat: suma 1 ≠ 2 petiții în total",
        "T3 Domenii și rezultat: suma 1 ≠ 2 petiții în total",
    ]


def test_a_register_with_more_numbers_than_petitions_is_a_finding() -> None:
    report = a_report((a_row(1),), registered=2)

    (difference,) = report.differences

    assert difference.blocks
    assert difference.says == (
        "Registrul semestrului: numere date 2 ≠ 1 petiții, alte acte și anulate"
    )
