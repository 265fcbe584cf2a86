"""For programs of the hall: the proof sheet of a term."""

from flask import Response

from casework.queries.reading import Reader
from casework.queries.term_page import term_page
from casework.usecases.note_access import NoteAccess, Reading, note_access
from webui.access import office
from webui.api.blueprint import api
from webui.api.replies import written
from webui.api.tokens import bearer, with_token
from webui.shared.term_document import TermProof


@api.get("/petitions/<int:petition_id>/term")
@with_token
def petition_term(petition_id: int) -> Response:
    """Give start, working-out by every way of counting, adopted one, runs and replays."""
    reading = Reader(actor=bearer(), clock=office().clock, vault=office().vault)
    page = office().ask(term_page, reading, petition_id)
    office().perform(note_access, NoteAccess(what=Reading.TERM, petition_id=petition_id), bearer())
    return written(TermProof(page.sheet).model_dump(mode="json"), 200)
