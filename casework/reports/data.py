"""The data of one report: its lines, redirections, extensions, and by which rules it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from casework.reports.lines import ANNULLED, CARRIED, RECEIVED, Line
from casework.reports.periods import HalfYear
from workflows.petition.regimes import Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirected:
    """A redirection of a petition of this half-year: to whom, and whether in five days.

    `closes` when the whole petition left and did not come back.
    """

    id: int
    number: int
    registered_on: date
    authority: str
    timing: str
    closes: bool
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extended:
    """An extension of a petition of this half-year, and what came of it."""

    id: int
    number: int
    registered_on: date
    department: str
    result: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words of what has its own name: departments, whoever solves, authorities."""

    departments: Mapping[str, str]
    solvers: Mapping[str, str]
    authorities: Mapping[str, str]

    def used(self, lines: Iterable[Line], redirects: Iterable[Redirected]) -> "Names":
        """Leave out whoever the report does not count."""
        known = tuple(lines)
        return Names(
            departments=_only(self.departments, {line.department for line in known}),
            solvers=_only(self.solvers, {line.solver for line in known}),
            authorities=_only(self.authorities, {one.authority for one in redirects}),
        )


def _only(words: Mapping[str, str], keys: set[str]) -> dict[str, str]:
    return {key: word for key, word in words.items() if key in keys}


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """How long the answers took, in calendar days."""

    answers: int
    mean: float | None
    median: float | None
    p90: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The main figures of another half-year, counted by the same rules."""

    half: str
    word: str
    received: int
    closed: int
    open: int
    late: int
    median: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """By which rules the figures are counted: the policy of "în termen" and its act."""

    policy: str
    policy_act: str = ""
    adopted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """All that a report is made from; frozen together with its tables.

    `registered` is how many entries the register itself has for the half-year, `carried_before`
    what the frozen report before this one carried forward; None where that is not known.
    """

    half: HalfYear
    cut_off: date
    counting: Counting
    names: Names
    lines: tuple[Line, ...]
    redirects: tuple[Redirected, ...] = ()
    extensions: tuple[Extended, ...] = ()
    compared: tuple[Compared, ...] = field(default=())
    registered: int | None = None
    carried_before: int | None = None

    @property
    def received(self) -> tuple[Line, ...]:
        """Give the petitions of the ordinance that were registered in the half-year."""
        return tuple(line for line in self._petitions if line.entry == RECEIVED)

    @property
    def carried(self) -> tuple[Line, ...]:
        """Give those that were open when it began."""
        return tuple(line for line in self._petitions if line.entry == CARRIED)

    @property
    def of_other_acts(self) -> tuple[Line, ...]:
        """Give what was registered in the half-year under another act."""
        return tuple(
            line
            for line in self.lines
            if line.regime != Regime.OG27.value and line.entry == RECEIVED
        )

    @property
    def annulled(self) -> int:
        """Count the registrations of the half-year that were annulled."""
        begins = self.half.begins
        return sum(line.entry == ANNULLED and line.registered_on >= begins for line in self.lines)

    @property
    def _petitions(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.regime == Regime.OG27.value)
