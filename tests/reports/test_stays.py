"""Time at each owner for art. 15: no day is lost, waits on others stand apart, nobody is blamed."""

from datetime import date

from casework.reports.stays import Holder, Period, Stretch, stays_of
from workflows.deadlines.calendar import legal_calendar
from workflows.petition.states import State

CALENDAR = legal_calendar()


def stretch(since: int, until: int, state: State, staff: int | None = None) -> Stretch:
    """Days of November 2026; the 30th is a legal holiday."""
    return Stretch(
        since=date(2026, 11, since),
        until=date(2026, 11, until),
        state=state,
        unit_id=4,
        staff_id=staff,
    )


WALK = (
    stretch(2, 2, State.REGISTERED),
    stretch(2, 3, State.QUALIFIED),
    stretch(3, 5, State.FORWARDED),
    stretch(5, 24, State.ASSIGNED, staff=7),
    stretch(24, 30, State.DRAFTED, staff=7),
)


def test_the_days_of_all_owners_add_up_to_the_age_of_the_petition() -> None:
    stays = stays_of(WALK, (), CALENDAR)

    assert [stay.days for stay in stays] == [1, 2, 19, 6]
    assert sum(stay.days for stay in stays) == (WALK[-1].until - WALK[0].since).days


def test_each_stretch_lies_with_the_post_that_the_state_means() -> None:
    stays = stays_of(WALK, (), CALENDAR)

    assert [(stay.holder, stay.staff_id) for stay in stays] == [
        (Holder.REGISTRY, None),
        (Holder.DEPARTMENT_HEAD, None),
        (Holder.SPECIALIST, 7),
        (Holder.DEPARTMENT_HEAD, None),
    ]


def test_working_days_leave_out_weekends_and_holidays() -> None:
    last = stays_of(WALK, (), CALENDAR)[-1]

    assert (last.days, last.working_days) == (6, 3)


def test_a_wait_on_another_is_counted_once_and_is_not_taken_off_the_total() -> None:
    waits = (
        Period(date(2026, 11, 9), date(2026, 11, 13)),
        Period(date(2026, 11, 11), date(2026, 11, 16)),
        Period(date(2026, 11, 23), date(2026, 11, 25)),
    )

    _, _, specialist, head = stays_of(WALK, waits, CALENDAR)

    assert (specialist.days, specialist.waited_days, specialist.waited_working_days) == (19, 8, 6)
    assert head.waited_days == 1


def test_a_specialist_who_follows_another_has_a_stay_of_his_own() -> None:
    handed_on = (
        stretch(5, 9, State.ASSIGNED, staff=7),
        stretch(9, 9, State.ASSIGNED, staff=8),
        stretch(9, 20, State.ASSIGNED, staff=8),
    )

    assert [(stay.staff_id, stay.days) for stay in stays_of(handed_on, (), CALENDAR)] == [
        (7, 4),
        (8, 11),
    ]
