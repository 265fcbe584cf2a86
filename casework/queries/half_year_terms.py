"""Which day decides "în termen" in a report: the one that the hall's own policy gives."""

from dataclasses import dataclass, field
from datetime import date

from workflows.deadlines.calendar import Calendar
from workflows.deadlines.clocks import CLOCKS
from workflows.deadlines.days import Policy
from workflows.deadlines.due import due_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The term of a petition, with its two dates."""

    clock: str
    start: date
    extended_by: int
    due_safe: date
    due_legal_max: date


@dataclass(frozen=True, slots=True)
class Deciding:
    """The policy of the hall; days of policies that no row keeps are computed once each."""

    policy: Policy
    calendar: Calendar
    known: dict[tuple[str, date, int], date] = field(default_factory=dict)

    def due(self, term: Term) -> date:
        """Give the last day that counts as in term."""
        match self.policy:
            case Policy.A:
                return term.due_safe
            case Policy.C:
                return term.due_legal_max
            case _:
                return self._computed(term)

    def _computed(self, term: Term) -> date:
        key = term.clock, term.start, term.extended_by
        if key not in self.known:
            clock = CLOCKS.get(term.clock)
            due = clock and due_on(clock, term.start, self.calendar, extended_by=term.extended_by)
            self.known[key] = due.by_policy.get(self.policy, due.due_safe) if due else term.due_safe
        return self.known[key]
