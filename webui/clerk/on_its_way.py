"""Answers on their way: record that they left, stop them, print the list for the post (art. 8)."""

from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.errors import BadInput
from casework.queries.dispatch_list import OnItsWay, on_its_way_list, posted
from casework.queries.docket_page import Cursor
from casework.usecases.cancel_dispatch import CancelDispatch, cancel_dispatch
from casework.usecases.decide_message import STATE_WORDS
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.step import Case, Done
from casework.wording import counted, day_long, moment_short
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.shared.case_words import ListRow, list_row
from webui.shared.verdicts import case_typed, flash_stopped, reasons_typed
from workflows.roles import Role

PATH = "/birou/de-expediat/in-curs"
MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """One answer on its way, and where its e-mail stands."""

    item: ListRow
    name: str
    address: str
    queued: str
    message_id: int | None
    message: str
    trouble: str
    undecided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OnItsWayPage:
    """Everything on its way, by channel."""

    summary: str
    post: tuple[Leaving, ...]
    counter: tuple[Leaving, ...]
    email: tuple[Leaving, ...]
    previous_url: str
    next_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostList:
    """The list that goes to the post with the letters."""

    on: str
    clerk: str
    letters: tuple[OnItsWay, ...]


@clerk.get("/de-expediat/in-curs")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def on_its_way() -> ResponseReturnValue:
    """Show the answers whose proof of dispatch is still to come."""
    cursor = Cursor.read(request.args.get("dupa", ""), request.args.get("inainte", ""))
    found = office().ask(on_its_way_list, actor(), cursor)
    page = OnItsWayPage(
        summary=counted(len(found.items), "un răspuns în curs", "răspunsuri în curs"),
        post=_leaving(found.items, "post"),
        counter=_leaving(found.items, "counter"),
        email=_leaving(found.items, "email"),
        previous_url=f"{PATH}?inainte={found.previous}" if found.previous else "",
        next_url=f"{PATH}?dupa={found.following}" if found.following else "",
    )
    return render_template("clerk/on_its_way.html", page=page)


@clerk.post("/de-expediat/in-curs/posta")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def record_posted() -> ResponseReturnValue:
    """Record the chosen letters as handed to the post, each with its place on the list."""
    number = " ".join(request.form.get("borderou", "").split())
    chosen = request.form.getlist("ales")[:MOST_AT_ONCE]
    if not number or not chosen:
        flash("Scrieți numărul borderoului și alegeți scrisorile predate.", "stopped")
        return redirect(PATH)
    done = sum(
        _record(case, f"borderou {number}, poziția {place}")
        for place, case in enumerate((_case(entry) for entry in chosen), start=1)
    )
    if done:
        said = counted(done, "o scrisoare consemnată", "scrisori consemnate")
        flash(f"{said} cu borderoul {number}.", "done")
    return redirect(PATH)


@clerk.post("/de-expediat/in-curs/<int:petition_id>/consemneaza")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def record_handed_over(petition_id: int) -> ResponseReturnValue:
    """Record one answer as handed over, with who signed for it."""
    proof = " ".join(request.form.get("dovada", "").split())
    said = f"semnat de primire: {proof}" if proof else ""
    if _record(case_typed(petition_id, request.form), said):
        flash("Răspunsul este consemnat ca expediat.", "done")
    return redirect(PATH)


@clerk.post("/de-expediat/in-curs/<int:petition_id>/opreste")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def stop(petition_id: int) -> ResponseReturnValue:
    """Take an answer back before it left, with the reason."""
    ask = CancelDispatch(
        case=case_typed(petition_id, request.form), reason=request.form.get("motiv", "")
    )
    try:
        outcome = office().perform(cancel_dispatch, ask, actor())
    except BadInput as wrong:
        for says in wrong.errors.values():
            flash(f"Oprește expedierea: {says}.", "stopped")
        return redirect(PATH)
    if isinstance(outcome, Done):
        flash("Expedierea este oprită; răspunsul așteaptă din nou la „Gata de plecat”.", "done")
    else:
        flash_stopped(outcome, "Oprește expedierea")
    return redirect(PATH)


@clerk.get("/de-expediat/borderou")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def post_list() -> ResponseReturnValue:
    """Show the list to be printed and signed by the post."""
    page = PostList(
        on=day_long(office().clock.today()),
        clerk=actor().name,
        letters=office().ask(posted, actor()),
    )
    return render_template("clerk/post_list.html", page=page)


def _record(case: Case, proof: str) -> bool:
    outcome = office().perform(
        record_dispatch,
        RecordDispatch(case=case, proof=proof),
        actor(),
        reasons_typed(request.form),
    )
    if isinstance(outcome, Done):
        return True
    flash_stopped(outcome, "Consemnează expedierea")
    return False


def _case(entry: str) -> Case:
    """Read "petition.version" of a ticked box; what is not one names no petition."""
    petition, _, version = entry.partition(".")
    if not (petition.isdigit() and version.isdigit()):
        return Case(petition_id=0)
    return Case(petition_id=int(petition), version=int(version))


def _leaving(items: tuple[OnItsWay, ...], channel: str) -> tuple[Leaving, ...]:
    return tuple(_one(item) for item in items if item.channel == channel)


def _one(item: OnItsWay) -> Leaving:
    message = item.message
    undecided = message is not None and message.state in ("failed", "uncertain")
    return Leaving(
        item=list_row(item.row, office().clock.today()),
        name=item.name,
        address=item.address,
        queued=f"{moment_short(item.queued_at)}, {item.queued_by}",
        message_id=message.id if message else None,
        message=STATE_WORDS[message.state] if message else "",
        trouble=message.last_error if message else "",
        undecided=undecided,
    )
