"""The law's answer to an act on a petition that the person may hear of but not read (art. 12)."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.errors import NotFound
from casework.queries.reading import Reader
from casework.queries.scope import reaches
from casework.records.petition import Petition
from casework.usecases.picture import facts_of
from workflows.decisions import Refusal
from workflows.petition.machine import permission
from workflows.petition.transitions import TRIGGERS


@dataclass(frozen=True, slots=True)
class ActRefused:
    """An act and every reason against it; nothing of the case itself."""

    word: str
    refusals: tuple[Refusal, ...]


def act_refused(session: Session, reader: Reader, petition_id: int, trigger: str) -> ActRefused:
    """Say why the act is not this person's; raises NotFound outside the own department."""
    petition = session.get(Petition, petition_id)
    known = trigger in TRIGGERS and petition is not None
    if not known or petition is None or not reaches(session, reader.actor, petition):
        raise NotFound("petiția nu există sau nu vă este accesibilă")
    found = permission(trigger, facts_of(reader.desk(session), petition))
    if not found.refusals:
        raise NotFound("petiția nu vă este accesibilă")
    return ActRefused(found.word, found.refusals)
