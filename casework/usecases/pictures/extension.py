"""What the rules on extension look at, read from the rows of a petition."""

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.extension import NO_EXTENSION, Extension


def extension_of(desk: Desk, petition: Petition) -> Extension:
    """Read how a petition stands as to extension."""
    return NO_EXTENSION
