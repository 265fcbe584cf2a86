"""Withdrawing, annulling, reopening and answers that came back, each with what stays behind."""

from collections.abc import Mapping

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput
from casework.queries.register_book import rows_of
from casework.store.verification import verified
from casework.usecases.annul_entry import AnnulEntry, annul_entry
from casework.usecases.reopen_petition import ReopenPetition, reopen_petition
from casework.usecases.resume_after_bounce import ResumeAfterBounce, resume_after_bounce
from casework.usecases.step import Case, Done
from casework.usecases.withdraw_petition import WithdrawPetition, withdraw_petition
from tests.cases import ACase, TheCase, a_case, state_of
from tests.clocks import MovableClock
from tests.hall import a_hall
from tests.usecases.joining import NO_REASONS, Group
from tests.usecases.watching import (
    ON_SQLITE,
    clocks_of,
    in_order,
    last_line,
    nothing_changes,
    petition_of,
    rules_of,
)


@pytest.fixture
def group(office: Office) -> Group:
    return Group(office, a_hall(office))


@pytest.fixture
def case(group: Group) -> ACase:
    return a_case(group.office, group.hall)


def withdraw(
    group: Group, case: TheCase, *, public: bool = False, reasons: Mapping[str, str] = NO_REASONS
) -> object:
    ask = WithdrawPetition(
        case=Case(petition_id=case.id),
        request="cererea din 24 noiembrie, pe e-mail",
        request_is_written=True,
        public_interest=public,
    )
    return group.perform(withdraw_petition, ask, "sef.relatii", reasons)


def annul(
    group: Group, case: TheCase, replaced_by: str = "", reason: str = "intrată dublu"
) -> object:
    ask = AnnulEntry(case=Case(petition_id=case.id), reason=reason, replaced_by=replaced_by)
    return group.perform(annul_entry, ask, "sef.relatii")


def reopen(group: Group, case: TheCase, username: str = "juridic") -> object:
    ask = ReopenPetition(case=Case(petition_id=case.id), reason="hotărâre judecătorească")
    return group.perform(reopen_petition, ask, username)


def came_back(group: Group, case: TheCase, reasons: Mapping[str, str] = NO_REASONS) -> object:
    ask = ResumeAfterBounce(case=Case(petition_id=case.id), reason="550 adresă inexistentă")
    return group.perform(resume_after_bounce, ask, "registrator", reasons)


def test_r_withdraw_ends_the_petition_on_its_writing(group: Group, case: ACase) -> None:
    petition = case.assigned()

    assert isinstance(withdraw(group, petition), Done)

    row = petition_of(group.office, petition.id)
    assert (row.state, row.closed_by) == ("withdrawn", "withdraw")
    assert "24 noiembrie" in last_line(group.office, petition.id).text
    assert clocks_of(group.office, petition.id)["answer"].ended_by == "withdraw"
    assert in_order(group.office, petition.id)


@ON_SQLITE
def test_r_withdraw_a_public_interest_goes_on_with_a_reason(group: Group, case: ACase) -> None:
    petition = case.assigned()

    assert rules_of(withdraw(group, petition, public=True)) == {"R-WITHDRAW"}
    why = {"R-WITHDRAW": "Poliția Locală verifică din oficiu"}
    assert isinstance(withdraw(group, petition, public=True, reasons=why), Done)
    assert "din oficiu" in last_line(group.office, petition.id).text


def test_r_reg_annul_adds_a_line_and_gives_the_number_to_nobody(
    group: Group, case: ACase, clock: MovableClock
) -> None:
    right, wrong = case.registered(), case.registered()
    clock.forward(hours=1)

    assert isinstance(annul(group, wrong, right.number), Done)
    after = case.registered()

    (register,) = group.office.ask(verified).registers
    assert (register.count, register.annulled) == (3, 1)
    assert in_order(group.office, wrong.id)
    assert f"înlocuită de {right.number}" in last_line(group.office, wrong.id).text
    rows = group.office.ask(lambda session: list(rows_of(session, 2026)))
    assert [row.annulled for row in rows] == [False, True, False]
    assert (
        petition_of(group.office, after.id).number == petition_of(group.office, wrong.id).number + 1
    )


