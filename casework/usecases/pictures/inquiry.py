"""What the rules on inquiry look at, read from the rows of a petition."""

from casework.desk import Desk
from casework.records.petition import Petition
from workflows.petition.subjects.inquiry import NO_INQUIRY, Inquiry


def inquiry_of(desk: Desk, petition: Petition) -> Inquiry:
    """Read how a petition stands as to inquiry."""
    return NO_INQUIRY
