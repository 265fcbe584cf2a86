"""What a clock is: a term by name, with every length it ever had, and the event it runs from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workflows.deadlines.days import Policy, Unit
from workflows.law import Citation


class Start(StrEnum):
    """The event from which a period runs."""

    REGISTRATION = "registration"
    RECEIPT = "receipt"
    COMMUNICATION = "communication"
    FORWARDING = "forwarding"
    SAFE_DAY = "safe_day"
    ANNOUNCEMENT = "announcement"

    @property
    def word(self) -> str:
        """Say the event in Romanian, as in "de la înregistrare"."""
        return START_WORDS[self]


START_WORDS = {
    Start.REGISTRATION: "înregistrare",
    Start.RECEIPT: "primire",
    Start.COMMUNICATION: "comunicare",
    Start.FORWARDING: "repartizare",
    Start.ANNOUNCEMENT: "publicarea anunțului",
    Start.SAFE_DAY: "ultima zi sigură a răspunsului, numărat înapoi",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length, the days on which it may start, the text that set it, and how far it may grow.

    `policy` fixes the counting where the act has its own; `extension` is the longest one allowed.
    """

    since: date
    until: date | None = None
    length: int
    law: Citation
    unit: Unit = Unit.DAYS
    starts: Start = Start.REGISTRATION
    policy: Policy | None = None
    extension: int = 0

    def covers(self, day: date) -> bool:
        """Tell whether a term that starts on that day has this length."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A term by name, with its Romanian word, its rule and every length it ever had."""

    name: str
    word: str
    rule: str
    periods: tuple[Period, ...]

    def period_on(self, day: date) -> Period:
        """Pick the length in force on the day the term starts."""
        for period in self.periods:
            if period.covers(day):
                return period
        raise NoSuchTermError(self, day)


class NoSuchTermError(ValueError):
    """A day on which the law did not know this term."""

    def __init__(self, clock: Clock, day: date) -> None:
        super().__init__(
            f"Termenul „{clock.word}” există din {clock.periods[0].since:%d.%m.%Y}; "
            f"la {day:%d.%m.%Y} legea nu îl prevedea."
        )
