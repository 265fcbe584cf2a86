"""The reminders of the signed-in person, and the calendar address that repeats their days."""

from dataclasses import dataclass

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from casework.desk import Actor
from casework.letters.feed import feed_ics
from casework.queries.feed import feed_of, has_feed
from casework.queries.reminders import ReminderLine, reminders_of
from casework.usecases.renew_feed import PURPOSE, EndFeed, RenewFeed, end_feed, renew_feed
from webui.access import actor, all_staff, anyone, office
from webui.desk.blueprint import desk
from workflows.deadlines.ladder import Urgency

TONES = {Urgency.LATE: "er", Urgency.TODAY: "at", Urgency.NEAR: "at", Urgency.COMING: "in"}
LABELS = {
    Urgency.LATE: "Depășit",
    Urgency.TODAY: "Acum",
    Urgency.NEAR: "Aproape",
    Urgency.COMING: "Urmează",
}


@dataclass(frozen=True, slots=True)
class RemindedRow:
    """A petition somebody was reminded of, with the word and colour of its urgency."""

    line: ReminderLine
    label: str
    tone: str


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Whether there is a feed; its address only right after it was made."""

    exists: bool
    address: str = ""


@desk.get("/avertizari")
@all_staff
def reminders() -> ResponseReturnValue:
    """Show what the ladder says to this person today."""
    lines = office().ask(reminders_of, actor())
    rows = tuple(RemindedRow(one, LABELS[one.urgency], TONES[one.urgency]) for one in lines)
    return render_template("desk/reminders.html", rows=rows)


@desk.get("/calendar")
@all_staff
def calendar_feed() -> ResponseReturnValue:
    """Show whether this person has a calendar address."""
    page = FeedPage(office().ask(has_feed, _staff_id(actor())))
    return render_template("desk/calendar_feed.html", page=page)


@desk.post("/calendar")
@all_staff
def renew_calendar_feed() -> ResponseReturnValue:
    """Make a new address, or end the one there is."""
    if request.form.get("end"):
        office().perform(end_feed, EndFeed(), actor())
        flash("Adresa calendarului nu mai este valabilă.", "done")
        return redirect(url_for("desk.calendar_feed"))
    key = office().perform(renew_feed, RenewFeed(), actor()).key
    address = f"{office().settings.public_url}{url_for('desk.calendar_ics', cheie=key)}"
    response = Response(render_template("desk/calendar_feed.html", page=FeedPage(True, address)))
    response.headers["Cache-Control"] = "no-store"
    return response


@desk.get("/calendar.ics")
@anyone
def calendar_ics() -> ResponseReturnValue:
    """Give the terms to a calendar program that shows the key; nothing to any other."""
    key = request.args.get("cheie", "")
    digest = office().secrets.digest(PURPOSE, key) if key else ""
    entries = office().ask(feed_of, digest, office().clock.today())
    content = feed_ics(entries, office().clock.now(), office().settings.public_url)
    return Response(content, mimetype="text/calendar", headers={"Cache-Control": "no-store"})


def _staff_id(person: Actor) -> int:
    assert person.staff_id is not None
    return person.staff_id
