"""What the rules on ending look at, read from the rows of a petition."""

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.ending import NOT_ENDED, Ending


def ending_of(desk: Desk, petition: Petition) -> Ending:
    """Read how a petition stands as to ending."""
    return NOT_ENDED
