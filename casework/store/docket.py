"""The one column by which lists are ordered: danger first, then the target, then the id."""

from casework.records.petition import Petition
from workflows.petition.states import OPEN, State


def keep_docket_key(petition: Petition) -> None:
    """Set the list key of an open petition and clear it from a closed one."""
    if State(petition.state) not in OPEN:
        petition.docket_key = None
        return
    danger = 0 if petition.danger else 1
    petition.docket_key = f"{danger}{petition.due_safe:%Y%m%d}{petition.id:012d}"
