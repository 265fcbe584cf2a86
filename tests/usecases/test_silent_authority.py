"""Art. 6^1: an authority that gives no number back is reminded once, after ten days."""

from datetime import timedelta

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput
from casework.jobs.acknowledging import remind_the_silent
from casework.jobs.worker import work_off
from casework.usecases.record_authority_number import (
    RecordAuthorityNumber,
    record_authority_number,
)
from casework.usecases.step import Done
from tests.cases import a_case
from tests.directory import an_authority
from tests.hall import a_hall
from tests.mailers import RecordingMailer
from tests.usecases.redirecting import Redirecting, nothing_is_wrong
from workflows.decisions import Stopped


@pytest.fixture
def redirecting(office: Office) -> Redirecting:
    hall = a_hall(office)
    case = a_case(office, hall).registered()
    return Redirecting(office, hall, case, an_authority(office, hall))


def test_a_silent_authority_is_reminded_once_after_ten_days(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    # R-ART61-NOACK: no number back in ten days, one letter; with a number, none
    redirecting.sends()
    work_off(redirecting.office)
    reminders = []
    for days in (9, 1, 5):
        redirecting.office.clock.forward(days=days)  # type: ignore[attr-defined]
        remind_the_silent(redirecting.office, {})
        work_off(redirecting.office)
        reminders.append(sum("Revenire" in one["Subject"] for one in mailer.sent))

    assert reminders == [0, 1, 1]
    nothing_is_wrong(redirecting.office)


def test_the_number_of_the_authority_is_kept(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    # R-ART61-NOACK: whoever gave a number is not reminded
    redirecting.sends()
    work_off(redirecting.office)
    clerk, today = redirecting.hall.actor("registrator"), redirecting.office.clock.today()
    given = {"case": redirecting.seen, "redirection_id": redirecting.row.id}
    ask = RecordAuthorityNumber(number="8841", on=today, **given)  # type: ignore[arg-type]

    for wrong in ({"number": " "}, {"number": "1", "on": today + timedelta(days=1)}):
        with pytest.raises(BadInput):
            redirecting.office.perform(
                record_authority_number,
                RecordAuthorityNumber(**given, **wrong),  # type: ignore[arg-type]
                clerk,
            )
    other = redirecting.hall.actor("referent")
    assert isinstance(redirecting.office.perform(record_authority_number, ask, other), Stopped)
    assert isinstance(redirecting.office.perform(record_authority_number, ask, clerk), Done)
    redirecting.office.clock.forward(days=12)  # type: ignore[attr-defined]
    remind_the_silent(redirecting.office, {})

    assert (redirecting.row.their_number, redirecting.row.reminded_on) == ("8841", None)
