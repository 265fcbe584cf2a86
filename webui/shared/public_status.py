"""What the public sees of a petition, in plain words: the stage, the one date, what happened."""

from dataclasses import dataclass
from datetime import date

from casework.queries.public_status import PublicEvent, PublicStatus, Stage
from casework.wording import day_long, day_short, days_counted
from webui.shared.blocks import TimelineEntry
from webui.shared.ribbon import RibbonView, public_ribbon
from webui.shared.ruler import IsOfficeDay
from webui.shared.terms import TermDates, TermView, term_view

STAGE_WORDS: dict[Stage, str] = {
    Stage.RECEIVED: "Am primit petiția",
    Stage.IN_WORK: "Lucrăm la răspuns",
    Stage.SIGNED: "Răspunsul este semnat și urmează să plece",
    Stage.ANSWERED: "Am trimis răspunsul",
    Stage.SENT_ON: "Am trimis petiția instituției potrivite",
    Stage.CLOSED: "Petiția este închisă fără răspuns",
}
EVENT_WORDS = {
    "register_arrival": "Înregistrată",
    "assign": "Un specialist a început să lucreze la ea",
    "sign_as_head": "Răspunsul a fost semnat",
}
WAYS = {"email": "pe e-mail", "post": "prin poștă", "counter": "la ghișeu"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView:
    """A public status ready for its page."""

    number: str
    stage: str
    registered: str
    last_day: str
    department: str
    running: bool
    shows_term: bool
    term: TermView
    ribbon: RibbonView
    timeline: tuple[TimelineEntry, ...]


def status_view(status: PublicStatus, today: date, is_office_day: IsOfficeDay) -> StatusView:
    """Put a public status into words, with its one date."""
    dates = TermDates(
        registered_on=status.registered_on,
        due_safe=status.due_legal_max,
        due_legal_max=status.due_legal_max,
        today=today,
        dispatched_on=status.answered_on,
        extended_from=status.extended_from,
        extended_by=status.extended_by if status.extended_from else 0,
    )
    caption = f"Banda termenului pentru {status.number}"
    return StatusView(
        number=status.number,
        stage=stage_words(status),
        registered=day_long(status.registered_on),
        last_day=day_long(status.due_legal_max),
        department=status.department,
        running=status.stage in (Stage.RECEIVED, Stage.IN_WORK, Stage.SIGNED),
        shows_term=status.stage not in (Stage.SENT_ON, Stage.CLOSED),
        term=term_view(dates),
        ribbon=public_ribbon(caption, dates, is_office_day),
        timeline=tuple(_timeline(status)),
    )


def stage_words(status: PublicStatus) -> str:
    """Say the stage; also to whom it was sent on, or under which number it is answered."""
    said = STAGE_WORDS[status.stage]
    if status.stage is Stage.SENT_ON and status.sent_on:
        last = status.sent_on[-1]
        return f"{said}: {last.authority}, la {day_long(last.on)}"
    if not status.answered_with:
        return said
    return f"{said}, împreună cu petiția nr. {status.answered_with}"


def event_words(event: PublicEvent, status: PublicStatus) -> str:
    """Say in plain words what happened."""
    if event.event == "forward":
        return f"Trimisă la {status.department}"
    if event.event == "record_dispatch":
        return f"Răspuns trimis {WAYS.get(status.answered_by, '')}".strip()
    if event.event == "record_extension_notice":
        longer = days_counted(status.extended_by)
        return (
            f"V-am înștiințat că termenul se prelungește cu {longer}, "
            f"până {day_long(status.due_legal_max)} (art. 9)"
        )
    return EVENT_WORDS[event.event]


def _timeline(status: PublicStatus) -> list[TimelineEntry]:
    entries = [
        TimelineEntry(
            when=day_short(event.at),
            datetime=event.at.isoformat(),
            text=event_words(event, status),
            kind="verde" if event.event == "record_dispatch" else "plin",
        )
        for event in status.events
    ]
    entries += [
        TimelineEntry(
            when=day_short(gone.on),
            datetime=gone.on.isoformat(),
            text=f"{'O parte trimisă' if gone.is_part else 'Trimisă'} la {gone.authority}",
            kind="verde",
        )
        for gone in status.sent_on
    ]
    if status.stage in (Stage.RECEIVED, Stage.IN_WORK, Stage.SIGNED):
        ahead = TimelineEntry(
            when=f"cel mai târziu {day_short(status.due_legal_max)}",
            datetime=status.due_legal_max.isoformat(),
            text="Răspunsul pleacă spre dumneavoastră",
            kind="",
        )
        entries.append(ahead)
    return entries
