"""Ordin 217/1996, art. 9: a year's register opens once, at its own first number (R-REG-YEAR)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from casework.bootstrap import Office
from casework.desk import CITIZEN, SYSTEM
from casework.errors import BadInput
from casework.usecases.open_register import Opened, OpenRegister, open_register
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from casework.wording import spoken
from tests.builders_office import STAFF, a_filing, furnish
from tests.clocks import MovableClock
from workflows.decisions import Stopped


def opening(office: Office, year: int = 2026, first: int = 118000) -> Opened | Stopped:
    ask = OpenRegister(year=year, first=first, act="Dispoziția nr. 12/2026")
    return office.perform(open_register, ask, SYSTEM)


def said(outcome: Opened | Stopped) -> str:
    assert isinstance(outcome, Stopped)
    (refusal,) = outcome.reasons
    assert (refusal.rule, str(refusal.law)) == (
        "R-REG-YEAR",
        "Ordinul de zi nr. 217/1996, art. 9",
    )
    return spoken(refusal).says


def number_of_the_next(office: Office) -> int:
    outcome = office.perform(register_arrival, RegisterArrival(filing=a_filing()), CITIZEN)
    assert isinstance(outcome, Registered)
    return outcome.number


def test_a_hall_that_goes_live_in_november_goes_on_from_its_own_number(office: Office) -> None:
    office.perform(furnish, STAFF, SYSTEM)

    assert isinstance(opening(office, first=118000), Opened)

    assert number_of_the_next(office) == 118000


def test_nothing_is_registered_before_the_register_is_open(office: Office) -> None:
    office.perform(furnish, STAFF, SYSTEM)

    outcome = office.perform(register_arrival, RegisterArrival(filing=a_filing()), CITIZEN)

    assert isinstance(outcome, Stopped)


def test_a_year_is_opened_only_once(office: Office) -> None:
    opening(office)

    assert said(opening(office, first=1)) == (
        "Registrul anului 2026 este deja deschis; un an se deschide o singură dată."
    )


def test_of_two_who_open_at_once_one_is_refused(office: Office) -> None:
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda _: opening(office), range(2)))

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Opened", "Stopped"]


@pytest.mark.parametrize(
    ("year", "says"), [(2025, "s-a încheiat"), (2028, "nu se deschide mai devreme de anul 2027")]
)
def test_a_year_that_is_over_or_far_is_not_opened(office: Office, year: int, says: str) -> None:
    assert says in said(opening(office, year=year))


def test_the_next_year_may_be_opened_in_december(office: Office, clock: MovableClock) -> None:
    office.perform(furnish, STAFF, SYSTEM)
    opening(office)
    opening(office, year=2027, first=5)

    assert number_of_the_next(office) == 118000
    clock.move_to(date(2027, 1, 4))
    assert number_of_the_next(office) == 5


@pytest.mark.parametrize(
    ("first", "act", "field"),
    [(0, "HCL 1", "first"), (-3, "HCL 1", "first"), (1, "  ", "act"), (1, "x" * 201, "act")],
)
def test_bad_words_open_nothing(office: Office, first: int, act: str, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        office.perform(open_register, OpenRegister(year=2026, first=first, act=act), SYSTEM)

    assert set(caught.value.errors) == {field}
