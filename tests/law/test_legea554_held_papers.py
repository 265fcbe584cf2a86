"""R-TERM-LITIGATION: what a court may ask for is put away only with a reason (Legea 554/2004)."""

from tests.builders import APetition, a_petition
from tests.law.verdicts import reached, warned_by
from workflows.petition.states import State
from workflows.petition.subjects.ending import Ending


def filing(*, held: bool) -> APetition:
    petition = a_petition().in_state(State.DISPATCHED).asking(indicator="II/3")
    return petition.but(ending=Ending(under_legal_hold=held))


def test_r_term_litigation_a_held_case_is_filed_only_with_a_reason() -> None:
    assert warned_by("file", filing(held=True)) == ["R-TERM-LITIGATION"]


def test_r_term_litigation_says_nothing_of_a_case_that_nobody_holds() -> None:
    assert warned_by("file", filing(held=False)) == []
    assert reached("file", filing(held=False)) == "filed"
