"""Romanian as people read it: dates, numbers, sizes, register numbers, decisions of the law."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from workflows.decisions import Caution, Fact, Refusal
from workflows.law import Citation

BUCHAREST: Final = ZoneInfo("Europe/Bucharest")
WEEKDAYS: Final = ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică")
MONTHS: Final = (
    *("ianuarie", "februarie", "martie", "aprilie", "mai", "iunie"),
    *("iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"),
)
SHORT_MONTHS: Final = (
    *("ian.", "febr.", "mart.", "apr.", "mai", "iun."),
    *("iul.", "aug.", "sept.", "oct.", "nov.", "dec."),
)
SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
REGISTER_NUMBER: Final = re.compile(
    r"(?:nr\.?\s*)?(?P<number>\d{1,3}(?:[.\s]\d{3})+|\d{1,9})(?:-(?P<part>\d{1,2}))?"
    r"(?:(?:\s*/\s*|\s+din\s+|\s+)(?P<day>\d{1,2})[.\-/](?P<month>\d{1,2})[.\-/](?P<year>\d{4}))?",
    re.IGNORECASE,
)


def local_day(moment: date) -> date:
    """Give the day in Bucharest of an aware moment; a plain day is already one."""
    return local(moment).date() if isinstance(moment, datetime) else moment


def local(moment: datetime) -> datetime:
    """Give an aware moment as the clock in Bucharest shows it."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be shown")
    return moment.astimezone(BUCHAREST)


def weekday(moment: date) -> str:
    """Name the day of the week: "joi"."""
    return WEEKDAYS[local_day(moment).weekday()]


def day_month(moment: date) -> str:
    """Write "24 dec."."""
    day = local_day(moment)
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}"


def day_short(moment: date) -> str:
    """Write "joi, 24 dec.", as in lists."""
    return f"{weekday(moment)}, {day_month(moment)}"


def day_short_year(moment: date) -> str:
    """Write "joi, 24 dec. 2026"."""
    return f"{day_short(moment)} {local_day(moment).year}"


def day_full(moment: date) -> str:
    """Write "joi, 24 decembrie"."""
    day = local_day(moment)
    return f"{weekday(day)}, {day.day} {MONTHS[day.month - 1]}"


def day_long(moment: date) -> str:
    """Write "joi, 24 decembrie 2026", as in a promise."""
    return f"{day_full(moment)} {local_day(moment).year}"


def day_numeric(moment: date) -> str:
    """Write "24.12.2026", as in acts and register numbers."""
    return f"{local_day(moment):%d.%m.%Y}"


def clock_time(moment: datetime) -> str:
    """Write "14:08" or "8:05", in Bucharest."""
    here = local(moment)
    return f"{here.hour}:{here.minute:02d}"


def moment_short(moment: datetime) -> str:
    """Write "miercuri, 16 dec., 15:20"."""
    return f"{day_short(moment)}, {clock_time(moment)}"


def moment_long(moment: datetime) -> str:
    """Write "miercuri, 16 decembrie 2026, ora 15:20"."""
    return f"{day_long(moment)}, ora {clock_time(moment)}"


def thousands(number: int) -> str:
    """Write 11946 as "11.946"."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float, *, places: int = 1) -> str:
    """Write 1234.56 as "1.234,6"; a fraction that is nought is left out."""
    text = f"{number:,.{places}f}".translate(str.maketrans(",.", ".,"))
    whole, _, fraction = text.partition(",")
    return text if fraction.strip("0") else whole


def percent(share: float) -> str:
    """Write 0.968 as "96,8%"."""
    return f"{decimal(share * 100)}%"


def counted(number: int, one: str, many: str) -> str:
    """Count: "o zi", "5 zile", "20 de zile", "101 zile"; `one` is the whole singular."""
    if number == 1:
        return one
    joint = "" if number == 0 or 1 <= abs(number) % 100 <= 19 else "de "
    return f"{thousands(number)} {joint}{many}"


def days_counted(number: int) -> str:
    """Count days: "o zi", "5 zile", "36 de zile"."""
    return counted(number, "o zi", "zile")


def file_size(octets: int) -> str:
    """Write a file's size as people read it: "84 kB", "1,2 MB"."""
    if octets >= 1_000_000:
        return f"{decimal(octets / 1_000_000)} MB"
    return f"{max(1, round(octets / 1000))} kB"


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A register number as somebody typed it; the day may be missing; part 0 is the whole."""

    number: int
    day: date | None
    part: int = 0


def format_number(number: int, day: date, part: int = 0) -> str:
    """Write a register number whole, with its day: "118.204/23.11.2026", "118.204-1/23.11.2026"."""
    which = f"-{part}" if part else ""
    return f"{thousands_padded(number)}{which}/{day_numeric(day)}"


def thousands_padded(number: int) -> str:
    """Write at least six digits with a dot at the thousands: "000.123"."""
    digits = f"{number:06d}"
    head = len(digits) % 3
    groups = [digits[:head]] if head else []
    groups += [digits[i : i + 3] for i in range(head, len(digits), 3)]
    return ".".join(groups)


def parse_number(text: str) -> TypedNumber | None:
    """Read a register number leniently; nothing if it is not one or its day does not exist."""
    found = REGISTER_NUMBER.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    number, part = int(re.sub(r"\D", "", found["number"])), int(found["part"] or 0)
    if found["day"] is None:
        return TypedNumber(number, None, part)
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return TypedNumber(number, day, part)


def article(citation: Citation) -> str:
    """Give the short form of a citation, with true superscripts: "art. 6¹"."""
    return raised(citation.article)


def cited(citation: Citation) -> str:
    """Give the whole citation, with true superscripts: "O.G. nr. 27/2002, art. 6¹"."""
    return raised(str(citation))


def raised(text: str) -> str:
    """Turn "6^1" into "6¹"."""
    return re.sub(r"\^(\d+)", lambda found: found[1].translate(SUPERSCRIPTS), text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A decision of the law in full Romanian sentences, ready for a page or a letter."""

    rule: str
    says: str
    remedy: str
    law: str
    article: str

    def __str__(self) -> str:
        """Give everything in one line: why, what to do, and the law."""
        parts = (self.says, self.remedy, f"({self.law})")
        return " ".join(part for part in parts if part)


def spoken(decision: Refusal | Caution) -> Spoken:
    """Fill a decision's sentences with its facts, in words people read."""
    return Spoken(
        rule=decision.rule,
        says=filled(decision.says, decision.facts),
        remedy=filled(decision.remedy, decision.facts),
        law=cited(decision.law),
        article=article(decision.law),
    )


def filled(template: str, facts: Mapping[str, Fact]) -> str:
    """Put facts into a sentence: days as "joi, 24 dec. 2026", numbers with dots at thousands."""
    return template.format_map({name: fact_in_words(fact) for name, fact in facts.items()})


def fact_in_words(fact: Fact) -> str:
    """Write one fact the way a sentence needs it."""
    match fact:
        case date():
            return day_short_year(fact)
        case int():
            return thousands(fact)
        case _:
            return fact
