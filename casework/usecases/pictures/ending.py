"""What the rules on ending look at, read from the rows of a petition."""

from sqlalchemy import select

from casework.desk import Desk
from casework.records.dispatch import Dispatch
from casework.records.petition import Petition
from workflows.petition.states import State
from workflows.petition.subjects.ending import Ending


def ending_of(desk: Desk, petition: Petition) -> Ending:
    """Read how a petition stands as to ending."""
    return Ending(bounced_channel=_bounced(desk, petition), under_legal_hold=petition.legal_hold)


def _bounced(desk: Desk, petition: Petition) -> str:
    """Give the way by which the last answer came back, while it waits to leave again."""
    if petition.state != State.SIGNED_BY_HEAD.value:
        return ""
    last = select(Dispatch.channel).where(
        Dispatch.petition_id == petition.id, Dispatch.state == "bounced"
    )
    return desk.session.scalars(last.order_by(Dispatch.id.desc())).first() or ""
