"""A letter of a redirection came back: it leaves by a second channel (R-DISPATCH-BOUNCE)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.store import calendars, terms
from casework.store.sealing import Value
from casework.usecases.pictures.redirection import OF_A_REDIRECTION
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.deadlines.clocks import SECOND_CHANNEL
from workflows.deadlines.due import due_on
from workflows.petition.asked import Asked
from workflows.petition.subjects.ending import EndingAsked
from workflows.petition.subjects.redirection import RedirectionAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeRedirection:
    """The registry says which letter came back, authority or petitioner, and what it carried."""

    case: Case
    letter: str
    reason: str


def resume_redirection(ask: ResumeRedirection, desk: Desk) -> Outcome:
    """Put the letter back among those to be sent; the petition stays redirected."""
    reason = clean_text(ask.reason)
    asked = Asked(
        ending=EndingAsked(reason=reason), redirection=RedirectionAsked(returned_letter=ask.letter)
    )
    taken = take(desk, "resume_after_bounce", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    letter = _letter(desk, petition, ask.letter)
    letter.state = "failed"
    if ask.letter == "authority":
        desk.session.get_one(Redirection, letter.about_id).left_on = None
    again = due_on(SECOND_CHANNEL, desk.today, calendars.of_the_hall(desk.session))
    petition.clocks.append(terms.run_of(again))
    data: dict[str, Value] = {"letter": letter.id, "again_by": again.due_safe.isoformat()}
    return finish(desk, taken, data, text=reason)


def _letter(desk: Desk, petition: Petition, party: str) -> Letter:
    query = select(Letter).where(
        Letter.petition_id == petition.id,
        Letter.party == party,
        Letter.kind.in_(OF_A_REDIRECTION),
        Letter.state == "sent",
    )
    found = desk.session.scalars(query.order_by(Letter.id.desc())).first()
    assert found is not None
    return found
