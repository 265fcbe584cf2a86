"""What the rules on questions, screens and opinions look at, read from the rows of a petition."""

from sqlalchemy import select

from casework.desk import Desk
from casework.records.identity_check import IdentityCheck
from casework.records.opinion import Opinion
from casework.records.petition import Petition
from casework.store import parties
from workflows.petition.states import OPEN, State
from workflows.petition.subjects.inquiry import NO_INQUIRY, Inquiry

DENIED = "denied"
"""The evidence of an identity check by which somebody said that he is not the author."""


def inquiry_of(desk: Desk, petition: Petition) -> Inquiry:
    """Read what was asked and answered on a petition that is open."""
    if State(petition.state) not in OPEN:
        return NO_INQUIRY
    session = desk.session
    asked = session.scalars(select(Opinion).where(Opinion.petition_id == petition.id)).all()
    screens = {one.kind: one.verdict for one in asked}
    waiting = [one for one in asked if one.kind == "opinion" and one.given_at is None]
    owed = [one for one in waiting if one.unit_id in desk.actor.works_in]
    questions = [one for one in asked if one.kind == "clarification"]
    party = parties.petitioner(session, petition.id)
    latest = (
        select(IdentityCheck.evidence)
        .where(IdentityCheck.petition_id == petition.id)
        .order_by(IdentityCheck.id.desc())
    )
    return Inquiry(
        whistleblower_screen_is_done="whistleblower" in screens,
        whistleblower_is_suspected=screens.get("whistleblower") == "suspected",
        danger_screen_is_done="danger" in screens,
        nothing_identifies_the_sender=not any(
            (party.name, party.organisation, party.email, party.address, party.phone)
        ),
        invitation_has_run_out=any(
            run.clock == "completion" and run.due_safe < desk.today for run in petition.clocks
        ),
        legal_visa_is_given=screens.get("visa") == "granted",
        clarification_was_asked=bool(questions) or petition.invitation_sent,
        clarification_is_open=any(one.given_at is None for one in questions),
        opinions_open=len(waiting),
        actor_owes_an_opinion=bool(owed),
        opinion_is_late=any(one.due_on is not None and one.due_on < desk.today for one in owed),
        authorship_is_denied=session.scalars(latest.limit(1)).first() == DENIED,
    )
