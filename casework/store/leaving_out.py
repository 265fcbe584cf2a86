"""The net under every list: what is kept from a reader is left out of whatever a page asks.

The lists carry the same condition themselves; this catches the one that forgets (R-GDPR-ACCESS).
"""

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from casework.desk import Actor
from casework.records.petition import Petition
from casework.store.concerned import NOBODY, Away, away_of

AWAY = "away"


def kept_from(session: Session, actor: Actor) -> Away:
    """Tell what the net must hold for a reader; mostly there is nothing, and no net."""
    away = away_of(actor)
    if away.me is None:
        return NOBODY
    held = session.scalars(away.hidden().limit(1)).first()
    return NOBODY if held is None else away


def leave_out(session: Session, away: Away) -> None:
    """Spread the net under a session."""
    if away.me is not None:
        session.info[AWAY] = away


@event.listens_for(Session, "do_orm_execute")
def _narrow(asked: ORMExecuteState) -> None:
    away = asked.session.info.get(AWAY)
    if away is None or not asked.is_select or asked.is_column_load or asked.is_relationship_load:
        return
    shown = with_loader_criteria(Petition, Petition.id.not_in(away.hidden()), include_aliases=True)
    asked.statement = asked.statement.options(shown)
