"""The register of breaches for art. 15: late stays late, waits are shown, nobody is judged."""

from datetime import date, timedelta

import pytest
from sqlalchemy import update

from casework.bootstrap import Office
from casework.queries.legal.audit import Audit, audit
from casework.queries.legal.breaches import Breach, BreachRow, breach_counts, breaches
from casework.queries.legal.holders import holder_names, key_of, stays_until
from casework.records.authority import Authority
from casework.records.extension import Extension
from casework.records.opinion import Opinion
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.reports.stays import Holder
from casework.store.database import writing
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.step import Case
from tests.cases import REASONS, TheCase, a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from workflows.deadlines.standing import Standing

FIRST = date(2026, 11, 24)
AFTER_CHRISTMAS = date(2026, 12, 31)


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def late(office: Office, day: date, kind: Breach = Breach.ANSWER) -> tuple[BreachRow, ...]:
    return office.ask(breaches, kind, day)


def leave(office: Office, hall: TestHall, case: TheCase) -> None:
    proof = RecordDispatch(case=Case(petition_id=case.id), proof="lista 14")
    office.perform(record_dispatch, proof, hall.actor("registrator"), REASONS)


def test_an_answer_that_left_late_stays_in_the_register(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).leaving_by("post").leaving()
    last_day = case.due_legal_max
    clock.move_to(AFTER_CHRISTMAS)
    leave(office, hall, case)

    assert late(office, last_day) == ()
    (open_then,) = late(office, last_day + timedelta(days=1))
    assert (open_then.done_on, open_then.days_late) == (None, 1)
    (answered,) = late(office, date(2027, 3, 1))
    assert answered.done_on == AFTER_CHRISTMAS
    assert answered.days_late == (AFTER_CHRISTMAS - last_day).days > 0
    assert answered.term == last_day


def test_an_answer_that_left_on_the_last_lawful_day_is_no_breach(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).leaving_by("post").leaving()
    clock.move_to(case.due_legal_max)
    clock.forward(hours=14)
    assert clock.today() == case.due_legal_max
    leave(office, hall, case)

    assert late(office, date(2027, 3, 1)) == ()


def test_one_petition_is_one_breach_however_often_it_moved_after_its_term(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).registered()
    clock.move_to(AFTER_CHRISTMAS)
    a_case(office, hall).dispatched()
    with writing(office.engine) as session:
        session.execute(update(Petition).where(Petition.id == case.id).values(legal_hold=True))
        session.commit()

    (row,) = late(office, AFTER_CHRISTMAS)
    assert (row.petition_id, row.legal_hold) == (case.id, True)
    assert office.ask(breach_counts, AFTER_CHRISTMAS)[Breach.ANSWER] == 1


def test_time_at_each_owner_adds_up_with_waits_apart(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).assigned()
    with writing(office.engine) as session:
        clock.forward(days=3)
        asked = clock.now()
        clock.forward(days=10)
        session.add(
            Opinion(
                petition_id=case.id,
                kind="opinion",
                unit_id=hall.units["Drumuri"],
                asked_at=asked,
                given_at=clock.now(),
            )
        )
        session.commit()

    stays = office.ask(stays_until, [case.id], AFTER_CHRISTMAS)[case.id]
    names = office.ask(holder_names, stays)

    assert sum(stay.days for stay in stays) == (AFTER_CHRISTMAS - FIRST).days
    specialist = stays[-1]
    assert (specialist.holder, names[key_of(specialist)]) == (Holder.SPECIALIST, "Radu Iliescu")
    assert (specialist.waited_days, specialist.waited_working_days) == (10, 4)


def test_late_redirections_and_late_notices_are_breaches_of_their_own(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).assigned()
    with writing(office.engine) as session:
        authority = Authority(name="Apa Nova", since=FIRST)
        session.add(authority)
        session.flush()
        session.add(
            Redirection(
                petition_id=case.id,
                authority_id=authority.id,
                state="done",
                decided_by=hall.staff["registrator"],
                decided_at=clock.now(),
                due_safe=date(2026, 11, 29),
                due_legal_max=date(2026, 11, 29),
                left_on=date(2026, 12, 2),
            )
        )
        session.add(
            Extension(
                petition_id=case.id,
                state="granted",
                days=15,
                asked_by=hall.staff["sef.serviciu"],
                asked_at=clock.now(),
                decided_at=clock.now(),
                due_safe_before=case.due_safe,
                due_legal_max_before=case.due_legal_max,
            )
        )
        session.commit()

    counts = office.ask(breach_counts, AFTER_CHRISTMAS)
    assert (counts[Breach.REDIRECTION], counts[Breach.NOTICE]) == (1, 1)
    (redirected,) = late(office, AFTER_CHRISTMAS, Breach.REDIRECTION)
    assert (redirected.days_late, redirected.done_on) == (3, date(2026, 12, 2))
    (notice,) = late(office, AFTER_CHRISTMAS, Breach.NOTICE)
    assert notice.done_on is None


def test_a_petition_received_past_the_registry_is_listed_under_article_12(
    office: Office, hall: TestHall
) -> None:
    case = a_case(office, hall).registered()
    with writing(office.engine) as session:
        session.execute(
            update(Petition).where(Petition.id == case.id).values(received_directly=True)
        )
        session.commit()

    (row,) = late(office, FIRST, Breach.RECEIVED_DIRECTLY)
    assert (row.petition_id, row.days_late) == (case.id, 0)
    assert "art. 12" in row.kind.law


def test_the_audit_names_every_open_term_with_both_dates_and_class(
    office: Office, hall: TestHall
) -> None:
    registered = a_case(office, hall).registered()
    assigned = a_case(office, hall).assigned()
    a_case(office, hall).filed()

    found: Audit = office.ask(audit, FIRST)

    assert {(term.petition_id, term.clock) for term in found.terms} == {
        (registered.id, "answer"),
        (registered.id, "redirection"),
        (assigned.id, "answer"),
    }
    answer = next(term for term in found.terms if term.petition_id == assigned.id)
    assert (answer.due_safe, answer.due_legal_max) == (assigned.due_safe, assigned.due_legal_max)
    assert (answer.standing, answer.department) == (Standing.IN_TERM, "Spații verzi")
    assert found.breaches == ()
    assert found.calendars_of_cases == {found.calendar: 2}


def test_the_audit_of_a_later_day_judges_by_that_day(office: Office, hall: TestHall) -> None:
    a_case(office, hall).assigned()

    found: Audit = office.ask(audit, AFTER_CHRISTMAS)

    assert [(term.standing, term.days_late > 0) for term in found.terms] == [(Standing.LATE, True)]
    assert [row.kind for row in found.breaches] == [Breach.ANSWER]
