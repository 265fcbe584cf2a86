"""Numbers, counts, sizes and register numbers as a Romanian reads and types them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from casework import wording
from casework.wording import TypedNumber

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 zile"),
        (1, "o zi"),
        (2, "2 zile"),
        (19, "19 zile"),
        (20, "20 de zile"),
        (36, "36 de zile"),
        (100, "100 de zile"),
        (101, "101 zile"),
        (119, "119 zile"),
        (120, "120 de zile"),
        (11946, "11.946 de zile"),
    ],
)
def test_de_stands_after_numerals_from_twenty_on(number: int, text: str) -> None:
    assert wording.days_counted(number) == text


def test_the_singular_is_the_whole_phrase_of_the_caller() -> None:
    assert wording.counted(1, "un lucru", "lucruri") == "un lucru"


@pytest.mark.parametrize(
    ("share", "text"), [(0.968, "96,8%"), (1.0, "100%"), (0.0, "0%"), (0.5, "50%")]
)
def test_a_share_is_written_with_a_comma(share: float, text: str) -> None:
    assert wording.percent(share) == text


def test_thousands_are_parted_with_a_dot() -> None:
    assert wording.thousands(11946) == "11.946"
    assert wording.decimal(1234.56) == "1.234,6"


@pytest.mark.parametrize(
    ("octets", "text"),
    [(1, "1 kB"), (84_300, "84 kB"), (1_200_000, "1,2 MB"), (2_000_000, "2 MB")],
)
def test_a_size_is_written_in_kb_or_mb(octets: int, text: str) -> None:
    assert wording.file_size(octets) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (118204, "118.204/23.11.2026"),
        (123, "000.123/23.11.2026"),
        (1234567, "1.234.567/23.11.2026"),
    ],
)
def test_a_register_number_is_written_whole(number: int, text: str) -> None:
    assert wording.format_number(number, DAY) == text


@pytest.mark.parametrize(
    "text",
    [
        "118.204/23.11.2026",
        "118204/23.11.2026",
        "nr. 118.204 / 23.11.2026",
        "Nr 118204 din 23.11.2026",
        "118.204 din 23.11.2026",
        "  118 204 / 23-11-2026 ",
        "118204 23/11/2026",
        "118.204\u00a0/ 23.11.2026",
    ],
)
def test_a_register_number_is_read_as_people_type_it(text: str) -> None:
    assert wording.parse_number(text) == TypedNumber(118204, DAY)


@pytest.mark.parametrize("text", ["118204", "118.204", "nr. 118204"])
def test_a_number_without_its_day_is_read_too(text: str) -> None:
    assert wording.parse_number(text) == TypedNumber(118204, None)


@pytest.mark.parametrize(
    "text", ["", "abc", "118204/31.02.2026", "118204/23.11", "-5", "1234567890123", "118204x"]
)
def test_what_is_no_register_number_is_not_read(text: str) -> None:
    assert wording.parse_number(text) is None


@given(
    number=some.integers(min_value=1, max_value=9_999_999),
    day=some.dates(min_value=date(1000, 1, 1)),
)
def test_every_number_written_is_read_back(number: int, day: date) -> None:
    written = wording.format_number(number, day)

    assert wording.parse_number(written) == TypedNumber(number, day)


@given(some.text(max_size=40))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    found = wording.parse_number(text)

    assert found is None or found.number >= 0
