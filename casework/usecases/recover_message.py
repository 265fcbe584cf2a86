"""What a process left half done when it died: a letter goes to an operator, other mail again."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.usecases.settle_message import Settled, locked_message, uncertain

LEFT_BEHIND = "Programul s-a oprit în timpul trimiterii; nu se știe dacă mesajul a plecat."


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverMessage:
    """A message has been marked as being sent for too long."""

    message_id: int


def recover_message(ask: RecoverMessage, desk: Desk) -> Settled:
    """Settle an attempt of which nobody will report any more."""
    petition, message = locked_message(desk, ask.message_id)
    if message.state != "sending" or message.next_try_at > desk.now:
        return Settled(state=message.state)
    return uncertain(desk, petition, message, LEFT_BEHIND)
