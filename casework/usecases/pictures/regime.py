"""What the rules on regime look at, read from the rows of a petition."""

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.regime import OF_THE_ORDINANCE, OtherRegime


def regime_of(desk: Desk, petition: Petition) -> OtherRegime:
    """Read how a petition stands as to regime."""
    return OF_THE_ORDINANCE
