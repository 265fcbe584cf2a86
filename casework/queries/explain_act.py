"""Why an act may or may not be done on a petition, by a given person, today."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.queries.numbered import newest_numbered
from casework.queries.reading import Reader
from casework.records.petition import Petition
from casework.store import people
from casework.usecases.picture import facts_of
from casework.wording import TypedNumber, format_number, spoken
from workflows.decisions import Decision, Fact
from workflows.petition.machine import permission
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One refusal or caution, in words and with the facts behind them."""

    rule: str
    law: str
    says: str
    remedy: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActExplained:
    """Whether the act may be started, where it leads, and what stands against it."""

    number: str
    trigger: str
    allowed: bool
    to: State | None
    refusals: tuple[Reason, ...]
    cautions: tuple[Reason, ...]


def explain_act(session: Session, reader: Reader, typed: TypedNumber, trigger: str) -> ActExplained:
    """Ask the law about one act; raises NotFound for an unknown number."""
    petition = petition_numbered(session, typed)
    found = permission(trigger, facts_of(reader.desk(session), petition))
    here = State(petition.state)
    return ActExplained(
        number=format_number(petition.number, petition.registered_on, petition.part),
        trigger=trigger,
        allowed=found.allowed,
        to=None if found.edge is None else found.edge.dest or here,
        refusals=tuple(_reason(refusal) for refusal in found.refusals),
        cautions=tuple(_reason(caution) for caution in found.cautions),
    )


def person_named(session: Session, username: str) -> int:
    """Give the id of whoever signs in under a name; raises NotFound."""
    person = people.by_username(session, username)
    if person is None:
        raise NotFound("persoana nu lucrează în instituție")
    return person.id


def petition_numbered(session: Session, typed: TypedNumber) -> Petition:
    """Find the petition with a number, the newest where no day is given; raises NotFound."""
    petition = newest_numbered(session, typed)
    if petition is None:
        raise NotFound("petiția nu există")
    return petition


def _reason(decision: Decision) -> Reason:
    words = spoken(decision)
    return Reason(
        rule=decision.rule,
        law=str(decision.law),
        says=words.says,
        remedy=words.remedy,
        facts=decision.facts,
    )
