"""The state of a term in shape, words and days: staff see two days, citizens the legal one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casework.wording import day_long, day_month, day_short, days_counted


class TermKind(StrEnum):
    """How a term stands; the value is its CSS class and the name of its shape."""

    OK = "ok"
    SOON = "soon"
    NOW = "now"
    MARGIN = "margin"
    LATE = "late"
    DONE = "gata"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDates:
    """The days a term is made of; extended_from is the legal day before an extension."""

    registered_on: date
    due_safe: date
    due_legal_max: date
    today: date
    dispatched_on: date | None = None
    extended_from: date | None = None
    extended_by: int = 0

    @property
    def last_day(self) -> date:
        """Give the last legal day, never before the target."""
        return max(self.due_safe, self.due_legal_max)


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A term ready for the macros badge, badge_large, badge_public and mini_bar."""

    kind: TermKind
    staff_text: str
    staff_detail: str
    head_text: str
    head_detail: str
    public_kind: TermKind
    public_text: str
    public_detail: str
    elapsed_percent: float
    target_percent: float


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a term, and its smaller second line."""

    text: str
    detail: str


def term_view(dates: TermDates) -> TermView:
    """Put a term into shape and words for a list, the head of a case and the citizen."""
    kind = kind_of(dates)
    staff, head, public = staff_words(dates), head_words(dates), public_words(dates)
    return TermView(
        kind=kind,
        staff_text=staff.text,
        staff_detail=staff.detail,
        head_text=head.text,
        head_detail=head.detail,
        public_kind=TermKind.NOW if kind is TermKind.MARGIN else kind,
        public_text=public.text,
        public_detail=public.detail,
        elapsed_percent=share(dates, dates.dispatched_on or dates.today),
        target_percent=share(dates, dates.due_safe),
    )


def kind_of(dates: TermDates) -> TermKind:
    """Tell how a term stands on the day."""
    left = (dates.due_safe - dates.today).days
    if dates.dispatched_on is not None:
        return TermKind.DONE
    if dates.today > dates.last_day:
        return TermKind.LATE
    if left < 0:
        return TermKind.MARGIN
    if left == 0:
        return TermKind.NOW
    return TermKind.SOON if left <= 6 else TermKind.OK


def share(dates: TermDates, day: date) -> float:
    """Give how much of the legal term has passed on a day, in percent, between 0 and 100."""
    whole = max(1, (dates.last_day - dates.registered_on).days)
    passed = (day - dates.registered_on).days
    return round(min(100.0, max(0.0, 100 * passed / whole)), 1)


def staff_words(dates: TermDates) -> Words:
    """Say a term in a list: the state, then the days that come next."""
    match kind_of(dates):
        case TermKind.DONE:
            return dispatched_words(dates, "expediat")
        case TermKind.LATE:
            return Words(f"depășit cu {overdue(dates)}", f"legal până {day_short(dates.last_day)}")
        case TermKind.MARGIN:
            return Words("în marjă", legal_until(dates))
        case TermKind.NOW:
            return Words("țintă azi", legal_until(dates))
        case _:
            return Words(remaining(dates.due_safe, dates.today), both_days(dates))


def both_days(dates: TermDates) -> str:
    """Say the target, and the last legal day where it is another one (R-TERM-DUAL)."""
    target = f"până {day_short(dates.due_safe)}"
    if dates.last_day == dates.due_safe:
        return target
    return f"{target} · legal {day_month(dates.last_day)}"


def head_words(dates: TermDates) -> Words:
    """Say a term at the head of a case: the state in a sentence, then target and legal day."""
    both = f"țintă {day_short(dates.due_safe)} · ultima zi legală {day_short(dates.last_day)}"
    match kind_of(dates):
        case TermKind.DONE:
            done = dispatched_words(dates, "Expediat")
            return Words(done.text, f"{done.detail} · {both}")
        case TermKind.LATE:
            return Words(f"Depășit cu {overdue(dates)}", both)
        case TermKind.MARGIN:
            return Words("În marjă: ținta a trecut", both)
        case TermKind.NOW:
            return Words("Ținta este azi", both)
        case _:
            text = remaining(dates.due_safe, dates.today)
            return Words(f"{text[0].upper()}{text[1:]} până la țintă", both)


def public_words(dates: TermDates) -> Words:
    """Say a term to the citizen, who is promised one day: the legal one."""
    promise = f"Primiți răspunsul cel mai târziu {day_long(dates.last_day)}"
    match kind_of(dates):
        case TermKind.DONE:
            in_time = "în termen" if done_in_time(dates) else "după termen"
            return Words(f"Răspuns trimis {in_time}", day_long(dates.dispatched_on or dates.today))
        case TermKind.LATE:
            last = day_long(dates.last_day)
            return Words(
                "Am depășit termenul. Ne cerem scuze",
                f"Trebuia să vă răspundem până {last}; lucrăm la răspuns",
            )
        case TermKind.MARGIN | TermKind.NOW:
            return Words("Ultimele zile", promise)
        case _:
            text = remaining(dates.last_day, dates.today)
            return Words(f"{text[0].upper()}{text[1:]}", promise)


def remaining(until: date, today: date) -> str:
    """Say "mai este o zi", "mai sunt 13 zile", "mai sunt 21 de zile"."""
    number = (until - today).days
    return "mai este o zi" if number == 1 else f"mai sunt {days_counted(number)}"


def overdue(dates: TermDates) -> str:
    """Say by how much the legal day has passed: "o zi", "36 de zile"."""
    return days_counted((dates.today - dates.last_day).days)


def legal_until(dates: TermDates) -> str:
    """Say until when the law still allows: "legal până luni, 21 dec.", or that it is today."""
    if dates.today == dates.last_day:
        return "azi e ultima zi legală"
    return f"legal până {day_short(dates.last_day)}"


def done_in_time(dates: TermDates) -> bool:
    """Tell whether the answer left by the last legal day."""
    return dates.dispatched_on is not None and dates.dispatched_on <= dates.last_day


def dispatched_words(dates: TermDates, verb: str) -> Words:
    """Say that the answer has left, on what day, and by how much too late if it was."""
    left = dates.dispatched_on or dates.today
    if done_in_time(dates):
        return Words(f"{verb} în termen", day_month(left))
    late_by = days_counted((left - dates.last_day).days)
    return Words(f"{verb} după termen", f"{day_month(left)}, cu {late_by} mai târziu")
