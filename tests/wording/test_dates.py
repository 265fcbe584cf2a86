"""Days and hours as a Romanian reads them, always those of Bucharest."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from casework import wording

CHRISTMAS_EVE = date(2026, 12, 24)
AFTERNOON = datetime(2026, 12, 16, 13, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("write", "text"),
    [
        (wording.weekday, "joi"),
        (wording.day_month, "24 dec."),
        (wording.day_short, "joi, 24 dec."),
        (wording.day_short_year, "joi, 24 dec. 2026"),
        (wording.day_full, "joi, 24 decembrie"),
        (wording.day_long, "joi, 24 decembrie 2026"),
        (wording.day_numeric, "24.12.2026"),
    ],
)
def test_a_day_is_written_six_ways(write: Callable[[date], str], text: str) -> None:
    assert write(CHRISTMAS_EVE) == text


def test_the_short_months_are_those_of_the_house() -> None:
    short = [wording.day_month(date(2026, month, 1)).removeprefix("1 ") for month in range(1, 13)]

    assert " ".join(short) == ("ian. febr. mart. apr. mai iun. iul. aug. sept. oct. nov. dec.")


def test_a_moment_is_shown_with_the_hour_of_bucharest() -> None:
    assert wording.moment_short(AFTERNOON) == "miercuri, 16 dec., 15:20"
    assert wording.moment_long(AFTERNOON) == "miercuri, 16 decembrie 2026, ora 15:20"


def test_summer_is_three_hours_ahead_of_utc() -> None:
    assert wording.clock_time(datetime(2026, 7, 1, 5, 5, tzinfo=UTC)) == "8:05"


def test_a_late_evening_in_utc_is_the_next_day_here() -> None:
    assert wording.day_numeric(datetime(2026, 12, 31, 22, 30, tzinfo=UTC)) == "01.01.2027"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        wording.clock_time(AFTERNOON.replace(tzinfo=None))
