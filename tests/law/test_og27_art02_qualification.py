"""O.G. nr. 27/2002, art. 2: what is said in writing is registered, then qualified by kind."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_petition, og27
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import State
from workflows.roles import Role

ARRIVAL = a_petition().in_state(State.ARRIVAL)


def test_a_written_matter_is_registered() -> None:
    assert reached("register_arrival", ARRIVAL) == "registered"


def test_an_empty_sheet_is_not_a_petition() -> None:
    assert refused_by("register_arrival", ARRIVAL.asking(text_is_written=False)) == ["R-REG-SCOPE"]


def test_a_closed_register_takes_no_entry() -> None:
    assert refused_by("register_arrival", ARRIVAL.asking(register_is_open=False)) == ["R-REG-YEAR"]


def test_a_paper_entered_after_two_working_days_wants_a_reason() -> None:
    late = ARRIVAL.asking(received_on=date(2026, 11, 19), lag_in_office_days=2)

    assert warned_by("register_arrival", late) == ["R-REG-CHRONO"]


@pytest.mark.parametrize("kind", list(Kind))
def test_each_of_the_four_kinds_may_be_chosen(kind: Kind) -> None:
    assert reached("qualify", a_petition().but(asked=og27(kind))) == "qualified"


def test_triage_ends_with_a_kind_and_a_regime() -> None:
    assert refused_by("qualify", a_petition().asking(regime=Regime.OG27)) == ["R-QUAL-TRIAGE"]
    assert refused_by("qualify", a_petition()) == ["R-QUAL-TRIAGE"]


def test_triage_after_more_than_a_day_wants_a_reason() -> None:
    late = replace(a_petition()).but(asked=og27(), office_days_since_registration=2)

    assert warned_by("qualify", late) == ["R-QUAL-TRIAGE"]


def test_a_specialist_does_not_qualify() -> None:
    asked = a_petition().but(asked=og27()).seen_by(Role.SPECIALIST)

    assert refused_by("qualify", asked) == ["R-QUAL-TRIAGE"]
