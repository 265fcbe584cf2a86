"""Codul muncii, art. 139 alin. (1): the legal holidays, fixed and Orthodox (R-TERM-HOLIDAY)."""

from datetime import date

import pytest

from tests.law.tables import day, rows
from workflows.deadlines import UnknownYearError, holidays_of, legal_calendar
from workflows.law import COD_MUNCII

CALENDAR = legal_calendar()

MOVABLE = rows("""
Vinerea Mare  | Paștele       | Lunea Paștelui | Rusaliile     | Lunea Rusaliilor
Vi 18.04.2025 | Du 20.04.2025 | Lu 21.04.2025  | Du 08.06.2025 | Lu 09.06.2025
Vi 10.04.2026 | Du 12.04.2026 | Lu 13.04.2026  | Du 31.05.2026 | Lu 01.06.2026
Vi 30.04.2027 | Du 02.05.2027 | Lu 03.05.2027  | Du 20.06.2027 | Lu 21.06.2027
Vi 14.04.2028 | Du 16.04.2028 | Lu 17.04.2028  | Du 04.06.2028 | Lu 05.06.2028
Vi 06.04.2029 | Du 08.04.2029 | Lu 09.04.2029  | Du 27.05.2029 | Lu 28.05.2029
Vi 26.04.2030 | Du 28.04.2030 | Lu 29.04.2030  | Du 16.06.2030 | Lu 17.06.2030
""")


@pytest.mark.parametrize("row", MOVABLE)
def test_the_movable_feasts_follow_the_orthodox_easter(row: tuple[str, ...]) -> None:
    names = ["Vinerea Mare", "Paștele", "Paștele", "Rusaliile", "Rusaliile"]

    found = [CALENDAR.why_not_legal(day(cell)) or "" for cell in row]

    assert all(name in said for name, said in zip(names, found, strict=True))


def test_the_catholic_easter_is_a_working_day() -> None:
    assert CALENDAR.is_legal_working_day(day("Vi 03.04.2026"))
    assert CALENDAR.is_legal_working_day(day("Lu 06.04.2026"))


@pytest.mark.parametrize(("year", "days", "on_weekdays"), [(2026, 16, 11), (2027, 17, 9)])
def test_the_number_of_holidays(year: int, days: int, on_weekdays: int) -> None:
    found = [holiday.day for holiday in holidays_of(year)]

    assert len(found) == days
    assert len([one for one in found if one.weekday() < 5]) == on_weekdays


@pytest.mark.parametrize(
    ("first", "act"),
    [
        (date(2009, 6, 8), "Legea nr. 202/2008: Rusaliile"),
        (date(2009, 8, 15), "Legea nr. 202/2008: Adormirea Maicii Domnului"),
        (date(2012, 11, 30), "Legea nr. 147/2012: Sfântul Andrei"),
        (date(2017, 1, 24), "Legea nr. 176/2016: Unirea Principatelor"),
        (date(2017, 6, 1), "Legea nr. 220/2016: Ziua Copilului"),
        (date(2018, 4, 6), "Legea nr. 64/2018: Vinerea Mare"),
        (date(2024, 1, 6), "Legea nr. 52/2023: Boboteaza"),
        (date(2024, 1, 7), "Legea nr. 52/2023: Soborul Sfântului Ioan"),
    ],
)
def test_a_holiday_holds_from_the_year_of_its_act(first: date, act: str) -> None:
    name = CALENDAR.holidays[first]

    before = [one.name for one in holidays_of(first.year - 1)]

    assert act.startswith("Legea")
    assert not any(name in earlier for earlier in before)


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert CALENDAR.why_not_legal(day("Lu 01.06.2026")) == "Rusaliile și Ziua Copilului"


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("Sâ 10.01.2026", "sâmbătă"),
        ("Du 11.01.2026", "duminică"),
        ("Vi 25.12.2026", "Crăciunul"),
        ("Sâ 26.12.2026", "Crăciunul"),
        ("Lu 05.01.2026", None),
    ],
)
def test_a_day_off_says_why(cell: str, why: str | None) -> None:
    assert CALENDAR.why_not_office(day(cell)) == CALENDAR.why_not_legal(day(cell)) == why


def test_a_holiday_cites_its_text() -> None:
    assert holidays_of(2026)[0].law == COD_MUNCII("art. 139 alin. (1)")
    assert str(holidays_of(2002)[0].law).startswith("Codul muncii din 1972")


@pytest.mark.parametrize("year", [0, 2001, 2100])
def test_other_years_are_not_known(year: int) -> None:
    with pytest.raises(UnknownYearError, match=f"anul {year} este în afara lor"):
        holidays_of(year)
