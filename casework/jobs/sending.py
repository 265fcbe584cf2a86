"""The jobs of the outbox: hand over what is due, and settle what a dead process left behind."""

import logging
import time
from collections.abc import Mapping

from casework.bootstrap import DATABASE_AWAY, Office
from casework.desk import SYSTEM
from casework.gateways.mailer import Handed, Refused, Unreached
from casework.jobs.composing import NO_SENDER, BadAddressError, composed
from casework.jobs.failures import described
from casework.queries.outbox import due_message_ids, stuck_message_ids
from casework.usecases.mark_sending import MarkSending, Sending, mark_sending
from casework.usecases.recover_message import RecoverMessage, recover_message
from casework.usecases.settle_message import Settled, SettleMessage, settle_message

log = logging.getLogger(__name__)

PAUSES_TO_SETTLE = (1, 5, 15)
"""Seconds between tries to write down what the server said: it is the only proof there is."""


def send_message(office: Office, payload: Mapping[str, int]) -> None:
    """Hand one message over, if it is due and nobody else has it."""
    hand_over(office, payload["message_id"])


def hand_over(office: Office, message_id: int) -> Handed | None:
    """Mark, commit, hand over, settle; gives what the server said."""
    sending = office.perform(mark_sending, MarkSending(message_id=message_id), SYSTEM)
    if not isinstance(sending, Sending):
        return None
    handed = _handed(office, sending)
    settled = _settle(office, sending, handed)
    log.info(
        "message %d attempt %d: %s, now %s",
        sending.message_id,
        sending.attempt,
        type(handed).__name__.lower(),
        settled.state,
    )
    return handed


def retry_messages(office: Office, payload: Mapping[str, int]) -> None:
    """Hand over the messages whose own job got lost; stop when the server is away."""
    for message_id in office.ask(due_message_ids, office.clock.now()):
        if isinstance(hand_over(office, message_id), Unreached):
            return


def recover_sending(office: Office, payload: Mapping[str, int]) -> None:
    """Settle the messages that a dead process was handing over."""
    for message_id in office.ask(stuck_message_ids, office.clock.now()):
        settled = office.perform(recover_message, RecoverMessage(message_id=message_id), SYSTEM)
        log.warning("message %d was left behind, now %s", message_id, settled.state)


def _handed(office: Office, sending: Sending) -> Handed:
    if not sending.sender:
        return Unreached(NO_SENDER)
    try:
        message = composed(sending, office.vault)
    except BadAddressError:
        return Refused("adresa nu poate fi scrisă într-un e-mail")
    except Exception as error:
        log.error("message %d cannot be written: %s", sending.message_id, described(error))
        return Unreached(f"mesajul nu a putut fi scris: {described(error)}")
    return office.mailer.send(message)


def _settle(office: Office, sending: Sending, handed: Handed) -> Settled:
    ask = SettleMessage(message_id=sending.message_id, attempt=sending.attempt, handed=handed)
    for seconds in PAUSES_TO_SETTLE:
        try:
            return office.perform(settle_message, ask, SYSTEM)
        except DATABASE_AWAY as error:
            log.error("message %d not settled yet: %s", sending.message_id, described(error))
            time.sleep(seconds)
    return office.perform(settle_message, ask, SYSTEM)
