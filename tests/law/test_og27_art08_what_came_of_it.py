"""O.G. nr. 27/2002, art. 8: answered is not solved; the petitioner says which, for thirty days."""

from datetime import date, timedelta

import pytest

from tests.builders import a_petition
from tests.law.verdicts import reached, refused_by
from workflows.petition.states import State
from workflows.petition.subjects.outcome import Outcome, Said
from workflows.roles import Role

LAST = date(2026, 12, 24)
ANSWERED = (
    a_petition()
    .but(state=State.DISPATCHED, outcome=Outcome(until=LAST))
    .seen_by(Role.PETITIONER)
    .seen_on(LAST)
    .asking(reason="Groapa este tot acolo.")
)


@pytest.mark.parametrize("trigger", ["confirm_solved", "contest"])
def test_the_petitioner_says_it_until_the_last_day(trigger: str) -> None:
    late = ANSWERED.seen_on(LAST + timedelta(days=1))

    assert reached(trigger, ANSWERED) == "dispatched"
    assert refused_by(trigger, late) == ["R-ART8-OUTCOME"]
    assert refused_by(trigger, ANSWERED.but(outcome=Outcome())) == ["R-ART8-OUTCOME"]


def test_a_contestation_says_why_and_is_made_once() -> None:
    contested = ANSWERED.but(outcome=Outcome(until=LAST, said=Said.CONTESTED))

    assert refused_by("contest", ANSWERED.asking(reason=" ")) == ["R-TERM-LITIGATION"]
    assert refused_by("contest", contested) == ["R-ART8-OUTCOME"]
    assert reached("confirm_solved", contested) == "dispatched"


def test_nobody_of_the_hall_speaks_for_the_petitioner() -> None:
    assert refused_by("confirm_solved", ANSWERED.seen_by(Role.PUBLIC_RELATIONS_HEAD)) != []
