"""The case file: the whole petition as one person may see it, with every act for and against."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.queries.case_blocks import CaseBlock, blocks_of
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.petition_history import HistoryEntry, history_of
from casework.queries.petition_identity import IdentitySeen, identity_of
from casework.queries.petition_papers import Papers, papers_seen
from casework.queries.reading import Reader
from casework.queries.scope import sees
from casework.records.petition import Petition
from casework.store import calendars, texts
from casework.usecases.picture import facts_of
from workflows.deadlines.calendar import Calendar
from workflows.personal_numbers import masked
from workflows.petition.facts import PetitionFacts
from workflows.petition.machine import Permission, permissions
from workflows.petition.regimes import PointResult, Regime


@dataclass(frozen=True, slots=True, kw_only=True)
class PointSeen:
    """One aspect, what was found and what came of it."""

    position: int
    title: str
    conclusion: str
    result: PointResult | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionFile:
    """Everything in the file of one petition."""

    row: CaseRow
    regime: Regime
    kind: str
    text: str
    place: str
    received_directly: bool
    wants_paper: bool
    solution: str
    indicator: str
    dispatched_at: datetime | None
    points: tuple[PointSeen, ...]
    identity: IdentitySeen
    papers: Papers
    history: tuple[HistoryEntry, ...]
    facts: PetitionFacts
    acts: tuple[Permission, ...]
    calendar: Calendar
    blocks: tuple[CaseBlock, ...]


def petition_file(session: Session, reader: Reader, petition_id: int) -> PetitionFile:
    """Read a case; raises NotFound also for whoever has no business with it (art. 12)."""
    petition = visible_petition(session, reader, petition_id)
    facts = facts_of(reader.desk(session), petition)
    return PetitionFile(
        row=rows_of(session, (petition_id,))[0],
        regime=Regime(petition.regime),
        kind=petition.kind or "",
        text=masked(texts.read(session, petition.body_text_id)),
        place=petition.place,
        received_directly=petition.received_directly,
        wants_paper=petition.wants_paper,
        solution=petition.solution or "",
        indicator=petition.indicator,
        dispatched_at=petition.dispatched_at,
        points=_points(petition),
        identity=identity_of(session, petition),
        papers=papers_seen(session, petition_id),
        history=history_of(session, petition_id),
        facts=facts,
        acts=permissions(facts),
        calendar=calendars.of_the_hall(session),
        blocks=blocks_of(session, reader, petition),
    )


def visible_petition(session: Session, reader: Reader, petition_id: int) -> Petition:
    """Give a petition to whoever needs to know it; raises NotFound for everybody else."""
    petition = session.get(Petition, petition_id)
    if petition is None or not sees(session, reader.actor, petition):
        raise NotFound("petiția nu există sau nu vă este accesibilă")
    return petition


def is_visible(session: Session, reader: Reader, petition_id: int) -> bool:
    """Tell whether a person still sees a case, after an act that may have moved it."""
    petition = session.get(Petition, petition_id)
    return petition is not None and sees(session, reader.actor, petition)


def _points(petition: Petition) -> tuple[PointSeen, ...]:
    return tuple(
        PointSeen(
            position=point.position,
            title=point.title,
            conclusion=point.conclusion,
            result=PointResult(point.result) if point.result else None,
        )
        for point in petition.points
    )
