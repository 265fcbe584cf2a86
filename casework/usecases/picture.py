"""Builds the still picture of a petition that the law looks at, from rows and org chart."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select

from casework.desk import Desk
from casework.records.answer import Answer
from casework.records.dispatch import Dispatch
from casework.records.petition import Petition
from casework.records.signature import Signature
from casework.records.working_draft import WorkingDraft
from casework.store import calendars, parties, people
from casework.store.answers import frozen_content
from casework.store.sealing import Value
from casework.usecases.pictures.connection import connection_of
from casework.usecases.pictures.ending import ending_of
from casework.usecases.pictures.extension import extension_of
from casework.usecases.pictures.impartiality import impartiality_of
from casework.usecases.pictures.inquiry import inquiry_of
from casework.usecases.pictures.outcome import outcome_of
from casework.usecases.pictures.quality import quality_of
from casework.usecases.pictures.redirection import redirection_of
from casework.usecases.pictures.regime import regime_of
from workflows.deadlines.calendar import Calendar
from workflows.identity import Rung
from workflows.petition.asked import Asked
from workflows.petition.facts import PetitionFacts
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import State
from workflows.petition.subjects.extension import LapsedDelegation
from workflows.roles import Role

ELECTRONIC = ("web", "email", "facebook", "api")


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """The papers that the law asks about: draft, answer in force, signatures, dispatch."""

    draft: WorkingDraft | None
    answer: Answer | None
    signatures: tuple[Signature, ...]
    dispatch: Dispatch | None


def papers_of(desk: Desk, petition: Petition) -> Papers:
    """Read the papers of a case."""
    answer = desk.session.get(Answer, petition.answer_id) if petition.answer_id else None
    pending = select(Dispatch).where(
        Dispatch.petition_id == petition.id, Dispatch.state == "pending"
    )
    return Papers(
        draft=desk.session.get(WorkingDraft, petition.id),
        answer=answer,
        signatures=tuple(answer.signatures) if answer else (),
        dispatch=desk.session.scalar(pending) if petition.dispatch_pending else None,
    )


def office_days_between(start: date | None, end: date, calendar: Calendar) -> int:
    """Count the office days after one date up to another; stops at ten, which is late anyway."""
    days, day = 0, start
    while day is not None and day < end and days < 10:
        day += timedelta(days=1)
        days += calendar.is_office_day(day)
    return days


def facts_of(desk: Desk, petition: Petition, asked: Asked | None = None) -> PetitionFacts:
    """Picture a petition as the acting person sees it today, with what is asked."""
    impartiality = impartiality_of(desk, petition)
    common = _common(desk, petition, asked or Asked())
    if impartiality.actor_is_substitute:
        common = _in_the_heads_place(common)
    return replace(
        common,
        connection=connection_of(desk, petition),
        ending=ending_of(desk, petition),
        extension=extension_of(desk, petition),
        impartiality=impartiality,
        inquiry=inquiry_of(desk, petition),
        outcome=outcome_of(desk, petition),
        quality=quality_of(desk, petition),
        redirection=redirection_of(desk, petition),
        other_regime=regime_of(desk, petition),
    )


def _in_the_heads_place(facts: PetitionFacts) -> PetitionFacts:
    """Give a substitute what the head may do, on the petitions that concern the head (art. 11)."""
    return replace(
        facts,
        actor_roles=facts.actor_roles | {Role.HEAD},
        actor_is_superior=True,
        actor_signs_as_head=True,
    )


def _common(desk: Desk, petition: Petition, asked: Asked) -> PetitionFacts:
    calendar = calendars.of_the_hall(desk.session)
    papers = papers_of(desk, petition)
    party = parties.petitioner(desk.session, petition.id)
    actor = desk.actor
    unit, lapsed = petition.department_id, actor.lapsed
    signers = {signature.position: signature for signature in papers.signatures}
    return PetitionFacts(
        state=State(petition.state),
        today=desk.today,
        actor_id=actor.staff_id,
        actor_roles=actor.roles,
        actor_heads_department=unit in actor.heads,
        actor_is_superior=unit is not None and people.stands_above(desk.session, actor, unit),
        actor_signs_as_head=actor.leads_for("signature") or Role.HEAD not in actor.roles,
        lapsed_delegation=LapsedDelegation(act=lapsed.act, until=lapsed.until) if lapsed else None,
        registered_on=petition.registered_on,
        due_safe=petition.due_safe,
        due_legal_max=petition.due_legal_max,
        office_days_since_registration=office_days_between(
            petition.registered_on, desk.today, calendar
        ),
        office_days_since_forwarding=office_days_between(
            petition.forwarded_on, desk.today, calendar
        ),
        regime=Regime(petition.regime),
        kind=Kind(petition.kind) if petition.kind else None,
        department_id=unit,
        assignee_id=petition.assignee_id,
        drafter_id=papers.answer.drafted_by if papers.answer else None,
        draft_hash=papers.answer.content_hash if papers.answer else "",
        answer_is_written=bool(papers.draft and papers.draft.opening.strip()),
        legal_basis_is_given=bool(papers.draft and papers.draft.legal_basis.strip()),
        solution_is_chosen=bool(papers.draft and papers.draft.solution),
        points=len(petition.points),
        open_points=tuple(
            point.position
            for point in petition.points
            if not (point.conclusion.strip() and point.result)
        ),
        first_signer_id=signers[1].signer_id if 1 in signers else None,
        second_signer_id=signers[2].signer_id if 2 in signers else None,
        frozen_points_are_answered=_frozen(papers.answer, _points_are_answered),
        frozen_basis_is_stated=_frozen(papers.answer, lambda content: bool(content["legal_basis"])),
        signatures_match=_signatures_match(papers),
        every_signature_qualified=bool(signers)
        and all(signature.form == "qualified" for signature in papers.signatures),
        first_signed_on_paper=bool(papers.answer and papers.answer.signed_file_digest),
        has_email=bool(party.email),
        has_postal_address=bool(party.address),
        arrived_electronically=petition.channel in ELECTRONIC and not petition.wants_paper,
        dispatch_pending=petition.dispatch_pending,
        pending_channel=papers.dispatch.channel if papers.dispatch else "",
        identity=Rung(petition.identity_rung),
        identity_is_incomplete=petition.identity_incomplete,
        invitation_is_sent=petition.invitation_sent,
        returns_to=State(petition.returns_to) if petition.returns_to else None,
        asked=asked,
    )


def _frozen(answer: Answer | None, holds: Callable[[dict[str, Value]], bool]) -> bool:
    return answer is None or holds(frozen_content(answer))


def _points_are_answered(content: dict[str, Value]) -> bool:
    points = content["points"]
    return isinstance(points, list) and all(
        point["finding"] and point["result"] for point in points
    )


def _signatures_match(papers: Papers) -> bool:
    answer = papers.answer
    return answer is not None and all(
        signature.content_hash == answer.content_hash for signature in papers.signatures
    )
