"""The ribbon of a term: real days from registration to the last legal one, with their words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from casework.wording import day_full, day_month, day_short, days_counted
from webui.shared.ruler import Cell, IsOfficeDay, Painter, Ruler, Span
from webui.shared.terms import TermDates

MANY_COLUMNS: Final = 40
LABEL_ROWS: Final = ("r4", "r5", "r6")


@dataclass(frozen=True, slots=True)
class RibbonEvent:
    """Something that happened on a day, in two or three words."""

    day: date
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An event over its column."""

    column: int
    label: str


@dataclass(frozen=True, slots=True)
class RibbonLabel:
    """Words under the ruler, with a line up to their day."""

    classes: str
    strong: str
    rest: str


@dataclass(frozen=True, slots=True)
class RibbonLine:
    """The same fact as a line of the list that is always visible."""

    kind: str
    before: str
    strong: str
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RibbonView:
    """A ribbon ready for the macro `ribbon`."""

    caption: str
    long: bool
    months: tuple[Span, ...]
    events: tuple[Mark, ...]
    cells: tuple[Cell, ...]
    labels: tuple[RibbonLabel, ...]
    lines: tuple[RibbonLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A day worth words, as a label (the higher rank gives way) and as a line of the list."""

    day: date
    rank: int
    strong: str = ""
    rest: str
    line: RibbonLine
    css: str = ""


def staff_ribbon(
    caption: str, dates: TermDates, is_office_day: IsOfficeDay, events: Iterable[RibbonEvent] = ()
) -> RibbonView:
    """Draw the ribbon of a case file: target, margin and last legal day."""
    ruler = Ruler(dates.registered_on, end_of(dates))
    safe = dates.due_safe if dates.due_safe < dates.last_day else None
    painter = Painter(dates=dates, ruler=ruler, is_office_day=is_office_day, safe=safe)
    opening = RibbonLine("reg", "Înregistrată", day_short(dates.registered_on))
    return drawn(caption, painter, events, (opening, staff_signs(dates)))


def public_ribbon(
    caption: str, dates: TermDates, is_office_day: IsOfficeDay, events: Iterable[RibbonEvent] = ()
) -> RibbonView:
    """Draw the ribbon a citizen sees: one promised day, no target and no margin."""
    promised = replace(dates, due_safe=dates.last_day)
    ruler = Ruler(dates.registered_on, end_of(dates))
    painter = Painter(dates=promised, ruler=ruler, is_office_day=is_office_day, safe=None)
    opening = RibbonLine("reg", "Înregistrată", day_full(dates.registered_on))
    return drawn(caption, painter, events, (opening, public_signs(promised)))


def drawn(
    caption: str,
    painter: Painter,
    events: Iterable[RibbonEvent],
    words: tuple[RibbonLine, tuple[Sign, ...]],
) -> RibbonView:
    """Lay months, events, days and labels on one ruler."""
    ruler, (opening, signs) = painter.ruler, words
    return RibbonView(
        caption=caption,
        long=ruler.width > MANY_COLUMNS,
        months=ruler.months(),
        events=marks_over(ruler, events),
        cells=tuple(painter.cell(start) for start in ruler.starts()),
        labels=labels_under(ruler, signs),
        lines=(opening, *(sign.line for sign in sorted(signs, key=lambda sign: sign.day))),
    )


def end_of(dates: TermDates) -> date:
    """Give the last day to draw: the legal one, or the later day on which the answer is or left."""
    return max(dates.last_day, dates.dispatched_on or dates.today)


def staff_signs(dates: TermDates) -> tuple[Sign, ...]:
    """Name the days that matter to staff."""
    last = day_short(dates.last_day)
    line = RibbonLine("legal", "Ultima zi legală", last)
    signs = [
        Sign(day=dates.last_day, rank=0, strong="ultima zi legală", rest=f" {last}", line=line)
    ]
    signs.append(
        answer_sign(dates, dates.dispatched_on) if dates.dispatched_on else today_sign(dates)
    )
    if dates.due_safe < dates.last_day:
        signs.append(target_sign(dates))
    if dates.extended_from:
        signs.append(extension_sign(dates, dates.extended_from))
    return tuple(signs)


def public_signs(dates: TermDates) -> tuple[Sign, ...]:
    """Name the days that matter to the citizen."""
    signs = [promise_sign(dates)]
    if dates.dispatched_on:
        signs.append(answer_sign(dates, dates.dispatched_on))
    else:
        line = RibbonLine("azi", "Astăzi,", day_full(dates.today))
        rest = f", {day_short(dates.today)}"
        signs.append(Sign(day=dates.today, rank=1, strong="azi", rest=rest, line=line, css="azi-l"))
    if dates.extended_from:
        signs.append(extension_sign(dates, dates.extended_from))
    return tuple(signs)


def promise_sign(dates: TermDates) -> Sign:
    """Name the promised day, which after an extension is the extended one."""
    day, full = dates.last_day, day_full(dates.last_day)
    if dates.extended_from:
        line = RibbonLine("legal", "Termen prelungit", full)
        return Sign(day=day, rank=0, rest=f"termenul prelungit, {day_month(day)}", line=line)
    line = RibbonLine("legal", "Răspuns cel mai târziu", full)
    return Sign(day=day, rank=0, strong="cel mai târziu", rest=f" {day_short(day)}", line=line)


def today_sign(dates: TermDates) -> Sign:
    """Name today for staff, with the day of the term it is."""
    number = (dates.today - dates.registered_on).days
    nth = f", ziua {number}" if number else ", ziua înregistrării"
    line = RibbonLine("azi", "Azi,", day_short(dates.today), nth)
    return Sign(day=dates.today, rank=1, strong="azi", rest=nth, line=line, css="azi-l")


def answer_sign(dates: TermDates, left_on: date) -> Sign:
    """Name the day the answer left, and how far into the term that was."""
    number = (left_on - dates.registered_on).days
    nth = f", în ziua {number}" if number else ", în aceeași zi"
    line = RibbonLine("gata", "Răspuns trimis", day_full(left_on), nth)
    rest = f" {day_month(left_on)}"
    return Sign(day=left_on, rank=1, strong="răspuns trimis", rest=rest, line=line)


def target_sign(dates: TermDates) -> Sign:
    """Name the target of the office."""
    target = day_short(dates.due_safe)
    line = RibbonLine("safe", "Țintă internă", target)
    return Sign(day=dates.due_safe, rank=2, strong="țintă internă", rest=f" {target}", line=line)


def extension_sign(dates: TermDates, before: date) -> Sign:
    """Name the term there was before the extension."""
    longer = f" cu {days_counted(dates.extended_by)}" if dates.extended_by else ""
    line = RibbonLine("prel", f"Prelungită{longer}; termen inițial", day_full(before))
    return Sign(day=before, rank=3, rest=f"termenul inițial, {day_month(before)}", line=line)


def marks_over(ruler: Ruler, events: Iterable[RibbonEvent]) -> tuple[Mark, ...]:
    """Set the events over their days, leaving out what would run into another or off the ruler."""
    marks: list[Mark] = []
    free = 1
    start = RibbonEvent(ruler.first, "înregistrată")
    for event in (start, *sorted(events, key=lambda event: event.day)):
        column = ruler.column(event.day)
        end = column + ruler.columns_for(event.label)
        if column >= free and end <= ruler.width + 1:
            marks.append(Mark(column, event.label))
            free = end
    return tuple(marks)


def labels_under(ruler: Ruler, signs: tuple[Sign, ...]) -> tuple[RibbonLabel, ...]:
    """Set the three labels that matter most on three rows, in the order of their days."""
    chosen = sorted(signs, key=lambda sign: sign.rank)[: len(LABEL_ROWS)]
    in_order = sorted(chosen, key=lambda sign: (sign.day, -sign.rank))
    return tuple(
        RibbonLabel(label_classes(ruler, sign, row), sign.strong, sign.rest)
        for sign, row in zip(in_order, LABEL_ROWS, strict=False)
    )


def label_classes(ruler: Ruler, sign: Sign, row: str) -> str:
    """Hang a label to the left of its day, or to the right where the left has no room."""
    column = ruler.column(sign.day)
    if column >= ruler.columns_for(sign.strong + sign.rest):
        place = f"ps-et-j {row} s1 e{column}"
    else:
        place = f"ps-et-j ps-et-j--st {row} s{column} e{ruler.width}"
    return f"{place} {sign.css}" if sign.css else place