def test_r_reg_annul_in_the_next_year_the_register_still_proves_itself(
    group: Group, case: ACase, clock: MovableClock
) -> None:
    wrong = case.qualified()
    clock.forward(days=45)

    assert isinstance(annul(group, wrong), Done)
    assert group.office.ask(verified).broken == ()


@ON_SQLITE
def test_r_reg_annul_wants_a_reason_and_a_number_that_exists(group: Group, case: ACase) -> None:
    wrong = case.registered()

    with nothing_changes(group.office):
        assert rules_of(annul(group, wrong, reason="")) == {"R-REG-ANNUL"}
        with pytest.raises(BadInput):
            annul(group, wrong, wrong.number)
        ask = AnnulEntry(case=Case(petition_id=wrong.id), reason="greșită")
        assert rules_of(group.perform(annul_entry, ask, "registrator"))


@ON_SQLITE
def test_what_is_worked_on_is_not_annulled(group: Group, case: ACase) -> None:
    assert rules_of(annul(group, case.assigned())) == {"R-STATE-TABLE"}


@pytest.mark.parametrize("username", ["juridic", "sef.relatii"])
def test_r_close_reopen_the_same_number_goes_back_to_its_specialist(
    group: Group, case: ACase, username: str
) -> None:
    petition = case.filed()

    assert isinstance(reopen(group, petition, username), Done)

    row = petition_of(group.office, petition.id)
    assert (row.state, row.solution, row.dispatched_at) == ("assigned", None, None)
    assert row.assignee_id == group.hall.staff["referent"]
    assert (row.closed_on, row.answer_id) == (None, None)
    assert clocks_of(group.office, petition.id)["answer"].ended_on is None
    assert in_order(group.office, petition.id)


def test_r_close_reopen_the_first_valid_dispatch_still_decides_the_term(
    group: Group, case: ACase, clock: MovableClock
) -> None:
    petition = case.dispatched()
    first = petition_of(group.office, petition.id).dispatched_at
    clock.forward(days=2)
    reopen(group, petition)

    group.answer(petition)

    row = petition_of(group.office, petition.id)
    assert (row.state, row.dispatched_at) == ("dispatched", first)
    assert in_order(group.office, petition.id)


def test_r_close_reopen_the_members_of_a_group_wait_again(group: Group, case: ACase) -> None:
    first, second = case.written(), case.registered()
    group.join(second, first.number)
    group.answer(first)

    reopen(group, first)

    assert petition_of(group.office, second.id).dispatched_at is None
    assert in_order(group.office, second.id)


def test_r_dispatch_bounce_the_answer_leaves_again_another_way(
    group: Group, case: ACase, clock: MovableClock
) -> None:
    petition = case.dispatched()
    clock.forward(days=1)

    assert isinstance(came_back(group, petition), Done)

    row = petition_of(group.office, petition.id)
    assert (row.state, row.dispatched_at, row.solution) == ("signed_by_head", None, None)
    again = clocks_of(group.office, petition.id)["second_channel"]
    assert (again.days, again.ended_on) == (2, None)
    assert in_order(group.office, petition.id)
    assert isinstance(group.dispatch(petition, "post"), Done)
    sent = petition_of(group.office, petition.id)
    assert sent.dispatched_at is not None
    assert sent.dispatched_at.date() == clock.today()
    assert clocks_of(group.office, petition.id)["second_channel"].ended_by == "record_dispatch"
    assert in_order(group.office, petition.id)


@ON_SQLITE
def test_r_dispatch_bounce_the_same_channel_again_wants_a_reason(group: Group, case: ACase) -> None:
    petition = case.dispatched()
    came_back(group, petition)

    assert rules_of(group.dispatch(petition, "email")) == {"R-DISPATCH-BOUNCE"}
    assert state_of(group.office, petition.id) == "signed_by_head"


@ON_SQLITE
def test_r_dispatch_bounce_after_the_target_day_wants_a_reason(
    group: Group, case: ACase, clock: MovableClock
) -> None:
    petition = case.dispatched()
    clock.forward(days=35)

    assert rules_of(came_back(group, petition)) == {"R-DISPATCH-BOUNCE"}
    assert isinstance(came_back(group, petition, {"R-DISPATCH-BOUNCE": "pleacă azi"}), Done)
