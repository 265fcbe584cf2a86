"""Which petitions a case may hang together with, and why: found by index, newest first (art. 10).

However many petitions are closed, at most a few dozen are read: those of the same person, those
of the same words in the same order, and recent ones that share words of subject and place.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.queries.petition_file import visible_petition
from casework.queries.reading import Reader
from casework.queries.search import visible_to
from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.search_word import SearchWord
from casework.store import groups, parties
from workflows.petition.states import State
from workflows.repetition import LIKELY, Told, likeness

OF_ONE_PERSON, OF_ONE_TEXT, OF_RECENT_WORDS = 20, 10, 10
RECENT = 500
"""How many numbers back the words of subjects and places are compared."""

WORDS_IN_COMMON = 3
SIMILAR = 45
"""From this score on a petition of somebody else is shown as similar."""

MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Another petition, how alike it is and why; only one of the same person may be joined."""

    petition_id: int
    number: str
    subject: str
    state: State
    score: int
    reasons: tuple[str, ...]
    same_petitioner: bool
    is_older: bool
    answered_on: date | None


def likely_connected(session: Session, reader: Reader, petition_id: int) -> tuple[Proposal, ...]:
    """Propose the petitions most like this one, best first; raises NotFound like the case file."""
    petition = visible_petition(session, reader, petition_id)
    ids = sorted(set(_candidates(session, petition)) - {petition.id})
    query = select(Petition).where(Petition.id.in_(ids), Petition.state != State.ANNULLED.value)
    others = list(session.scalars(visible_to(session, reader.actor, query)))
    told = groups.told_by(session, (petition, *others))
    found = (_proposal(petition, other, told) for other in others)
    worth = (one for one in found if one.score >= (LIKELY if one.same_petitioner else SIMILAR))
    return tuple(sorted(worth, key=lambda one: (-one.score, -one.petition_id))[:MOST])


def _proposal(petition: Petition, other: Petition, told: dict[int, Told]) -> Proposal:
    alike = likeness(told[petition.id], told[other.id])
    return Proposal(
        petition_id=other.id,
        number=groups.number_of(other),
        subject=other.subject,
        state=State(other.state),
        score=alike.score,
        reasons=alike.reasons,
        same_petitioner=alike.same_petitioner,
        is_older=other.id < petition.id,
        answered_on=romanian_date(other.dispatched_at) if other.dispatched_at else None,
    )


def _candidates(session: Session, petition: Petition) -> Iterator[int]:
    party = parties.petitioner(session, petition.id)
    if party.name_key:
        yield from session.scalars(_newest(Party.name_key == party.name_key))
    if party.email:
        yield from session.scalars(_newest(Party.email == party.email))
    if petition.wording_key:
        same = select(Petition.id).where(Petition.wording_key == petition.wording_key)
        yield from session.scalars(same.order_by(Petition.id.desc()).limit(OF_ONE_TEXT))
    yield from _by_words(session, petition)


def _newest(condition: object) -> Select[int]:
    query = select(Party.petition_id).where(condition)  # type: ignore[arg-type]
    return query.order_by(Party.petition_id.desc()).limit(OF_ONE_PERSON)


def _by_words(session: Session, petition: Petition) -> Iterator[int]:
    own = select(SearchWord.word).where(SearchWord.petition_id == petition.id)
    words = sorted(session.scalars(own), key=len)[-20:]
    near = (
        select(SearchWord.petition_id)
        .where(
            SearchWord.word.in_(words),
            SearchWord.petition_id.between(petition.id - RECENT, petition.id + RECENT),
        )
        .group_by(SearchWord.petition_id)
        .having(func.count() >= WORDS_IN_COMMON)
        .order_by(func.count().desc(), SearchWord.petition_id.desc())
        .limit(OF_RECENT_WORDS)
    )
    yield from session.scalars(near)
