"""What a guard is: a check of the facts that refuses, warns or stays silent, and names its rule."""

from collections.abc import Callable
from dataclasses import dataclass

from workflows.decisions import Caution, Decision, Fact, Refusal
from workflows.law import Citation
from workflows.petition.facts import PetitionFacts

Check = Callable[[PetitionFacts], Decision | None]


@dataclass(frozen=True, slots=True)
class Guard:
    """A rule on a step: its id, and the check that returns what stands against the step."""

    rule: str
    law: Citation
    check: Check

    @property
    def name(self) -> str:
        """Give the clause that is true when all is well."""
        return self.check.__name__

    def __call__(self, facts: PetitionFacts) -> Decision | None:
        """Ask the rule about these facts."""
        return self.check(facts)


def cites(rule: str, law: Citation) -> Callable[[Check], Guard]:
    """Make a guard of a check, under a rule id of law.md and a text of law."""

    def wrap(check: Check) -> Guard:
        return Guard(rule, law, check)

    return wrap


def refusal(guard: Guard, says: str, remedy: str, **facts: Fact) -> Refusal:
    """Refuse under the rule of a guard."""
    return Refusal(rule=guard.rule, law=guard.law, says=says, remedy=remedy, facts=facts)


def caution(guard: Guard, says: str, remedy: str, **facts: Fact) -> Caution:
    """Warn under the rule of a guard."""
    return Caution(rule=guard.rule, law=guard.law, says=says, remedy=remedy, facts=facts)
