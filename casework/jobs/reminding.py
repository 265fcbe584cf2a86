"""The daily job of reminders: climb the ladder batch by batch, then one digest a person."""

import logging
from collections.abc import Mapping

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.queries.reminders import waiting_people
from casework.usecases.note_reminders import NoteReminders, note_reminders
from casework.usecases.send_digest import SendDigest, send_digest

log = logging.getLogger(__name__)


def remind(office: Office, payload: Mapping[str, int]) -> None:
    """Note every reminder of the day and send the digests; doing it again changes nothing."""
    after: int | None = 0
    noted = 0
    while after is not None:
        batch = office.perform(note_reminders, NoteReminders(after=after), SYSTEM)
        noted, after = noted + batch.noted, batch.last
    people = office.ask(waiting_people)
    for staff_id in people:
        office.perform(send_digest, SendDigest(staff_id), SYSTEM)
    log.info("%d reminders noted, %d people with something waiting", noted, len(people))
