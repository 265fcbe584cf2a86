"""What the rules on impartiality look at, read from the rows of a petition."""

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.impartiality import NOBODY_CONCERNED, Impartiality


def impartiality_of(desk: Desk, petition: Petition) -> Impartiality:
    """Read how a petition stands as to impartiality."""
    return NOBODY_CONCERNED
