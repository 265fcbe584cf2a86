"""What `casework calendar` prints for a person."""

from collections.abc import Iterator

from casework.queries.calendar_days import CalendarDay, CalendarYear
from casework.queries.calendar_moves import Move
from casework.usecases.enter_calendar_day import CalendarDaySet
from casework.wording import counted, day_numeric, day_short_year, spoken
from workflows.deadlines.calendar import DayKind


def day_line(day: CalendarDaySet) -> str:
    """Say how a day stands after an act on it."""
    what = f"{day_short_year(day.day)}: {DayKind(day.kind).word}, {day.act}"
    if not day.approved_by:
        return f"{what}. Introdusă de {day.entered_by}; așteaptă aprobarea altei persoane."
    return f"{what}. Aprobată de {day.approved_by}. Calendar: {day.version}."


def year_page(year: CalendarYear) -> str:
    """List the days of a year."""
    return "\n".join(_year(year))


def moves_page(moves: tuple[Move, ...]) -> str:
    """List the dates that would move."""
    return "\n".join(_moves(moves))


def _year(year: CalendarYear) -> Iterator[str]:
    yield f"Calendarul anului {year.year} ({year.version})"
    for day in year.days:
        yield f"  {day_short_year(day.day)}  {day.what}  ({day.law}){_signed(day)}"
    if year.caution:
        yield f"Atenție: {spoken(year.caution)}"


def _signed(day: CalendarDay) -> str:
    if not day.entered_by:
        return ""
    if day.waits:
        return f"  introdusă de {day.entered_by}, neaprobată"
    return f"  {day.entered_by}, {day.approved_by}"


def _moves(moves: tuple[Move, ...]) -> Iterator[str]:
    if not moves:
        yield "Nicio dată nu s-ar muta."
        return
    yield f"{counted(len(moves), 'O dată s-ar muta', 'date s-ar muta')}:"
    for move in moves:
        kept = "  (ținta nouă a trecut: rămân datele vechi)" if move.kept else ""
        yield (
            f"  {move.number}  țintă {day_numeric(move.safe_before)} → "
            f"{day_numeric(move.safe_after)}, ultima zi legală {day_numeric(move.legal_before)} "
            f"→ {day_numeric(move.legal_after)}{kept}"
        )
