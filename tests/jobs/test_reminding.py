"""Art. 6 alin. (3): reminders come once, to the right person, in one digest a day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta

import pytest
from sqlalchemy import func, select

from casework.bootstrap import Office, open_office
from casework.jobs.kinds import KINDS, carry_out
from casework.jobs.schedule import DailyAt
from casework.records.absence import Absence
from casework.records.message import OutgoingMessage
from casework.records.person_concerned import PersonConcerned
from casework.records.petition import Petition
from casework.records.reminder import Reminder
from casework.records.staff_member import StaffMember
from casework.store.database import reading, writing
from tests.cases import TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from tests.mailers import RecordingMailer

HALF_WAY = date(2026, 12, 9)
FIVE_BEFORE = date(2026, 12, 16)
TWO_BEFORE = date(2026, 12, 21)
TARGET = date(2026, 12, 23)


@pytest.fixture
def hall(office: Office) -> TestHall:
    hall = a_hall(office)
    with writing(office.engine) as session:
        for person in session.scalars(select(StaffMember)):
            person.email = f"{person.username}@exemplu.ro"
        session.commit()
    return hall


@pytest.fixture
def case(office: Office, hall: TestHall) -> TheCase:
    case = a_case(office, hall).about("Gropi în fața casei Ionescu").assigned()
    assert case.due_safe == date(2026, 12, 24)
    return case


def noted(office: Office) -> set[tuple[str, str]]:
    query = select(Reminder.step, StaffMember.username).join(
        StaffMember, StaffMember.id == Reminder.staff_id
    )
    with reading(office.engine) as session:
        return {(row[0], row[1]) for row in session.execute(query)}


def digests(office: Office) -> list[OutgoingMessage]:
    query = select(OutgoingMessage).where(OutgoingMessage.kind == "digest")
    with reading(office.engine) as session:
        found = list(session.scalars(query.order_by(OutgoingMessage.id)))
        session.expunge_all()
        return found


def remind_on(office: Office, clock: MovableClock, day: date) -> None:
    clock.move_to(day)
    carry_out(office, "remind", {})


def test_it_comes_by_itself_every_morning() -> None:
    assert KINDS["remind"].rhythm == DailyAt(time(7, 30))


def test_r_art6_track_half_way_the_specialist_is_told_once(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    remind_on(office, clock, HALF_WAY)
    remind_on(office, clock, HALF_WAY)

    assert noted(office) == {("50%", "referent")}
    (digest,) = digests(office)
    assert digest.recipient == "referent@exemplu.ro"
    assert digest.petition_id is None


def test_the_digest_holds_number_dates_and_link_and_nothing_personal(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    remind_on(office, clock, HALF_WAY)

    (digest,) = digests(office)
    assert case.number in digest.body
    assert f"/birou/dosar/{case.id}" in digest.body
    assert "24 dec." in digest.body
    assert "Ionescu" not in digest.body + digest.subject


def test_r_term_escalate_each_step_reaches_one_level_more(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    for day in (FIVE_BEFORE, TWO_BEFORE, date(2026, 12, 24), date(2026, 12, 28)):
        remind_on(office, clock, day)

    found = noted(office)
    assert {who for step, who in found if step == "-5"} == {"referent"}
    assert {who for step, who in found if step == "-2"} == {"referent", "sef.serviciu"}
    assert {who for step, who in found if step == "0"} == {
        "referent",
        "sef.serviciu",
        "sef.relatii",
    }
    assert {who for step, who in found if step == "+1"} == {
        "referent",
        "sef.serviciu",
        "sef.relatii",
        "primar",
    }


def test_r_term_sub_the_answer_is_asked_for_two_working_days_before(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    remind_on(office, clock, date(2026, 12, 22))

    assert {who for step, who in noted(office) if step == "ready"} == {"referent", "sef.serviciu"}


def test_r_term_late_head_and_legal_office_hear_of_it_every_week(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    for days in range(1, 16):
        remind_on(office, clock, case.due_legal_max + timedelta(days=days))

    late = sorted(pair for pair in noted(office) if pair[0].startswith("late"))
    assert late == sorted(
        (f"late-{week}", who) for week in range(3) for who in ("primar", "juridic")
    )


def test_one_digest_a_day_lists_the_most_pressing_first(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    clock.move_to(date(2026, 12, 8))
    younger = a_case(office, hall).assigned()

    remind_on(office, clock, date(2026, 12, 23))
    carry_out(office, "remind", {})

    mine = [one for one in digests(office) if one.recipient == "referent@exemplu.ro"]
    assert len(mine) == 1
    assert mine[0].body.index(case.number) < mine[0].body.index(younger.number)


def test_nobody_is_told_on_a_day_off(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    remind_on(office, clock, date(2026, 12, 12))

    assert noted(office) == set()
    assert digests(office) == []


def test_whoever_is_away_has_a_substitute_or_his_head(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    away = {"since": date(2026, 12, 1), "until": date(2026, 12, 31)}
    with writing(office.engine) as session:
        session.add(Absence(staff_id=hall.staff["referent"], substitute_id=None, **away))
        session.add(
            Absence(
                staff_id=hall.staff["sef.relatii"],
                substitute_id=hall.staff["registrator"],
                **away,
            )
        )
        session.commit()

    remind_on(office, clock, date(2026, 12, 24))

    assert {who for step, who in noted(office) if step == "0"} == {"sef.serviciu", "registrator"}


def test_r_art11_coi_neither_the_person_named_nor_anybody_under_him_is_told(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    with writing(office.engine) as session:
        session.add(
            PersonConcerned(
                petition_id=case.id,
                staff_id=hall.staff["sef.serviciu"],
                found_at=clock.now(),
                state="confirmed",
            )
        )
        session.commit()

    remind_on(office, clock, date(2026, 12, 28))

    assert {who for step, who in noted(office) if step == "+1"} == {"sef.relatii", "primar"}


def test_a_moved_target_is_told_of_anew(
    office: Office, hall: TestHall, case: TheCase, clock: MovableClock
) -> None:
    remind_on(office, clock, TARGET)
    with writing(office.engine) as session:
        session.get_one(Petition, case.id).due_safe = date(2026, 12, 22)
        session.commit()
    carry_out(office, "remind", {})

    with reading(office.engine) as session:
        query = select(func.count(func.distinct(Reminder.due_safe))).where(Reminder.step == "-2")
        assert session.scalar(query) == 2


def test_what_was_answered_reminds_nobody(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    a_case(office, hall).dispatched()

    remind_on(office, clock, date(2026, 12, 28))

    assert noted(office) == set()


def test_an_untriaged_petition_is_told_of_within_its_five_days(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    a_case(office, hall).registered()

    remind_on(office, clock, date(2026, 11, 27))

    assert {step for step, who in noted(office) if who == "sef.relatii"} >= {"redirection+0"}


def test_two_workers_at_once_and_a_restart_tell_everybody_once(
    office: Office, hall: TestHall, clock: MovableClock, mailer: RecordingMailer
) -> None:
    for _ in range(6):
        a_case(office, hall).assigned()
    clock.move_to(date(2026, 12, 28))

    with ThreadPoolExecutor(4) as workers:
        for run in [workers.submit(carry_out, office, "remind", {}) for _ in range(4)]:
            run.result()
    again = open_office(office.settings, clock=clock, mailer=mailer)
    try:
        carry_out(again, "remind", {})
    finally:
        again.close()

    recipients = [one.recipient for one in digests(office)]
    assert len(recipients) == len(set(recipients)) == 4
    with reading(office.engine) as session:
        total = session.scalar(select(func.count()).select_from(Reminder))
        steps = select(Reminder.petition_id, Reminder.step, Reminder.staff_id).distinct()
        assert total == len(session.execute(steps).all())
