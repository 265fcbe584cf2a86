"""Record that a petition was sent on: both letters left, so its clocks here end (art. 6^1)."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.records.redirection import Redirection
from casework.store import terms
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRedirection:
    """The proofs of both letters are there."""

    case: Case


def record_redirection(ask: RecordRedirection, desk: Desk) -> Outcome:
    """Make the petition redirected; refused until both letters left (R-ART61-NOTICE)."""
    taken = take(desk, "record_redirection", ask.case, lambda _: Asked())
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    redirection = desk.session.scalars(
        select(Redirection).where(
            Redirection.petition_id == petition.id, Redirection.state == "pending"
        )
    ).one()
    redirection.state, redirection.left_on = "done", desk.today
    clocks = ("answer", "redirection", petition.clock)
    terms.end_clocks(petition, clocks, desk.today, "record_redirection")
    return finish(
        desk,
        taken,
        {
            "redirection": redirection.id,
            "authority": redirection.authority_id,
            "late": desk.today > redirection.due_legal_max,
        },
    )
