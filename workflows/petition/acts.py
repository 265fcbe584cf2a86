"""What a step of the law is: an edge of the table, and the act of the office that draws it."""

from collections.abc import Iterator
from dataclasses import dataclass

from workflows.law import Citation
from workflows.petition.guards.shape import Guard
from workflows.petition.regimes import Regime
from workflows.petition.states import State
from workflows.roles import Role

REG = Role.REGISTRY_CLERK
CRP = Role.PUBLIC_RELATIONS_HEAD
DEP = Role.DEPARTMENT_HEAD
REF = Role.SPECIALIST
HEAD = Role.HEAD
LEG = Role.LEGAL_OFFICER
SYS = Role.SYSTEM
IPO = Role.INFORMATION_OFFICER
DPO = Role.DATA_PROTECTION_OFFICER
WBO = Role.WHISTLEBLOWER_OFFICER


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One permitted step: `standing` rules look at the case, `asked` rules at what was filled in.

    `dest` is None when the petition stays where it is; `goes_back` sends it where it came from.
    `regimes` are those it exists in; none named means every one that does not forbid it.
    """

    trigger: str
    source: State
    dest: State | None
    by: frozenset[Role]
    law: tuple[Citation, ...]
    rule: str
    standing: tuple[Guard, ...] = ()
    asked: tuple[Guard, ...] = ()
    goes_back: bool = False
    regimes: frozenset[Regime] = frozenset()

    def __post_init__(self) -> None:
        """Refuse an edge without a text of law or without anybody to take it."""
        if not self.law or not self.by:
            raise ValueError(f"edge {self.trigger} cites no law or names nobody")

    @property
    def guards(self) -> tuple[Guard, ...]:
        """Give all rules of the step."""
        return self.standing + self.asked

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """Give the ids of all rules of the step, its own first, each once."""
        return tuple(dict.fromkeys((self.rule, *(guard.rule for guard in self.guards))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of the office, with the word people use for it; it becomes an edge per source."""

    trigger: str
    word: str
    sources: tuple[State, ...]
    dest: State | None
    by: frozenset[Role]
    law: tuple[Citation, ...]
    rule: str
    standing: tuple[Guard, ...] = ()
    asked: tuple[Guard, ...] = ()
    goes_back: bool = False
    regimes: frozenset[Regime] = frozenset()

    def edges(self) -> Iterator[Edge]:
        """Give the edge from each state in which the act may be done."""
        for source in self.sources:
            yield Edge(
                trigger=self.trigger,
                source=source,
                dest=self.dest,
                by=self.by,
                law=self.law,
                rule=self.rule,
                standing=self.standing,
                asked=self.asked,
                goes_back=self.goes_back,
                regimes=self.regimes,
            )


def only(*roles: Role) -> frozenset[Role]:
    """Name who may take a step."""
    return frozenset(roles)
