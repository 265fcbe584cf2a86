"""What the rules on connection look at, read from the rows of a petition."""

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.connection import NO_CONNECTION, Connection


def connection_of(desk: Desk, petition: Petition) -> Connection:
    """Read how a petition stands as to connection."""
    return NO_CONNECTION
