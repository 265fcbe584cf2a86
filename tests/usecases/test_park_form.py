"""A form whose session ended is kept for a day, for its writer, and given back once."""

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.usecases.park_form import (
    MOST_LETTERS,
    ParkedFields,
    ParkForm,
    TakeParkedForm,
    TypedField,
    park_form,
    take_parked_form,
)
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall

FIELDS = (TypedField("text", "Bună ziua, „înainte” și după"), TypedField("text", "al doilea"))


def parked(office: Office, hall: TestHall, fields: tuple[TypedField, ...] = FIELDS) -> None:
    ask = ParkForm(
        token="t", staff_id=hall.staff["referent"], page="/p", action="/a", fields=fields
    )
    office.perform(park_form, ask, SYSTEM)


def taken(office: Office, hall: TestHall, username: str = "referent") -> ParkedFields | None:
    return office.perform(take_parked_form, TakeParkedForm("t"), hall.actor(username))


def test_what_was_typed_comes_back_once(office: Office) -> None:
    hall = a_hall(office)
    parked(office, hall)

    assert taken(office, hall) == ParkedFields(action="/a", fields=FIELDS, had_files=False)
    assert taken(office, hall) is None


def test_nobody_else_gets_it(office: Office) -> None:
    hall = a_hall(office)
    parked(office, hall)

    assert taken(office, hall, "referent2") is None


def test_after_a_day_it_is_gone(office: Office, clock: MovableClock) -> None:
    hall = a_hall(office)
    parked(office, hall)
    clock.forward(hours=25)

    assert taken(office, hall) is None


def test_what_no_person_can_have_typed_is_not_kept(office: Office) -> None:
    hall = a_hall(office)
    parked(office, hall, (TypedField("text", "x" * MOST_LETTERS),))

    assert taken(office, hall) is None
