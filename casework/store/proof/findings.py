"""What a verification found: the registers it read, and each row that is broken."""

from dataclasses import dataclass, field

MOST_BROKEN = 1000
"""A database that is wrong from end to end is reported only up to here."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One row that does not say what was sealed, and why."""

    table: str
    id: int | str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRead:
    """One register and year as read: its numbers and how many of them were annulled."""

    register: str
    year: int
    first: int | None
    last: int | None
    count: int
    annulled: int


@dataclass(slots=True)
class Findings:
    """Gathers what a verification finds on its way."""

    registers: list[RegisterRead] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    seals: int = 0
    lines: int = 0
    erased: int = 0

    def add(self, table: str, row: int | str, says: str) -> None:
        """Name a broken row."""
        if len(self.broken) < MOST_BROKEN:
            self.broken.append(Broken(table, row, says))
