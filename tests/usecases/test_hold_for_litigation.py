"""R-TERM-LITIGATION: the legal office holds a case; putting it away then wants a reason."""

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.errors import BadInput, Conflict
from casework.records.history_line import HistoryLine
from casework.store.database import reading
from casework.store.verification import verified
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.hold_for_litigation import (
    HoldForLitigation,
    ReleaseHold,
    hold_for_litigation,
    release_hold,
)
from casework.usecases.step import Case, Done
from tests.cases import TheCase, a_case, state_of, version_of
from tests.hall import TestHall, a_hall
from workflows.decisions import NeedsReasons, Stopped

WHY = "plângere prealabilă nr. 7/2026"


@pytest.fixture
def hall(office: Office) -> TestHall:
    return a_hall(office)


@pytest.fixture
def case(office: Office, hall: TestHall) -> TheCase:
    return a_case(office, hall).dispatched()


def hold(office: Office, hall: TestHall, case: TheCase, by: str = "juridic") -> Done | Stopped:
    ask = HoldForLitigation(case=Case(petition_id=case.id), reason=WHY)
    return office.perform(hold_for_litigation, ask, hall.actor(by))


def test_a_held_case_is_filed_only_with_a_written_reason(
    office: Office, hall: TestHall, case: TheCase
) -> None:
    assert isinstance(hold(office, hall, case), Done)
    ask = FilePetition(case=Case(petition_id=case.id), indicator="II/3")
    clerk = hall.actor("registrator")

    outcome = office.perform(file_petition, ask, clerk)
    assert isinstance(outcome, NeedsReasons)
    assert [caution.rule for caution in outcome.cautions] == ["R-TERM-LITIGATION"]
    assert state_of(office, case.id) == "dispatched"

    reasons = {"R-TERM-LITIGATION": "copie certificată la juridic"}
    assert isinstance(office.perform(file_petition, ask, clerk, reasons), Done)


def test_a_case_let_go_is_filed_as_any_other(office: Office, hall: TestHall, case: TheCase) -> None:
    hold(office, hall, case)
    freed = ReleaseHold(case=Case(petition_id=case.id), reason="hotărâre definitivă")
    office.perform(release_hold, freed, hall.actor("juridic"))

    ask = FilePetition(case=Case(petition_id=case.id), indicator="II/3")
    assert isinstance(office.perform(file_petition, ask, hall.actor("registrator")), Done)


def test_the_history_keeps_who_held_it_and_verifies(
    office: Office, hall: TestHall, case: TheCase
) -> None:
    hold(office, hall, case)

    with reading(office.engine) as session:
        line = session.scalars(select(HistoryLine).order_by(HistoryLine.id.desc())).first()
        assert line is not None
        assert (line.event, line.actor_role) == ("hold_for_litigation", "legal_officer")
        assert WHY.encode() not in line.sealed
    assert office.ask(verified).broken == ()


@pytest.mark.parametrize("by", ["primar", "registrator", "sef.serviciu", "admin"])
def test_nobody_but_the_legal_office_holds_a_case(
    office: Office, hall: TestHall, case: TheCase, by: str
) -> None:
    before = version_of(office, case.id)
    outcome = hold(office, hall, case, by)

    assert isinstance(outcome, Stopped)
    assert outcome.reasons[0].rule == "R-TERM-LITIGATION"
    assert version_of(office, case.id) == before


def test_holding_twice_or_without_a_reason_changes_nothing(
    office: Office, hall: TestHall, case: TheCase
) -> None:
    legal = hall.actor("juridic")
    empty = HoldForLitigation(case=Case(petition_id=case.id), reason=" ")
    with pytest.raises(BadInput):
        office.perform(hold_for_litigation, empty, legal)
    freed = ReleaseHold(case=Case(petition_id=case.id), reason=WHY)
    with pytest.raises(BadInput):
        office.perform(release_hold, freed, legal)
    hold(office, hall, case)
    with pytest.raises(BadInput, match="reason"):
        hold(office, hall, case)


def test_a_page_that_saw_an_older_version_is_told_so(
    office: Office, hall: TestHall, case: TheCase
) -> None:
    stale = HoldForLitigation(case=Case(petition_id=case.id, version=1), reason=WHY)

    with pytest.raises(Conflict):
        office.perform(hold_for_litigation, stale, hall.actor("juridic"))
