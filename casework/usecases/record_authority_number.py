"""The authority to which a petition was sent says its own number (R-ART61-NOACK)."""

from dataclasses import dataclass
from datetime import date

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.redirection import Redirection
from casework.store.authorities import name_of
from casework.usecases.letter_in_hand import CLERKS, only_public_relations
from casework.usecases.step import Case, Done, locked, note
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAuthorityNumber:
    """The registry enters the number, and its date where it is known."""

    case: Case
    redirection_id: int
    number: str
    on: date | None = None


def record_authority_number(ask: RecordAuthorityNumber, desk: Desk) -> Done | Stopped:
    """Keep the number; from then on nobody reminds the authority."""
    petition = locked(desk, ask.case)
    if not desk.actor.roles & CLERKS:
        return Stopped((only_public_relations(),))
    redirection = desk.session.get(Redirection, ask.redirection_id)
    if redirection is None or redirection.petition_id != petition.id:
        raise NotFound("redirecționarea nu este a acestei petiții")
    number = one_line(ask.number)[:60]
    if not number:
        raise BadInput({"number": "Scrieți numărul dat de autoritate"})
    if ask.on is not None and ask.on > desk.today:
        raise BadInput({"on": "Data numărului nu poate fi în viitor"})
    redirection.their_number, redirection.their_date = number, ask.on
    name = name_of(desk.session, redirection.authority_id)
    data = {"redirection": redirection.id}
    note(desk, petition, "authority_number", (OG27("art. 6^1"),), f"{name}: {number}", data)
    return Done(
        petition_id=petition.id,
        trigger="authority_number",
        state=State(petition.state),
        version=petition.history_count,
    )
