"""What the rules on the petitioner's own word look at."""

from datetime import timedelta

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.outcome import DAYS_TO_SAY, NOT_ASKED, Outcome, Said


def outcome_of(desk: Desk, petition: Petition) -> Outcome:
    """Read until when the petitioner may speak of an answer that left."""
    if petition.dispatched_at is None:
        return NOT_ASKED
    return Outcome(
        until=desk.clock.on(petition.dispatched_at) + timedelta(days=DAYS_TO_SAY),
        said=Said(petition.outcome) if petition.outcome else None,
    )
