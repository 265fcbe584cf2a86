"""R-WITHDRAW, R-REG-ANNUL, R-CLOSE-REOPEN, R-DISPATCH-BOUNCE: how a petition ends otherwise."""

from datetime import date, timedelta

import pytest

from tests.builders import REGISTERED_ON, APetition, a_petition, a_petition_signed_twice
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.states import OPEN, State
from workflows.petition.subjects.connection import Connection
from workflows.petition.subjects.ending import Ending, EndingAsked
from workflows.roles import Role

LEADS = Connection(own_number="1", member_numbers=("2",))


def ending(state: State, asked: EndingAsked) -> APetition:
    return a_petition().in_state(state).seen_by(Role.PUBLIC_RELATIONS_HEAD).asking(ending=asked)


def withdrawing(
    state: State = State.REGISTERED,
    *,
    reason: str = "cererea din 24 noiembrie",
    written: bool = True,
    public: bool | None = False,
) -> APetition:
    asked = EndingAsked(reason=reason, request_is_written=written, public_interest=public)
    return ending(state, asked)


@pytest.mark.parametrize("state", OPEN)
def test_r_withdraw_any_open_petition_is_withdrawn_in_writing(state: State) -> None:
    assert reached("withdraw", withdrawing(state)) == "withdrawn"


@pytest.mark.parametrize(
    "petition",
    [withdrawing(written=False), withdrawing(reason=" "), withdrawing(public=None)],
    ids=["not written", "not described", "public interest not weighed"],
)
def test_r_withdraw_is_refused(petition: APetition) -> None:
    assert refused_by("withdraw", petition) == ["R-WITHDRAW"]


def test_r_withdraw_a_public_interest_goes_on_ex_officio() -> None:
    assert warned_by("withdraw", withdrawing(public=True)) == ["R-WITHDRAW"]


def test_what_leaves_or_leads_a_group_is_not_withdrawn() -> None:
    leaving = withdrawing(State.SIGNED_BY_HEAD).but(dispatch_pending=True)

    assert refused_by("withdraw", leaving) == ["R-ART6-DISPATCH"]
    assert refused_by("withdraw", withdrawing().but(connection=LEADS)) == ["R-ART10-CONNEX"]


@pytest.mark.parametrize("state", [State.REGISTERED, State.QUALIFIED])
def test_r_reg_annul_a_wrong_entry_is_annulled_with_its_reason(state: State) -> None:
    assert reached("annul", ending(state, EndingAsked(reason="înregistrată de două ori")))
    assert refused_by("annul", ending(state, EndingAsked())) == ["R-REG-ANNUL"]


def test_r_reg_annul_a_clerk_alone_does_not_annul() -> None:
    by_clerk = ending(State.REGISTERED, EndingAsked(reason="greșită")).seen_by(Role.REGISTRY_CLERK)

    assert refused_by("annul", by_clerk)


REOPENED = EndingAsked(reason="hotărârea nr. 12/2026")


@pytest.mark.parametrize("state", [State.DISPATCHED, State.FILED])
@pytest.mark.parametrize("role", [Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER])
def test_r_close_reopen_gives_it_back_to_the_specialist(state: State, role: Role) -> None:
    assert reached("reopen", ending(state, REOPENED).seen_by(role)) == "assigned"
    assert refused_by("reopen", ending(state, EndingAsked()).seen_by(role)) == ["R-CLOSE-REOPEN"]


def test_r_close_reopen_after_the_last_lawful_day_wants_a_reason_more() -> None:
    due = a_petition().facts.due_legal_max
    assert due is not None

    on_time = ending(State.FILED, REOPENED).seen_on(due)
    assert warned_by("reopen", on_time) == []
    assert warned_by("reopen", on_time.seen_on(due + timedelta(days=1))) == ["R-CLOSE-REOPEN"]
    assert warned_by("reopen", on_time.but(due_legal_max=None)) == []


def came_back(day: date = REGISTERED_ON, reason: str = "adresă inexistentă") -> APetition:
    return ending(State.DISPATCHED, EndingAsked(reason=reason)).seen_on(day)


def test_r_dispatch_bounce_the_signed_answer_waits_to_leave_again() -> None:
    assert reached("resume_after_bounce", came_back()) == "signed_by_head"
    assert refused_by("resume_after_bounce", came_back(reason="")) == ["R-DISPATCH-BOUNCE"]


def test_r_dispatch_bounce_the_term_is_judged_on_the_dispatch_that_held() -> None:
    due = a_petition().facts.due_safe
    assert due is not None

    assert warned_by("resume_after_bounce", came_back(due)) == []
    late = came_back(due + timedelta(days=1))
    assert warned_by("resume_after_bounce", late) == ["R-DISPATCH-BOUNCE"]
    assert warned_by("resume_after_bounce", late.but(due_safe=None)) == []


def test_r_dispatch_bounce_the_second_channel_is_another_one() -> None:
    again = a_petition_signed_twice().but(has_postal_address=True)

    bounced = again.but(ending=Ending(bounced_channel="email"))
    assert warned_by("dispatch", bounced) == ["R-DISPATCH-BOUNCE"]
    by_post = again.but(ending=Ending(bounced_channel="email"), arrived_electronically=False)
    assert warned_by("dispatch", by_post.asking(channel="post")) == []
