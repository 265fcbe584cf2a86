"""The inbox of the registry: choose a petition, qualify it and forward it, in two acts."""

from dataclasses import dataclass

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.case_rows import CHANNEL_LABELS
from casework.queries.docket_page import Cursor
from casework.queries.inbox import WAITING, Inbox, Triage, inbox, triage
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.usecases.step import Done
from casework.wording import counted, day_short, thousands
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.clerk.triage import TriageForm, field_of, form_for, fresh_form, pass_on
from webui.shared.addresses import row_in
from webui.shared.case_words import (
    ListRow,
    channel_icon,
    list_row,
    moment_near,
    waiting_time,
)
from webui.shared.fields import add_errors
from webui.shared.verdicts import NOTHING_SAID, Verdict, verdict_of
from workflows.identity import MISSING_WORDS
from workflows.petition.states import State
from workflows.roles import Role

PATH = "/birou/intrari"


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """A waiting petition, how long it waits and what is proposed."""

    item: ListRow
    choose_url: str
    received: str
    waiting: str
    step: str
    step_note: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLink:
    """The inbox narrowed to one channel."""

    url: str
    label: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The petition looked at, with its form and what the office answered."""

    triage: Triage
    item: ListRow
    received: str
    lacks: str
    form: TriageForm
    verdict: Verdict
    act: str
    action: str
    qualified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage:
    """Everything the inbox shows."""

    summary: str
    waiting: int
    may_enter: bool
    channels: tuple[ChannelLink, ...]
    rows: tuple[InboxRow, ...]
    chosen: Chosen | None
    previous_url: str
    next_url: str


@clerk.get("/intrari")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def arrivals() -> ResponseReturnValue:
    """Show what waits, and the chosen or the first petition beside it."""
    found = _found()
    wanted = row_in(request.args, "ales") or next((row.petition_id for row in found.rows), None)
    chosen = None
    if wanted is not None:
        seen = office().ask(triage, actor(), wanted, office().clock.today())
        if seen.row.state in WAITING:
            read = NoteAccess(what=Reading.CASE_FILE, petition_id=wanted)
            office().perform(note_access, read, actor())
            chosen = _chosen(seen, fresh_form(seen), NOTHING_SAID)
    return render_template("clerk/inbox.html", page=_page(found, chosen))


@clerk.post("/intrari/<int:petition_id>")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def pass_petition_on(petition_id: int) -> ResponseReturnValue:
    """Qualify, then forward: two acts, so the first holds even if the second is refused."""
    seen = office().ask(triage, actor(), petition_id, office().clock.today())
    form = form_for(seen)
    try:
        outcome = pass_on(seen, form)
    except BadInput as wrong:
        add_errors(form, {field_of(name): says for name, says in wrong.errors.items()})
        return _again(petition_id, form, NOTHING_SAID)
    if isinstance(outcome, Done):
        return redirect(_address(channel=request.args.get("canal", "")))
    return _again(petition_id, form, verdict_of(outcome, request.form))


def _again(petition_id: int, form: TriageForm, verdict: Verdict) -> ResponseReturnValue:
    """Show the page again with everything typed; what was done meanwhile stays done."""
    seen = office().ask(triage, actor(), petition_id, office().clock.today())
    page = _page(_found(), _chosen(seen, form, verdict))
    return render_template("clerk/inbox.html", page=page, has_errors=True), 422


def _found() -> Inbox:
    cursor = Cursor.read(request.args.get("dupa", ""), request.args.get("inainte", ""))
    return office().ask(inbox, actor(), _channel(), cursor)


def _channel() -> str:
    channel = request.args.get("canal", "")
    return channel if channel in CHANNEL_LABELS else ""


def _chosen(seen: Triage, form: TriageForm, verdict: Verdict) -> Chosen:
    clock = office().clock
    qualified = seen.row.state is not State.REGISTERED
    lacks = " și ".join(MISSING_WORDS[item] for item in seen.missing)
    return Chosen(
        triage=seen,
        item=list_row(seen.row, clock.today()),
        received=moment_near(seen.row.registered_at, clock.today()),
        lacks=lacks,
        form=form,
        verdict=verdict,
        act="Repartizează" if qualified else "Califică",
        action=_address(seen.row.petition_id, _channel()),
        qualified=qualified,
    )


def _address(petition_id: int | None = None, channel: str = "") -> str:
    path = PATH if petition_id is None else f"{PATH}/{petition_id}"
    return f"{path}?canal={channel}" if channel in CHANNEL_LABELS else path


def _page(found: Inbox, chosen: Chosen | None) -> InboxPage:
    channel = _channel()
    joint = "&" if channel else "?"
    start = _address(channel=channel)
    return InboxPage(
        summary=_summary(found),
        waiting=found.to_qualify + found.to_forward,
        may_enter=Role.REGISTRY_CLERK in actor().roles,
        channels=tuple(_channels(channel)),
        rows=tuple(_row(row, start + joint, chosen) for row in _list_rows(found)),
        chosen=chosen,
        previous_url=f"{start}{joint}inainte={found.previous}" if found.previous else "",
        next_url=f"{start}{joint}dupa={found.following}" if found.following else "",
    )


def _list_rows(found: Inbox) -> list[ListRow]:
    return [list_row(row, office().clock.today()) for row in found.rows]


def _summary(found: Inbox) -> str:
    parts = [f"{_feminine(found.to_qualify)} de calificat"]
    parts.append(f"{_feminine(found.to_forward)} de repartizat")
    if found.open_arrivals:
        parts.append(counted(found.open_arrivals, "un mesaj deschis", "mesaje deschise"))
    return f"{day_short(office().clock.today())} · " + " · ".join(parts)


def _feminine(number: int) -> str:
    """Give a number of petitions as it stands before "de calificat", which brings its own "de"."""
    return "una" if number == 1 else thousands(number)


def _channels(current: str) -> list[ChannelLink]:
    shown = ("", "web", "counter", "post", "email", "facebook", "transfer")
    return [
        ChannelLink(
            url=_address(channel=channel),
            label=CHANNEL_LABELS.get(channel, "Toate"),
            icon=channel_icon(channel),
            current=channel == current,
        )
        for channel in shown
    ]


def _row(item: ListRow, start: str, chosen: Chosen | None) -> InboxRow:
    clock = office().clock
    registered = item.row.state is State.REGISTERED
    return InboxRow(
        item=item,
        choose_url=f"{start}ales={item.row.petition_id}#previz",
        received=moment_near(item.row.registered_at, clock.today()),
        waiting=waiting_time(item.row.registered_at, clock.now()),
        step="Califică și repartizează" if registered else "Repartizează",
        step_note=_note(item),
        chosen=chosen is not None and chosen.item.row.petition_id == item.row.petition_id,
    )


def _note(item: ListRow) -> str:
    if item.row.danger:
        return "pericol: înaintea celorlalte"
    if item.row.identity_incomplete:
        return "date incomplete: se înregistrează, apoi art. 7"
    return f"țintă {day_short(item.row.due_safe)}"
