"""Stop a redirection whose letters have not both left yet, with the reason (art. 6^1)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.usecases.cancel_letter import GONE, stop_letter
from casework.usecases.picture import facts_of
from casework.usecases.pictures.redirection import OF_A_REDIRECTION, points_in
from casework.usecases.step import Case, Done, locked, note
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.petition.machine import not_by_this_person
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRedirection:
    """Public relations takes the redirection back."""

    case: Case
    reason: str


def cancel_redirection(ask: CancelRedirection, desk: Desk) -> Done | Stopped:
    """Stop the letters still here; raises BadInput once the authority has the petition."""
    reason = clean_text(ask.reason)
    if not reason:
        raise BadInput({"reason": "Scrieți de ce se oprește redirecționarea"})
    petition = locked(desk, ask.case)
    wrong_hands = not_by_this_person("redirect_part", facts_of(desk, petition))
    if wrong_hands is not None:
        return Stopped((wrong_hands,))
    redirection = desk.session.scalar(
        select(Redirection).where(
            Redirection.petition_id == petition.id, Redirection.state == "pending"
        )
    )
    if redirection is None:
        raise BadInput({"reason": "Petiția nu are nicio redirecționare în curs"})
    _stop_letters(desk, petition, redirection, reason)
    redirection.state = "cancelled"
    for point in petition.points:
        if point.position in points_in(redirection):
            point.result = point.conclusion = ""
    data = {"redirection": redirection.id}
    note(desk, petition, "cancel_redirection", (OG27("art. 6^1"),), text=reason, data=data)
    return Done(
        petition_id=petition.id,
        trigger="cancel_redirection",
        state=State(petition.state),
        version=petition.history_count,
    )


def _stop_letters(desk: Desk, petition: Petition, redirection: Redirection, reason: str) -> None:
    query = select(Letter).where(
        Letter.petition_id == petition.id,
        Letter.about_id == redirection.id,
        Letter.kind.in_(OF_A_REDIRECTION),
    )
    letters = desk.session.scalars(query).all()
    if any(letter.party == "authority" and letter.state == "sent" for letter in letters):
        raise BadInput({"reason": "Autoritatea are deja petiția; consemnați întoarcerea ei"})
    for letter in letters:
        if letter.state not in GONE:
            stop_letter(desk, petition, letter, reason)
