"""Which days are not worked: the legal holidays, and what a hall closes or opens on top of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from hashlib import sha256

from holidays import country_holidays

from workflows.decisions import Refusal
from workflows.law import COD_MUNCII, Citation

FIRST_YEAR, LAST_YEAR = 2002, 2099
LABOUR_CODE_SINCE = date(2003, 3, 1)
WEEKDAYS = ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică")
SATURDAY = 5


class DayKind(StrEnum):
    """Why a day differs from what the list of legal holidays says."""

    LEGAL_HOLIDAY = "legal_holiday"
    BRIDGE = "bridge"
    LOCAL_CLOSURE = "local_closure"
    RECOVERY_WORKDAY = "recovery_workday"
    EMERGENCY = "emergency"

    @property
    def word(self) -> str:
        """Say the kind in Romanian."""
        return KIND_WORDS[self]


KIND_WORDS = {
    DayKind.LEGAL_HOLIDAY: "sărbătoare legală",
    DayKind.BRIDGE: "punte",
    DayKind.LOCAL_CLOSURE: "instituție închisă",
    DayKind.RECOVERY_WORKDAY: "zi de recuperare",
    DayKind.EMERGENCY: "situație de urgență",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One day that an act closes or opens; it holds only when two different persons stand by it."""

    day: date
    kind: DayKind
    act: str
    entered_by: str
    approved_by: str = ""
    office_closed: bool = True
    counts_nonworking_for_legal_terms: bool = False

    def objection(self) -> Refusal | None:
        """Say why this day does not hold yet: no act, or one person alone (art. 139 alin. (4))."""
        persons = {name.strip() for name in (self.entered_by, self.approved_by)} - {""}
        if self.act.strip() and len(persons) == 2:
            return None
        return Refusal(
            rule="R-TERM-BRIDGE",
            says="Ziua {day} nu este în vigoare: cere un act și două persoane diferite, una care "
            "o introduce și alta care o aprobă.",
            remedy="Cereți altei persoane împuternicite să aprobe ziua, cu actul în față.",
            law=COD_MUNCII("art. 139 alin. (4)"),
            facts={"day": self.day},
        )

    @property
    def reason(self) -> str:
        """Name the kind of day and the act: "punte – H.G. nr. 1/2026"."""
        return f"{self.kind.word} – {self.act}"


class UnknownYearError(ValueError):
    """A year whose holidays are not known."""

    def __init__(self, year: int) -> None:
        known = f"{FIRST_YEAR}–{LAST_YEAR}"
        super().__init__(f"Calendarul cunoaște numai anii {known}; anul {year} este în afara lor.")


@dataclass(frozen=True, eq=False)
class Calendar:
    """The days of one hall: legal holidays and the overrides that hold; equal if the days are."""

    holidays: Mapping[date, str]
    overrides: tuple[Override, ...] = field(default=())

    def with_overrides(self, overrides: Iterable[Override]) -> "Calendar":
        """Give the same calendar with more overrides on top."""
        return replace(self, overrides=(*self.overrides, *overrides))

    def is_office_day(self, day: date) -> bool:
        """Tell whether the hall works on that day."""
        return self.why_not_office(day) is None

    def is_legal_working_day(self, day: date) -> bool:
        """Tell whether a legal term may end on that day (Civil Code, art. 2554)."""
        return self.why_not_legal(day) is None

    def why_not_office(self, day: date) -> str | None:
        """Say in Romanian why the hall does not work on that day, or nothing if it does."""
        if name := self._holiday(day):
            return name
        if closure := self._closures.get(day):
            return closure.reason
        return None if day in self._recoveries else _weekend(day)

    def why_not_legal(self, day: date) -> str | None:
        """Say in Romanian why a legal term cannot end on that day, or nothing if it can."""
        if name := self._holiday(day):
            return name
        if override := self._legal_days_off.get(day):
            return override.reason
        return _weekend(day)

    def must_know(self, day: date) -> None:
        """Raise if the holidays of that year are not known."""
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise UnknownYearError(day.year)

    def _holiday(self, day: date) -> str | None:
        self.must_know(day)
        return self.holidays.get(day)

    @cached_property
    def in_force(self) -> tuple[Override, ...]:
        """List the overrides that two persons stand by."""
        return tuple(override for override in self.overrides if override.objection() is None)

    @cached_property
    def ignored(self) -> tuple[tuple[Override, Refusal], ...]:
        """List the overrides that do not hold, each with the reason."""
        judged = ((override, override.objection()) for override in self.overrides)
        return tuple((override, refusal) for override, refusal in judged if refusal)

    @cached_property
    def _recoveries(self) -> frozenset[date]:
        days = (o.day for o in self.in_force if o.kind is DayKind.RECOVERY_WORKDAY)
        return frozenset(days)

    @cached_property
    def _closures(self) -> dict[date, Override]:
        return {o.day: o for o in self._days_off if o.office_closed}

    @cached_property
    def _legal_days_off(self) -> dict[date, Override]:
        return {o.day: o for o in self._days_off if o.counts_nonworking_for_legal_terms}

    @cached_property
    def _days_off(self) -> tuple[Override, ...]:
        return tuple(o for o in self.in_force if o.kind is not DayKind.RECOVERY_WORKDAY)

    @cached_property
    def version(self) -> str:
        """Give a short hash of the days as they count, so that equal days have equal versions."""
        return sha256("\n".join(self._day_list()).encode()).hexdigest()[:12]

    def _day_list(self) -> Iterable[str]:
        changed = {override.day for override in self.in_force}
        for day in sorted(changed | self.holidays.keys()):
            legal = self.is_legal_working_day(day)
            if not legal and day.weekday() < SATURDAY:
                yield f"{day} legal"
            if (office := self.is_office_day(day)) != legal:
                yield f"{day} {'open' if office else 'closed'}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Calendar) and self.version == other.version

    def __hash__(self) -> int:
        return hash(self.version)


@lru_cache(maxsize=1)
def legal_calendar() -> Calendar:
    """Give the legal holidays alone, computed once for 2002–2099 (R-TERM-HOLIDAY)."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    days = country_holidays("RO", years=years, language="ro")
    return Calendar({day: _plain(name) for day, name in sorted(days.items())})


def _plain(name: str) -> str:
    """Write a name the way a sentence takes it."""
    return name.replace("; ", " și ").replace(" - ", " – ")


@dataclass(frozen=True, slots=True)
class Holiday:
    """One legal holiday: the day, its name and the text that gives it."""

    day: date
    name: str
    law: Citation


def holidays_of(year: int) -> tuple[Holiday, ...]:
    """List the legal holidays of one year."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnknownYearError(year)
    days = legal_calendar().holidays.items()
    return tuple(Holiday(day, name, holiday_law(day)) for day, name in days if day.year == year)


def holiday_law(day: date) -> Citation:
    """Cite the text that lists the legal holidays on a given day."""
    if day < LABOUR_CODE_SINCE:
        return Citation("Codul muncii din 1972 (Legea nr. 10/1972)", "zilele de sărbătoare legală")
    return COD_MUNCII("art. 139 alin. (1)")


def weekday_name(day: date) -> str:
    """Name the day of the week in Romanian."""
    return WEEKDAYS[day.weekday()]


def _weekend(day: date) -> str | None:
    return weekday_name(day) if day.weekday() >= SATURDAY else None
