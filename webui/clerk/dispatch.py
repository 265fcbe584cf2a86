"""The dispatch list: answers signed twice, each sent by e-mail, by post or handed over (art. 6)."""

from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.dispatch_list import ReadyToLeave, ready_list, ready_to_leave
from casework.queries.docket_page import Cursor
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.step import Done
from casework.wording import counted, day_short
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.shared.case_words import ListRow, forms_words, list_row
from webui.shared.verdicts import NOTHING_SAID, Verdict, case_typed, reasons_typed, verdict_of
from workflows.roles import Role

PATH = "/birou/de-expediat"
WAYS = {"email": "e-mail", "post": "poștă", "counter": "ghișeu"}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to send an answer, and whether the file has what it needs."""

    value: str
    label: str
    possible: bool
    proposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """An answer ready to leave."""

    item: ListRow
    name: str
    email: str
    address: str
    signed: str
    ways: tuple[Way, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyPage:
    """Everything the dispatch list shows."""

    summary: str
    items: tuple[Ready, ...]
    previous_url: str
    next_url: str


@clerk.get("/de-expediat")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def to_dispatch() -> ResponseReturnValue:
    """Show the answers ready to leave."""
    cursor = Cursor.read(request.args.get("dupa", ""), request.args.get("inainte", ""))
    found = office().ask(ready_list, actor(), cursor)
    today = office().clock.today()
    page = ReadyPage(
        summary=f"{day_short(today)} · {_how_many(len(found.items))}",
        items=tuple(_ready(item, NOTHING_SAID, "") for item in found.items),
        previous_url=f"{PATH}?inainte={found.previous}" if found.previous else "",
        next_url=f"{PATH}?dupa={found.following}" if found.following else "",
    )
    return render_template("clerk/dispatch.html", page=page)


@clerk.get("/de-expediat/<int:petition_id>")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def dispatch_one(petition_id: int) -> ResponseReturnValue:
    """Show one answer ready to leave."""
    item = _ready(office().ask(ready_to_leave, actor(), petition_id), NOTHING_SAID, "")
    return render_template("clerk/dispatch_one.html", item=item)


@clerk.post("/de-expediat/<int:petition_id>")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def dispatch(petition_id: int) -> ResponseReturnValue:
    """Send one answer on its way; cautions ask for their reasons on a page of its own."""
    channel = request.form.get("cale", "")
    ask = DispatchAnswer(case=case_typed(petition_id, request.form), channel=channel)
    outcome = office().perform(dispatch_answer, ask, actor(), reasons_typed(request.form))
    if isinstance(outcome, Done):
        flash(_sent(channel), "done")
        return redirect(PATH)
    item = _ready(
        office().ask(ready_to_leave, actor(), petition_id),
        verdict_of(outcome, request.form),
        channel,
    )
    return render_template("clerk/dispatch_one.html", item=item, has_errors=True), 422


def _sent(channel: str) -> str:
    if channel == "email":
        return "Răspunsul pleacă pe e-mail; expedierea se consemnează când serverul îl primește."
    return "Răspunsul este în lista „În curs”; consemnați expedierea după ce a plecat."


def _how_many(number: int) -> str:
    return counted(number, "un răspuns gata de plecat", "răspunsuri gata de plecat")


def _ready(found: ReadyToLeave, verdict: Verdict, chosen: str) -> Ready:
    return Ready(
        item=list_row(found.row, office().clock.today()),
        name=found.name,
        email=found.email,
        address=found.address,
        signed=forms_words(found.signatures),
        ways=_ways(found, chosen),
        verdict=verdict,
    )


def _ways(found: ReadyToLeave, chosen: str) -> tuple[Way, ...]:
    possible = {"email": bool(found.email), "post": bool(found.address), "counter": True}
    order = ("email", "post", "counter") if found.electronic else ("post", "email", "counter")
    proposed = chosen or next(way for way in order if possible[way])
    return tuple(Way(way, label, possible[way], way == proposed) for way, label in WAYS.items())
