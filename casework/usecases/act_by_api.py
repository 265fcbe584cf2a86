"""An act asked for by a program: only on petitions within reach, and whatever it names."""

from collections.abc import Callable
from dataclasses import dataclass

from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.queries.scope import reaches
from casework.queries.waiting_files import waiting_files
from casework.records.petition import Petition
from casework.usecases.step import Case, Outcome, Taken, take
from workflows.decisions import NeedsReasons, Stopped
from workflows.petition.asked import Asked

Step = Callable[[Desk], Outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActByApi:
    """A program asks for one step on one petition."""

    petition_id: int
    step: Step


def act_by_api(ask: ActByApi, desk: Desk) -> Outcome:
    """Take the step; raises NotFound for a petition that the actor has no business with.

    A specialist of the department that holds the petition hears the law's own refusal.
    """
    petition = desk.session.get(Petition, ask.petition_id)
    if petition is None:
        raise NotFound("petiția nu există")
    if not reaches(desk.session, desk.actor, petition):
        raise NotFound("petiția nu vă este accesibilă")
    return ask.step(desk)


def refused_by_table(trigger: str, case: Case, desk: Desk) -> Stopped | NeedsReasons:
    """Give the law's reasons against an act of the table that nobody carries out yet."""
    outcome = take(desk, trigger, case, lambda _: Asked())
    if isinstance(outcome, Taken):
        raise LookupError(f"the table lets {trigger} pass, but no use-case carries it out")
    return outcome


def waiting_content(desk: Desk, token: str) -> bytes:
    """Give the content of an upload that an act names; raises BadInput when it is gone."""
    found = waiting_files(desk.session, (token,), desk.now)
    if not found:
        raise BadInput({"signed_file": "Fișierul nu există sau a fost șters după 48 de ore"})
    return desk.vault.get(found[0].digest)
