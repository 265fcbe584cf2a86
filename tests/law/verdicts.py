"""Reading what the law answered: the rules that refused, the rules that warned."""

from tests.builders import APetition
from workflows.decisions import Moved, Stopped
from workflows.petition.machine import move


def refused_by(trigger: str, petition: APetition) -> list[str]:
    """The rules that stop the act."""
    outcome = move(trigger, petition.facts)
    return [reason.rule for reason in outcome.reasons] if isinstance(outcome, Stopped) else []


def warned_by(trigger: str, petition: APetition) -> list[str]:
    """The rules that want a written reason."""
    outcome = move(trigger, petition.facts)
    assert isinstance(outcome, Moved), outcome
    return [caution.rule for caution in outcome.cautions]


def reached(trigger: str, petition: APetition) -> str:
    """The state that the act leads to."""
    outcome = move(trigger, petition.facts)
    assert isinstance(outcome, Moved), outcome
    return outcome.state
