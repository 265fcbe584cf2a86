"""How lists say a petition in words: channel, term, how well the sender is known, its wait."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casework.queries.case_rows import CHANNEL_LABELS, CaseRow
from casework.wording import (
    clock_time,
    day_month,
    days_counted,
    local_day,
    weekday,
)
from webui.shared.terms import TermDates, TermView, term_view
from workflows.identity import RUNG_WORDS, Rung
from workflows.petition.states import WORDS, State

CHANNEL_ICONS = {
    "web": "smartphone",
    "api": "smartphone",
    "email": "mail",
    "facebook": "message-circle",
    "counter": "users",
    "post": "file-text",
    "transfer": "landmark",
}
FORM_WORDS = {
    "approval": "aprobare",
    "handwritten": "semnătură olografă",
    "qualified": "semnătură electronică calificată",
}
"""A click is an approval; it is never called an electronic signature."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A small label: its words, its tone and its icon."""

    label: str
    tone: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """A petition as any list of the staff shows it."""

    row: CaseRow
    url: str
    term: TermView
    state: str
    channel: str
    channel_icon: str
    identity: Tag
    rung: str


def list_row(row: CaseRow, today: date) -> ListRow:
    """Put a row into words."""
    return ListRow(
        row=row,
        url=case_url(row.petition_id),
        term=term_of(row, today),
        state=state_word(row.state),
        channel=channel_word(row.channel),
        channel_icon=channel_icon(row.channel),
        identity=identity_tag(row),
        rung=rung_word(row.rung),
    )


def case_url(petition_id: int) -> str:
    """Give the address of a case file."""
    return f"/birou/dosar/{petition_id}"


def term_of(row: CaseRow, today: date) -> TermView:
    """Put the term of a row into shape and words."""
    return term_view(
        TermDates(
            registered_on=row.registered_on,
            due_safe=row.due_safe,
            due_legal_max=row.due_legal_max,
            today=today,
            dispatched_on=local_day(row.dispatched_at) if row.dispatched_at else None,
            extended_from=row.extended_from,
            extended_by=row.extended_by if row.extended_from else 0,
        )
    )


def state_word(state: State) -> str:
    """Give the register's word for a state, as a list shows it."""
    word = WORDS[state]
    return word[0].upper() + word[1:]


def channel_word(channel: str) -> str:
    """Name the way a petition came in."""
    return CHANNEL_LABELS.get(channel, channel)


def channel_icon(channel: str) -> str:
    """Give the icon that stands beside the name of a channel."""
    return CHANNEL_ICONS.get(channel, "inbox")


def identity_tag(row: CaseRow) -> Tag:
    """Say whether the sender counts as identified (art. 7)."""
    if row.rung is Rung.NONE:
        return Tag("Anonim", "er", "x")
    if row.identity_incomplete:
        return Tag("Incomplet", "at", "user")
    return Tag("Identificat", "ok", "check")


def rung_word(rung: Rung) -> str:
    """Say in short how well the sender is known."""
    return RUNG_WORDS[rung].partition(" (")[0]


def forms_words(forms: tuple[str, ...]) -> str:
    """Say how an answer is signed: "aprobare de amândoi", "aprobare și semnătură olografă"."""
    words = dict.fromkeys(FORM_WORDS[form] for form in forms)
    joined = " și ".join(words)
    return f"{joined} de amândoi semnatarii" if len(words) < len(forms) else joined


def moment_near(at: datetime, today: date) -> str:
    """Say a moment of these days: "azi, 8:52", "ieri, 15:20", "luni, 23 nov.", "23 nov."."""
    day = local_day(at)
    age = (today - day).days
    if age in (0, 1):
        return f"{('azi', 'ieri')[age]}, {clock_time(at)}"
    return f"{weekday(day)}, {day_month(day)}" if age < 7 else day_month(day)


def waiting_time(at: datetime, now: datetime) -> str:
    """Say how long something waits: "de 4 min", "de 2 h 10", "de 3 zile"."""
    passed = max(now - at, timedelta())
    minutes = int(passed.total_seconds()) // 60
    if minutes < 60:
        return f"de {minutes} min"
    if passed < timedelta(days=1):
        return f"de {minutes // 60} h {minutes % 60:02d}"
    return f"de {days_counted(passed.days)}"
