"""O.G. nr. 27/2002, art. 8: what comes after hours is registered next working day (R-REG-OOH)."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from tests.law.tables import day, rows
from workflows.deadlines import ANSWER, due_on, legal_calendar, registration_day

BUCHAREST = ZoneInfo("Europe/Bucharest")
CALENDAR = legal_calendar()
CLOSES = time(16, 30)

AFTER_HOURS = rows("""
primit        | ora   | înregistrat   | A             | C             | A de la primire
Sâ 02.05.2026 | 23:10 | Lu 04.05.2026 | Mi 03.06.2026 | Jo 04.06.2026 | Vi 29.05.2026
Vi 29.05.2026 | 16:45 | Ma 02.06.2026 | Jo 02.07.2026 | Vi 03.07.2026 | Vi 26.06.2026
Jo 24.12.2026 | 19:40 | Lu 28.12.2026 | Mi 27.01.2027 | Jo 28.01.2027 | Vi 22.01.2027
Jo 31.12.2026 | 23:59 | Lu 04.01.2027 | Mi 03.02.2027 | Jo 04.02.2027 | Vi 29.01.2027
Jo 29.04.2027 | 17:30 | Ma 04.05.2027 | Jo 03.06.2027 | Vi 04.06.2027 | Vi 28.05.2027
""")


@pytest.mark.parametrize(("received", "hour", "registered", "a", "c", "advisory"), AFTER_HOURS)
def test_a_message_after_hours(
    received: str, hour: str, registered: str, a: str, c: str, advisory: str
) -> None:
    moment = datetime.combine(day(received), time.fromisoformat(hour), BUCHAREST)

    entered = registration_day(moment, CALENDAR, CLOSES)

    due = due_on(ANSWER, entered, CALENDAR)
    assert entered == day(registered)
    assert (due.due_safe, due.due_legal_max) == (day(a), day(c))
    assert due_on(ANSWER, day(received), CALENDAR).due_safe == day(advisory)


@pytest.mark.parametrize("hour", ["08:00", "16:30"])
def test_a_message_in_hours_is_registered_the_same_day(hour: str) -> None:
    moment = datetime.combine(day("Lu 05.01.2026"), time.fromisoformat(hour), BUCHAREST)

    assert registration_day(moment, CALENDAR, CLOSES) == day("Lu 05.01.2026")


def test_the_hour_is_that_of_bucharest() -> None:
    moment = datetime(2026, 1, 5, 14, 45, tzinfo=UTC)

    assert registration_day(moment, CALENDAR, CLOSES) == day("Jo 08.01.2026")
