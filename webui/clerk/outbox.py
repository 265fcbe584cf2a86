"""The outbox: messages that wait, were refused, or whose outcome nobody knows; somebody decides."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.outbox import SHOWN_STATES, OutboxCounts, OutboxRow, outbox_page
from casework.usecases.decide_message import (
    STATE_WORDS,
    CancelMessage,
    MarkAsSent,
    SendAgain,
    cancel_message,
    mark_as_sent,
    send_again,
)
from casework.wording import format_number, moment_short
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.shared.addresses import row_in
from webui.shared.blocks import QuickFilter
from webui.shared.case_words import case_url
from webui.shared.verdicts import flash_stopped
from workflows.decisions import Stopped
from workflows.roles import Role

PATH = "/birou/mesaje"
LABELS = {
    "uncertain": "Rezultat nesigur",
    "failed": "Refuzate",
    "pending": "În așteptare",
    "sending": "Se trimit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageLine:
    """One message that has not left."""

    id: int
    what: str
    number: str
    url: str
    recipient: str
    state: str
    tried: str
    trouble: str
    undecided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxScreen:
    """The messages in one state."""

    state: str
    quick: tuple[QuickFilter, ...]
    lines: tuple[MessageLine, ...]
    previous_url: str
    next_url: str


@clerk.get("/mesaje")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.ADMINISTRATOR)
def messages() -> ResponseReturnValue:
    """Show the messages in one state, those to be decided first."""
    wanted = request.args.get("stare", "")
    state = wanted if wanted in SHOWN_STATES else "uncertain"
    found = office().ask(
        outbox_page,
        state,
        actor=actor(),
        before=row_in(request.args, "inainte"),
        after=row_in(request.args, "dupa"),
    )
    page = OutboxScreen(
        state=state,
        quick=_quick(found.counts, state),
        lines=tuple(_line(row) for row in found.rows),
        previous_url=f"{PATH}?stare={state}&dupa={found.newer}" if found.newer else "",
        next_url=f"{PATH}?stare={state}&inainte={found.older}" if found.older else "",
    )
    return render_template("clerk/outbox.html", page=page)


@clerk.post("/mesaje/<int:message_id>/trimite")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.ADMINISTRATOR)
def again(message_id: int) -> ResponseReturnValue:
    """Have a message sent once more."""
    ask = SendAgain(message_id=message_id)
    return _decided(
        lambda: office().perform(send_again, ask, actor()), "Mesajul se trimite din nou."
    )


@clerk.post("/mesaje/<int:message_id>/plecat")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.ADMINISTRATOR)
def left(message_id: int) -> ResponseReturnValue:
    """Take the operator's word, with its proof, that a message left."""
    ask = MarkAsSent(message_id=message_id, proof=request.form.get("dovada", ""))
    return _decided(
        lambda: office().perform(mark_as_sent, ask, actor()), "Mesajul este consemnat ca plecat."
    )


@clerk.post("/mesaje/<int:message_id>/opreste")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.ADMINISTRATOR)
def give_up(message_id: int) -> ResponseReturnValue:
    """Give a message up, with the reason."""
    ask = CancelMessage(message_id=message_id, reason=request.form.get("motiv", ""))
    return _decided(lambda: office().perform(cancel_message, ask, actor()), "Mesajul este oprit.")


def _decided(act: Callable[[], object], done: str) -> ResponseReturnValue:
    try:
        outcome = act()
    except BadInput as wrong:
        for says in wrong.errors.values():
            flash(f"{says}.", "stopped")
        return redirect(PATH)
    if isinstance(outcome, Stopped):
        flash_stopped(outcome, "Hotărârea asupra mesajului")
    else:
        flash(done, "done")
    return redirect(PATH)


def _quick(counts: OutboxCounts, state: str) -> tuple[QuickFilter, ...]:
    return tuple(
        QuickFilter(
            label=label,
            count=int(getattr(counts, name)),
            url=f"{PATH}?stare={name}",
            current=name == state,
        )
        for name, label in LABELS.items()
    )


def _line(row: OutboxRow) -> MessageLine:
    known = row.number is not None and row.registered_on is not None
    return MessageLine(
        id=row.id,
        what=row.kind_word,
        number=format_number(row.number or 0, row.registered_on) if row.registered_on else "",
        url=case_url(row.petition_id) if known and row.petition_id else "",
        recipient=row.recipient,
        state=STATE_WORDS[row.state],
        tried=f"scris {moment_short(row.created_at)}, încercări: {row.attempts}",
        trouble=row.last_error,
        undecided=row.state in ("failed", "uncertain"),
    )
