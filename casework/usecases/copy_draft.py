"""Copy one draft into the petitions of the same text, each answered by itself (R-ART10-MASS)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.errors import BadInput
from casework.records.petition import Petition
from casework.records.working_draft import WorkingDraft
from casework.usecases.save_draft import DraftSaved, SaveDraft, WrittenPoint, save_draft
from casework.usecases.step import Case, note
from workflows.decisions import Stopped
from workflows.law import PRACTICE


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyDraft:
    """The specialist gives the draft of a case to his other petitions with the same words."""

    case: Case
    to: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DraftsCopied:
    """How many petitions have the common draft; each is signed and sent by itself."""

    petitions: int


def copy_draft(ask: CopyDraft, desk: Desk) -> DraftsCopied | Stopped:
    """Write the same draft everywhere, or nowhere; raises BadInput where there is none."""
    source = desk.session.get(Petition, ask.case.petition_id)
    draft = desk.session.get(WorkingDraft, ask.case.petition_id)
    if source is None or draft is None:
        raise BadInput({"to": "Scrieți și salvați întâi proiectul de răspuns la această petiție"})
    targets = _targets(desk, source, ask.to)
    for target in targets:
        written = SaveDraft(
            case=Case(petition_id=target.id),
            points=tuple(
                WrittenPoint(title=point.title, conclusion=point.conclusion, result=point.result)
                for point in source.points
            ),
            opening=draft.opening,
            closing=draft.closing,
            legal_basis=draft.legal_basis,
            solution=draft.solution or "",
        )
        saved = save_draft(written, desk)
        if not isinstance(saved, DraftSaved):
            return saved
        law = (PRACTICE("campanii"),)
        note(desk, target, "common_draft", law, data={"from": source.id})
    return DraftsCopied(petitions=len(targets))


def _targets(desk: Desk, source: Petition, ids: tuple[int, ...]) -> list[Petition]:
    """Find the chosen petitions; raises BadInput unless all of them have the words of this one."""
    if not ids:
        raise BadInput({"to": "Alegeți petițiile care primesc proiectul"})
    query = select(Petition).where(Petition.id.in_(ids)).order_by(Petition.id)
    found = list(desk.session.scalars(query))
    same = [one for one in found if source.wording_key and one.wording_key == source.wording_key]
    if len(same) != len(set(ids)) or source in same:
        raise BadInput({"to": "Proiectul comun merge numai la petițiile cu același text"})
    return same
