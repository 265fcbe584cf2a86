"""Send a petition on to the authority it concerns: one act, two letters, both proved (art. 6^1)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.records.authority import Authority
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.store.authorities import counts_on, is_public
from casework.usecases.pictures.redirection import OF_A_REDIRECTION
from casework.usecases.record_redirection import RecordRedirection, record_redirection
from casework.usecases.redirection_letters import SentOn, write_both
from casework.usecases.step import Case, Outcome, Taken, finish, note, take
from workflows.deadlines.clocks import REDIRECTION
from workflows.law import OG27
from workflows.petition.asked import Asked
from workflows.petition.subjects.redirection import RedirectionAsked

ART61 = (OG27("art. 6^1"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPetition:
    """Public relations names the authority of the directory and why it is competent.

    `addressee` is what was typed when nothing of the directory was chosen: it is refused.
    """

    case: Case
    authority_id: int | None
    competence: str
    reason: str = ""
    addressee: str = ""


def redirect_petition(ask: RedirectPetition, desk: Desk) -> Outcome:
    """Write both letters; the petition is redirected when both have left (R-ART61-NOTICE)."""
    authority = authority_asked(desk, ask.authority_id)
    asked = asked_of(desk, ask, authority)
    taken = take(desk, "redirect", ask.case, lambda _: Asked(redirection=asked))
    if not isinstance(taken, Taken):
        return taken
    assert authority is not None
    redirection = begin(desk, taken.petition, ask, authority)
    write_both(desk, taken.petition, SentOn(redirection=redirection, authority=authority))
    data = {"redirection": redirection.id, "authority": authority.id}
    return finish(desk, taken, data, text=f"{authority.name}: {redirection.competence}")


def letter_left(desk: Desk, petition: Petition, letter: Letter) -> Outcome | None:
    """Go on after one of the letters left: once both did, the redirection is recorded."""
    redirection = desk.session.get(Redirection, letter.about_id)
    if redirection is None:
        return None
    if redirection.state == "done" and letter.party == "authority":
        redirection.left_on = desk.today
    if redirection.state != "pending" or _still_to_leave(desk, redirection):
        return None
    if redirection.points:
        _part_left(desk, petition, redirection)
        return None
    return record_redirection(RecordRedirection(case=Case(petition_id=petition.id)), desk)


def authority_asked(desk: Desk, authority_id: int | None) -> Authority | None:
    """Find the authority that was chosen, or nothing."""
    return desk.session.get(Authority, authority_id) if authority_id else None


def asked_of(desk: Desk, ask: RedirectPetition, authority: Authority | None) -> RedirectionAsked:
    """Say what was filled in, as the rules look at it (R-ART61-WHO)."""
    if authority is None:
        return RedirectionAsked(authority_name=ask.addressee, competence=ask.competence)
    return RedirectionAsked(
        authority_id=authority.id,
        authority_name=authority.name,
        authority_is_known=True,
        authority_is_approved=counts_on(authority, desk.today),
        authority_is_public=is_public(authority),
        authority_can_be_reached=bool(authority.email or authority.address),
        competence=competence_of(ask, authority),
        reason=clean_text(ask.reason),
    )


def competence_of(ask: RedirectPetition, authority: Authority) -> str:
    """Give the competence as typed, or as the directory states it with its legal basis."""
    known = f"{authority.competence.rstrip('.')} ({authority.legal_basis})"
    if not authority.competence:
        known = authority.legal_basis
    elif not authority.legal_basis:
        known = authority.competence
    return clean_text(ask.competence) or known


def begin(
    desk: Desk, petition: Petition, ask: RedirectPetition, authority: Authority, points: str = ""
) -> Redirection:
    """Open a redirection; what was proposed at triage gives way to it."""
    term = next(run for run in petition.clocks if run.clock == REDIRECTION.name)
    for proposal in desk.session.scalars(
        select(Redirection).where(
            Redirection.petition_id == petition.id, Redirection.state == "proposed"
        )
    ):
        proposal.state = "cancelled"
    redirection = Redirection(
        petition_id=petition.id,
        authority_id=authority.id,
        state="pending",
        points=points,
        competence=competence_of(ask, authority)[:500],
        reason=clean_text(ask.reason)[:1000],
        came_from=petition.state,
        decided_by=desk.actor.staff_id,
        decided_at=desk.now,
        due_safe=term.due_safe,
        due_legal_max=term.due_legal_max,
    )
    desk.session.add(redirection)
    desk.session.flush()
    return redirection


def _still_to_leave(desk: Desk, redirection: Redirection) -> bool:
    query = select(Letter.id).where(
        Letter.petition_id == redirection.petition_id,
        Letter.about_id == redirection.id,
        Letter.kind.in_(OF_A_REDIRECTION),
        Letter.state != "sent",
    )
    return desk.session.scalar(query.limit(1)) is not None


def _part_left(desk: Desk, petition: Petition, redirection: Redirection) -> None:
    redirection.state, redirection.left_on = "done", desk.today
    data = {"redirection": redirection.id, "authority": redirection.authority_id}
    note(desk, petition, "part_redirected", ART61, data=data)
