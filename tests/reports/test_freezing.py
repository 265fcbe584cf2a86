"""R-ART14-SEM, R-ART14-SUMS and R-ART14-FROZEN: when a report may be frozen."""

from datetime import date

import pytest

from casework.reports.changes import changes
from casework.reports.content import data_of, spelled, table_of, tables_in
from casework.reports.freezing import Wish, draft_by, refusals, sign_by, unsigned
from casework.reports.periods import HalfYear
from casework.reports.report import numbers_behind, report_of
from casework.wording import spoken
from tests.reports.rows import S2_2023, a_report, a_row, selimbar
from workflows.deadlines.calendar import legal_calendar

OVER = date(2024, 1, 4)


def wish(**changed: object) -> Wish:
    known: dict[str, object] = {"half": S2_2023, "today": OVER, "checks": ()}
    return Wish(**(known | changed))  # type: ignore[arg-type]


def test_a_half_year_that_is_over_is_frozen_once() -> None:
    assert refusals(wish()) == ()


@pytest.mark.parametrize("today", [date(2023, 7, 1), date(2023, 12, 31)])
def test_one_that_runs_is_a_draft(today: date) -> None:
    (refusal,) = refusals(wish(today=today))

    assert refusal.rule == "R-ART14-SEM"
    assert str(spoken(refusal)) == (
        "Raportul pentru semestrul II 2023 este un proiect: semestrul se încheie la "
        "duminică, 31 dec. 2023. Înghețați raportul după această zi; până atunci descărcați "
        "proiectul. (O.G. nr. 27/2002, art. 14)"
    )


def test_a_difference_stops_the_freezing_and_is_named() -> None:
    report = a_report((a_row(1), a_row(2, channel="pigeon")))

    (refusal,) = refusals(wish(checks=report.checks))

    assert refusal.rule == "R-ART14-SUMS"
    assert "T4 Canale și petiționari: suma 1 ≠ 2 petiții în total" in str(spoken(refusal))


def test_a_carry_over_that_differs_from_the_last_report_is_only_told() -> None:
    report = a_report((a_row(1),), carried_before=3)

    assert [check.blocks for check in report.differences] == [False]
    assert refusals(wish(checks=report.checks)) == ()


@pytest.mark.parametrize(
    ("changes", "reason", "stopped"),
    [
        (0, "", True),
        (0, "am recitit", True),
        (4, "", True),
        (4, "două răspunsuri consemnate târziu", False),
    ],
)
def test_a_revision_needs_a_change_and_a_reason(changes: int, reason: str, stopped: bool) -> None:
    found = refusals(wish(last=1, changes=changes, reason=reason))

    assert [refusal.rule for refusal in found] == ["R-ART14-FROZEN"] * stopped


def test_the_draft_is_due_on_the_fifth_working_day() -> None:
    assert draft_by(HalfYear(2025, 2), legal_calendar()) == date(2026, 1, 13)
    assert draft_by(HalfYear(2026, 1), legal_calendar()) == date(2026, 7, 7)


def test_a_report_unsigned_after_thirty_days_is_warned_of() -> None:
    last = sign_by(S2_2023)
    assert last == date(2024, 1, 30)
    assert unsigned(S2_2023, last) is None

    warning = unsigned(S2_2023, date(2024, 1, 31))

    assert warning is not None
    assert warning.rule == "R-ART14-SEM"


def test_what_is_frozen_reads_back_the_same() -> None:
    report = a_report(selimbar(), registered=67)
    content = spelled(report)

    again = report_of(data_of(content))

    assert again == report
    assert spelled(again) == content
    assert {table.code: table_of(table) for table in again.tables} == tables_in(content)


def test_a_revision_says_which_figures_moved() -> None:
    before = a_report((a_row(1), a_row(2, closed_on=None, closed_by="")))
    after = a_report((a_row(1), a_row(2, solution="unfavourable")))

    moved = {(one.table, one.figure): (one.before, one.after) for one in changes(before, after)}

    assert moved["T1.2 După rezultat", "deschisă, petiții"] == (1, 0)
    assert moved["T1.2 După rezultat", "nefavorabilă, petiții"] == (0, 1)
    assert ("T1.4 După petiționar", "persoane fizice, petiții") not in moved


def test_each_figure_leads_to_its_petitions() -> None:
    report = a_report(selimbar())
    for table in report.tables:
        for row, counts in zip(table.rows, table.counts, strict=True):
            for column, count in zip(table.columns, counts, strict=True):
                assert len(numbers_behind(report, table.code, row.key, column.key)) == count


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("2026-2", HalfYear(2026, 2)),
        ("2026-S1", HalfYear(2026, 1)),
        ("2026-3", None),
        ("2026", None),
        ("1999-1", None),
        ("x", None),
    ],
)
def test_a_half_year_is_read_or_not(text: str, half: HalfYear | None) -> None:
    assert HalfYear.read(text) == half
