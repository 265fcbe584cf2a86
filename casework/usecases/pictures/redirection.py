"""What the rules on redirection look at, read from the rows of a petition."""

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.redirection import NO_REDIRECTION, Redirection


def redirection_of(desk: Desk, petition: Petition) -> Redirection:
    """Read how a petition stands as to redirection."""
    return NO_REDIRECTION
