"""Write the answer: aspects with their conclusions, text, legal basis and solution (art. 5, 13)."""

from dataclasses import dataclass

from casework.channels.filing import clean_text, one_line
from casework.desk import Desk
from casework.errors import BadInput, Conflict
from casework.records.petition import Petition
from casework.records.point import Point
from casework.records.working_draft import WorkingDraft
from casework.usecases.picture import facts_of
from casework.usecases.step import Case, locked
from workflows.decisions import Refusal, Stopped
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.drafting import the_assignee_drafts
from workflows.petition.machine import permission
from workflows.petition.regimes import PointResult, Solution
from workflows.petition.states import State

MOST_POINTS = 30
LONGEST = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPoint:
    """One aspect as written: what is asked and what was found."""

    title: str
    conclusion: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDraft:
    """The specialist keeps what is written so far; `revision` is the one the page had shown."""

    case: Case
    points: tuple[WrittenPoint, ...]
    opening: str
    closing: str
    legal_basis: str
    solution: str
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSaved:
    """The working draft is kept under this revision; nothing in the case has moved."""

    petition_id: int
    revision: int


def save_draft(ask: SaveDraft, desk: Desk) -> DraftSaved | Stopped:
    """Keep the working draft; raises BadInput, or Conflict when it was saved elsewhere since."""
    petition = locked(desk, ask.case)
    facts = facts_of(desk, petition)
    refused = _refusals(facts)
    if refused:
        return Stopped(refused)
    _check(ask)
    draft = desk.session.get(WorkingDraft, petition.id)
    kept = draft.revision if draft else 0
    if ask.revision not in (0, kept):
        raise Conflict(("Proiectul a fost salvat între timp dintr-o altă fereastră.",))
    if draft is None:
        draft = WorkingDraft(petition_id=petition.id, revision=0)
        desk.session.add(draft)
    draft.opening = clean_text(ask.opening)
    draft.closing = clean_text(ask.closing)
    draft.legal_basis = clean_text(ask.legal_basis)
    draft.solution = ask.solution
    draft.saved_at, draft.saved_by = desk.now, facts.actor_id or 0
    draft.revision = kept + 1
    _write_points(petition, ask.points, facts.redirection.points_sent)
    return DraftSaved(petition_id=petition.id, revision=draft.revision)


def _refusals(facts: PetitionFacts) -> tuple[Refusal, ...]:
    """Whoever may not draft now may not write either; what is still missing does not matter."""
    if facts.state not in (State.ASSIGNED, State.DRAFTED):
        return permission("draft", facts).refusals
    verdict = the_assignee_drafts(facts)
    return (verdict,) if isinstance(verdict, Refusal) else ()


def _check(ask: SaveDraft) -> None:
    errors = {}
    if len(ask.points) > MOST_POINTS:
        errors["points"] = "Se pot trece cel mult 30 de aspecte"
    if max(len(ask.opening), len(ask.closing), len(ask.legal_basis)) > LONGEST:
        errors["opening"] = "Textul are peste 60.000 de caractere"
    if any(point.result and point.result not in tuple(PointResult) for point in ask.points):
        errors["points"] = "Alegeți rezultatul aspectului din listă"
    if ask.solution and ask.solution not in tuple(Solution):
        errors["solution"] = "Alegeți soluția din listă"
    if errors:
        raise BadInput(errors)


def _write_points(
    petition: Petition, written: tuple[WrittenPoint, ...], sent_on: tuple[int, ...]
) -> None:
    """Write the points; those that another authority has stay as they are (R-ART61-PARTIAL)."""
    named = [point for point in written if point.title.strip() or point.conclusion.strip()]
    kept = {point.position: point for point in petition.points}
    for position, point in enumerate(named, start=1):
        row = kept.pop(position, None)
        if row is None:
            row = Point(petition_id=petition.id, position=position)
            petition.points.append(row)
        if position in sent_on:
            continue
        row.title = one_line(point.title)[:300] or f"Aspectul {position}"
        row.conclusion = clean_text(point.conclusion)
        row.result = point.result
    for position, row in kept.items():
        if position not in sent_on:
            petition.points.remove(row)
