"""What the menu counts: the queues of a person, and the messages that wait for a decision."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.queries.extension_list import extensions_asked
from casework.queries.letters_page import letters_waiting
from casework.queries.outbox import outbox_counts
from casework.queries.reminders import reminded_on
from casework.queries.scope import scope_of
from casework.queries.tallies import QueueCounts, queue_counts
from workflows.roles import Role

CLERKS = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})
OPERATORS = CLERKS | {Role.ADMINISTRATOR}


@dataclass(frozen=True, slots=True)
class MenuCounts:
    """How much waits where, for one person."""

    queues: QueueCounts
    messages_to_decide: int
    letters: int
    extensions: int = 0
    reminded: int = 0


def menu_counts(session: Session, actor: Actor, today: date) -> MenuCounts:
    """Add up what waits; sums of the tally and of an index, never a count of petitions."""
    decides = outbox_counts(session, actor).to_decide if actor.roles & OPERATORS else 0
    letters = letters_waiting(session, actor) if actor.roles & CLERKS else 0
    queues = queue_counts(session, actor, scope_of(session, actor), today)
    asked = extensions_asked(session) if actor.leads_for("extension") else 0
    reminded = reminded_on(session, actor, today)
    return MenuCounts(queues, decides, letters, extensions=asked, reminded=reminded)
