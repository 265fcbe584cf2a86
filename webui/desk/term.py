"""The proof sheet of a term: a page to be printed, and the same as JSON."""

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from casework.queries.term_page import TermPage, term_page
from casework.usecases.note_access import NoteAccess, Reading, note_access
from webui.access import actor, all_staff, office
from webui.desk.blueprint import desk
from webui.shared.acting import reader
from webui.shared.term_document import TermProof


@desk.get("/dosar/<int:petition_id>/termen")
@all_staff
def term(petition_id: int) -> ResponseReturnValue:
    """Show how the terms of the case were computed."""
    return render_template("desk/term.html", page=_read(petition_id))


@desk.get("/dosar/<int:petition_id>/termen.json")
@all_staff
def term_json(petition_id: int) -> ResponseReturnValue:
    """Give the same sheet to a program."""
    proof = TermProof(_read(petition_id).sheet)
    return Response(proof.model_dump_json(indent=2) + "\n", mimetype="application/json")


def _read(petition_id: int) -> TermPage:
    page = office().ask(term_page, reader(), petition_id)
    office().perform(note_access, NoteAccess(what=Reading.TERM, petition_id=petition_id), actor())
    return page
