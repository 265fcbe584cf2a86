"""O.G. nr. 27/2002, art. 10 alin. (2): what repeats an answered petition is shelved to it."""

from dataclasses import replace

import pytest

from tests.builders import APetition, a_qualified_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.regimes import Regime
from workflows.petition.states import State
from workflows.petition.subjects.connection import Connection, ConnectionAsked
from workflows.roles import Role

ANSWERED = ConnectionAsked(
    other_id=1,
    other_number="118.204/23.11.2026",
    same_petitioner=True,
    other_is_answered=True,
    other_is_older=True,
    score=90,
    new_fact=False,
)


def repeating(**asked: object) -> APetition:
    connection = replace(ANSWERED, **asked)  # type: ignore[arg-type]
    return a_qualified_petition().seen_by(Role.PUBLIC_RELATIONS_HEAD).asking(connection=connection)


@pytest.mark.parametrize("state", [State.REGISTERED, State.QUALIFIED])
def test_r_art10_repeat_the_same_again_after_the_answer_is_shelved(state: State) -> None:
    assert reached("shelve_repeat", repeating().in_state(state)) == "shelved"


@pytest.mark.parametrize(
    "wrong",
    [
        {"other_is_answered": False},
        {"other_is_older": False},
        {"same_petitioner": False},
        {"new_fact": True},
        {"new_fact": None},
    ],
    ids=str,
)
def test_r_art10_repeat_is_refused(wrong: dict[str, object]) -> None:
    assert refused_by("shelve_repeat", repeating(**wrong)) == ["R-ART10-REPEAT"]


def test_r_art10_repeat_a_prior_complaint_is_never_a_repetition() -> None:
    complaint = repeating().but(regime=Regime.PRIOR_COMPLAINT_554)

    assert "R-ART10-REPEAT" in refused_by("shelve_repeat", complaint)


def test_r_art10_mention_needs_the_initial_number_to_be_made_at() -> None:
    assert refused_by("shelve_repeat", repeating(other_id=None)) == ["R-ART10-MENTION"]


def test_r_art10_repeat_texts_that_differ_want_a_reason() -> None:
    assert warned_by("shelve_repeat", repeating(score=40)) == ["R-ART10-REPEAT"]
    assert warned_by("shelve_repeat", repeating()) == []


def forwarding(same: int) -> APetition:
    return (
        a_qualified_petition()
        .but(connection=Connection(same_text_in_a_day=same))
        .asking(department_id=7, reply_by=a_qualified_petition().facts.today)
    )


@pytest.mark.parametrize(("same", "warned"), [(20, []), (21, ["R-ART10-MASS"])])
def test_r_art10_mass_more_than_twenty_in_a_day_want_a_plan(same: int, warned: list[str]) -> None:
    assert [rule for rule in warned_by("forward", forwarding(same)) if "MASS" in rule] == warned
