"""Art. 14 on both engines: the report of real rows, frozen once, revised with a reason."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.clock import BUCHAREST
from casework.desk import SYSTEM
from casework.errors import BadInput
from casework.queries.half_year_report import computed, frozen, kept
from casework.records.half_year_report import HalfYearReport
from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.span import Span
from casework.reports.periods import HalfYear
from casework.store.database import writing
from casework.store.verification import verified
from casework.usecases.freeze_half_year_report import (
    DraftHalfYearReport,
    FreezeHalfYearReport,
    Frozen,
    draft_half_year_report,
    freeze_half_year_report,
)
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.hall import TestHall, a_hall
from workflows.decisions import Stopped

S2 = HalfYear(2026, 2)
OVER = date(2027, 1, 5)
PETITIONERS = ["person"] * 55 + ["institution"] * 9 + ["organisation"] * 3
ACT = "dispoziția nr. 4/2027"


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


def freeze(office: Office, hall: TestHall, reason: str = "", act: str = ACT) -> Frozen | Stopped:
    ask = FreezeHalfYearReport(half=S2, act=act, reason=reason)
    return office.perform(freeze_half_year_report, ask, hall.actor("juridic"))


def rules(outcome: Frozen | Stopped) -> list[str]:
    assert isinstance(outcome, Stopped)
    return [reason.rule for reason in outcome.reasons]


def test_a_half_year_that_runs_is_a_draft_and_stays_unfrozen(
    office: Office, hall: TestHall
) -> None:
    a_case(office, hall).registered()

    assert rules(freeze(office, hall)) == ["R-ART14-SEM"]
    assert office.ask(kept, S2) == ()


def test_frozen_once_then_only_revised(office: Office, hall: TestHall, clock: MovableClock) -> None:
    case = a_case(office, hall).registered()
    a_case(office, hall).dispatched()
    clock.move_to(OVER)

    first = freeze(office, hall)
    assert isinstance(first, Frozen)
    assert (first.revision, first.changes) == (1, ())
    as_signed = office.ask(frozen, S2, 1)
    assert as_signed is not None
    assert as_signed.table("T9").at("forward") == 1
    assert rules(freeze(office, hall)) == ["R-ART14-FROZEN"]

    with writing(office.engine) as session:
        session.execute(update(Party).where(Party.petition_id == case.id).values(kind="group"))
        session.commit()
    assert rules(freeze(office, hall)) == ["R-ART14-FROZEN"]

    second = freeze(office, hall, reason="petiționarul era un grup")
    assert isinstance(second, Frozen)
    assert second.revision == 2
    assert {change.table for change in second.changes} == {
        "T1.4 După petiționar",
        "T4 Canale și petiționari",
    }
    assert office.ask(frozen, S2, 1) == as_signed
    assert [one.revision for one in office.ask(kept, S2)] == [2, 1]
    assert office.ask(verified).ok


def test_a_late_answer_does_not_move_the_figures_of_the_cut_off(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    case = a_case(office, hall).registered()
    clock.move_to(OVER)
    before = office.ask(computed, S2, OVER)
    with writing(office.engine) as session:
        session.execute(
            update(Span)
            .where(Span.petition_id == case.id)
            .values(until=datetime(2027, 1, 4, 9, tzinfo=BUCHAREST), ended_by="withdraw")
        )
        session.execute(
            update(Petition)
            .where(Petition.id == case.id)
            .values(closed_on=date(2027, 1, 4), closed_by="withdraw")
        )
        session.commit()

    assert office.ask(computed, S2, OVER).tables == before.tables
    following = office.ask(computed, S2.following, OVER)
    assert following.table("T9").at("carried") == 1
    assert following.table("T9").at("closed") == 1


def test_an_edited_report_is_found_by_the_proof(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    a_case(office, hall).registered()
    clock.move_to(OVER)
    assert isinstance(freeze(office, hall), Frozen)
    with writing(office.engine) as session:
        session.execute(update(HalfYearReport).values(content='{"edited":true}'))
        session.commit()

    (broken,) = office.ask(verified).broken

    assert broken.table == "half_year_report"
    assert "amprenta" in broken.says


def test_a_difference_is_not_frozen(office: Office, hall: TestHall, clock: MovableClock) -> None:
    a_case(office, hall).through("web").registered()
    with writing(office.engine) as session:
        session.execute(update(Petition).values(channel="pigeon"))
        session.commit()
    clock.move_to(OVER)

    assert rules(freeze(office, hall)) == ["R-ART14-SUMS"]
    assert office.ask(kept, S2) == ()


@pytest.mark.parametrize(("field", "ask"), [("act", {"act": " "}), ("act", {"act": "x" * 201})])
def test_a_freeze_names_its_act(
    office: Office, hall: TestHall, clock: MovableClock, field: str, ask: dict[str, str]
) -> None:
    clock.move_to(OVER)

    with pytest.raises(BadInput) as wrong:
        freeze(office, hall, **ask)

    assert field in wrong.value.errors


def test_the_program_drafts_once_by_itself(
    office: Office, hall: TestHall, clock: MovableClock
) -> None:
    ask = DraftHalfYearReport(S2)
    assert office.perform(draft_half_year_report, ask, SYSTEM) == ""
    clock.move_to(OVER)

    drafted = office.perform(draft_half_year_report, ask, SYSTEM)

    assert drafted
    assert office.perform(draft_half_year_report, ask, SYSTEM) == ""
    (draft,) = office.ask(kept, S2)
    assert (draft.revision, draft.frozen_at, draft.hash) == (0, None, drafted)
    assert isinstance(freeze(office, hall), Frozen)


def test_selimbar_through_the_database(office: Office, hall: TestHall, clock: MovableClock) -> None:
    clock.move_to(date(2026, 9, 1))
    cases = [a_case(office, hall).registered().id for _ in range(67)]
    with writing(office.engine) as session:
        for case, petitioner in zip(cases, PETITIONERS, strict=True):
            session.execute(update(Party).where(Party.petition_id == case).values(kind=petitioner))
        for case, days in zip(cases, (20,) * 40 + (45,) * 15, strict=False):
            answer(session, case, clock.now() + timedelta(days=days))
        session.commit()

    report = office.ask(computed, S2, OVER)

    kinds = report.table("T1.4")
    assert [kinds.at(key) for key in ("person", "institution", "organisation")] == [55, 9, 3]
    standing = report.table("T1.1")
    assert (standing.at("in_term"), standing.at("late"), standing.at("open_late")) == (40, 15, 12)
    assert report.table("T1.6").total == 67
    assert report.differences == ()


def answer(session: Session, case: int, at: datetime) -> None:
    """An answer that left at a moment, as its act would have left the rows."""
    session.execute(
        update(Span).where(Span.petition_id == case).values(until=at, ended_by="record_dispatch")
    )
    session.execute(
        update(Petition)
        .where(Petition.id == case)
        .values(
            closed_on=at.date(),
            closed_by="record_dispatch",
            dispatched_at=at,
            solution="favourable",
        )
    )
