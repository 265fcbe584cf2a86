"""The notice of an extension has left: from now on the new dates hold (art. 9)."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import NotFound
from casework.records.extension import Extension
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.store import calendars, terms
from casework.usecases.correspondence import mark_left
from casework.usecases.pictures.extension import extension_row
from casework.usecases.step import Case, Outcome, Taken, finish, note, take
from workflows.deadlines import ANSWER, due_on
from workflows.law import OG27
from workflows.petition.asked import Asked
from workflows.petition.subjects.extension import ExtensionAsked

TRIGGER = "record_extension_notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordExtensionNotice:
    """The registry posted the notice, or handed it over, and gives the proof."""

    case: Case
    proof: str


def record_extension_notice(ask: RecordExtensionNotice, desk: Desk) -> Outcome:
    """Keep the proof of a notice that left on paper and let the new dates hold."""
    proof = one_line(ask.proof)
    asked = Asked(extension=ExtensionAsked(proof=proof))
    taken = take(desk, TRIGGER, ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    row = extension_row(desk.session, ask.case.petition_id)
    letter = desk.session.get(Letter, row.letter_id) if row and row.letter_id else None
    if row is None or letter is None:
        raise NotFound("înștiințarea nu există")
    if letter.state != "sent":
        mark_left(desk, taken.petition, letter, proof)
    return _begin(desk, taken, row)


def record_notice_left(desk: Desk, petition: Petition, row: Extension) -> Outcome:
    """Let the new dates hold after the letter left, or let a late extension lapse."""
    taken = take(desk, TRIGGER, Case(petition_id=petition.id), lambda _: Asked())
    if isinstance(taken, Taken):
        return _begin(desk, taken, row)
    if row.state == "granted":
        row.state = "lapsed"
        note(
            desk,
            petition,
            "extension_lapsed",
            (OG27("art. 9"),),
            text="Înștiințarea a plecat după ultima zi legală; termenul a rămas cel inițial.",
            data={"extension": row.id},
        )
    return taken


def _begin(desk: Desk, taken: Taken, row: Extension) -> Outcome:
    petition = taken.petition
    due = due_on(
        ANSWER, petition.registered_on, calendars.of_the_hall(desk.session), extended_by=row.days
    )
    moved = terms.retime(petition, due, petition.policy, desk.today, TRIGGER)
    petition.extended_by = row.days
    row.state = "active"
    row.notice_left_on = desk.today
    row.due_safe_after, row.due_legal_max_after = due.due_safe, due.due_legal_max
    return finish(desk, taken, {**moved, "extension": row.id, "extended_by": row.days})
