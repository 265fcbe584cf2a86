"""O.G. nr. 27/2002, art. 10 alin. (1): one person's petitions on one matter, and one answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.builders import (
    APetition,
    a_drafted_petition,
    a_petition_signed_once,
    a_petition_signed_twice,
    a_qualified_petition,
)
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.decisions import Stopped
from workflows.petition.machine import move
from workflows.petition.regimes import Regime
from workflows.petition.states import BEFORE_ANSWER, State
from workflows.petition.subjects.connection import Connection, ConnectionAsked
from workflows.roles import Role

FIRST, SECOND, THIRD = "118.204/23.11.2026", "118.210/24.11.2026", "118.300/25.11.2026"
TO_THE_FIRST = ConnectionAsked(
    other_id=1,
    other_number=FIRST,
    same_petitioner=True,
    other_is_open=True,
    other_is_older=True,
    other_is_of_the_ordinance=True,
    score=90,
    group_due_safe=date(2026, 12, 23),
)
GROUP = Connection(own_number=FIRST, member_numbers=(SECOND, THIRD))


def joining(**asked: object) -> APetition:
    connection = replace(TO_THE_FIRST, **asked)  # type: ignore[arg-type]
    return a_qualified_petition().seen_by(Role.PUBLIC_RELATIONS_HEAD).asking(connection=connection)


def says(trigger: str, petition: APetition) -> str:
    outcome = move(trigger, petition.facts)
    assert isinstance(outcome, Stopped)
    return " ".join(reason.says for reason in outcome.reasons)


@pytest.mark.parametrize("state", BEFORE_ANSWER)
def test_art10_connex_until_the_answer_is_signed_it_joins_the_first(state: State) -> None:
    assert reached("join", joining().in_state(state)) == "joined"


def test_art10_connex_a_clerk_alone_does_not_join() -> None:
    by_clerk = joining().seen_by(Role.REGISTRY_CLERK)

    assert refused_by("join", by_clerk)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"other_id": None}, "cere numărul"),
        ({"same_petitioner": False}, "altui petiționar"),
        ({"other_is_older": False}, "nu este înregistrată înaintea acesteia"),
        ({"other_is_open": False, "other_is_answered": True}, "s-a răspuns deja"),
        ({"other_is_open": False}, "deja semnat sau petiția este închisă"),
        ({"other_is_of_the_ordinance": False}, "are alt regim"),
    ],
)
def test_r_art10_connex_refuses_what_is_not_one_person_one_matter_unanswered(
    wrong: dict[str, object], why: str
) -> None:
    assert refused_by("join", joining(**wrong)) == ["R-ART10-CONNEX"]
    assert why in says("join", joining(**wrong))


def test_r_art10_connex_what_another_act_governs_is_not_joined() -> None:
    elsewhere = joining().but(regime=Regime.INFORMATION_544)

    assert refused_by("join", elsewhere) == ["R-ART10-CONNEX"]


def test_r_art10_connex_the_first_of_a_group_is_not_moved() -> None:
    assert refused_by("join", joining().but(connection=GROUP)) == ["R-ART10-CONNEX"]


def test_r_art10_connex_texts_that_differ_are_joined_with_a_reason() -> None:
    assert warned_by("join", joining(score=59)) == ["R-ART10-CONNEX"]
    assert warned_by("join", joining(score=60)) == []


@pytest.mark.parametrize(
    ("due", "warned"),
    [
        (date(2026, 11, 26), []),
        (date(2026, 11, 25), ["R-ART10-EARLIEST"]),
        (date(2026, 11, 20), ["R-ART10-EARLIEST"]),
    ],
)
def test_r_art10_earliest_less_than_three_days_before_the_term_of_the_group(
    due: date, warned: list[str]
) -> None:
    assert warned_by("join", joining(group_due_safe=due)) == warned


def test_r_art10_connex_one_name_at_two_addresses_wants_a_reason() -> None:
    assert warned_by("join", joining(by_name_alone=True)) == ["R-ART10-CONNEX"]


def joined(signed: bool = False, **asked: object) -> APetition:
    return (
        a_qualified_petition()
        .in_state(State.JOINED)
        .seen_by(Role.PUBLIC_RELATIONS_HEAD)
        .but(connection=Connection(main_number=FIRST, answer_of_main_is_signed=signed))
        .asking(connection=ConnectionAsked(reason="altă stradă"))
    )


@pytest.mark.parametrize("before", BEFORE_ANSWER)
def test_r_art10_unlink_sends_it_back_where_it_stood(before: State) -> None:
    assert reached("unjoin", joined().but(returns_to=before)) == before


def test_r_art10_unlink_is_refused_once_the_common_answer_is_signed() -> None:
    assert refused_by("unjoin", joined(signed=True)) == ["R-ART10-UNLINK"]
    assert FIRST not in says("unjoin", joined().asking(connection=ConnectionAsked(reason=" ")))


def test_r_art10_unlink_wants_a_reason() -> None:
    unsaid = joined().asking(connection=ConnectionAsked())

    assert refused_by("unjoin", unsaid) == ["R-ART10-UNLINK"]


SIGNING = [
    ("sign_as_department", a_drafted_petition),
    ("sign_as_head", a_petition_signed_once),
    ("dispatch", a_petition_signed_twice),
]


@pytest.mark.parametrize(("trigger", "ready"), SIGNING)
def test_r_art10_onereply_stops_an_answer_that_leaves_a_number_out(
    trigger: str, ready: Callable[[], APetition]
) -> None:
    missing = replace(GROUP, numbers_in_the_answer=(FIRST, SECOND))
    whole = replace(GROUP, numbers_in_the_answer=(FIRST, SECOND, THIRD))

    assert refused_by(trigger, ready().but(connection=missing)) == ["R-ART10-ONEREPLY"]
    assert refused_by(trigger, ready().but(connection=whole)) == []


def test_r_art10_onereply_asks_nothing_of_a_petition_alone() -> None:
    assert Connection(own_number=FIRST).missing_numbers == ()
    assert GROUP.missing_numbers == (FIRST, SECOND, THIRD)


def test_r_close_guard_a_group_is_filed_once_every_member_was_answered() -> None:
    sent = a_petition_signed_twice().in_state(State.DISPATCHED).asking(indicator="II/3")
    waiting = replace(GROUP, unanswered_members=(THIRD,))

    assert refused_by("file", sent.but(connection=waiting)) == ["R-CLOSE-GUARD"]
    assert reached("file", sent.but(connection=GROUP)) == "filed"
