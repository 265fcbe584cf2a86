"""Write down who stepped in for a petition outside the procedure (R-ART12-INFLUENCE, art. 12)."""

from dataclasses import dataclass

from casework.channels.filing import clean_text, one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.queries.scope import reaches
from casework.usecases.step import Case, Done, locked, note
from workflows.law import OG27
from workflows.petition.states import State

WAYS = {
    "call": "telefon",
    "visit": "vizită",
    "note": "bilet sau scrisoare",
    "message": "mesaj",
    "colleague": "printr-un coleg",
}
LAW = OG27("art. 12 alin. (2) și art. 15 lit. b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteIntervention:
    """Who stepped in, how, and what he wanted."""

    case: Case
    who: str
    way: str
    content: str


def note_intervention(ask: NoteIntervention, desk: Desk) -> Done:
    """Keep an intervention in the history of the case; any member of staff may, none must ask."""
    errors = {}
    who, content = one_line(ask.who), clean_text(ask.content)
    if not who:
        errors["who"] = "Scrieți cine a intervenit"
    if ask.way not in WAYS:
        errors["way"] = "Alegeți cum a intervenit"
    if not content:
        errors["content"] = "Scrieți ce a cerut"
    if errors:
        raise BadInput(errors)
    petition = locked(desk, ask.case)
    if not reaches(desk.session, desk.actor, petition):
        raise NotFound("petiția nu vă este accesibilă")
    text = f"{who[:200]} ({WAYS[ask.way]}): {content[:2000]}"
    note(desk, petition, "note_intervention", (LAW,), text=text, data={"way": ask.way})
    return Done(
        petition_id=petition.id,
        trigger="note_intervention",
        state=State(petition.state),
        version=petition.history_count,
    )
