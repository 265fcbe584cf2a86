"""What leaves the case towards those it is about says nothing of the petitioner (R-ART11-LEAK)."""

import re

from casework.desk import Desk
from casework.records.petition import Petition
from casework.store import parties, people
from casework.store.concerned import ids_concerned

MASK = "[date ascunse]"


def masked(desk: Desk, petition: Petition, text: str) -> str:
    """Put a mask over whatever a text says of the petitioner: name, e-mail, telephone, address."""
    party = parties.petitioner(desk.session, petition.id)
    known = (party.name, party.organisation, party.email, party.phone, party.address)
    parts = {*known, *(word for word in party.name.split() if len(word) > 2)}
    for part in sorted(filter(None, parts), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", MASK, text, flags=re.IGNORECASE)
    return text


def for_department(desk: Desk, petition: Petition, unit_id: int | None, text: str) -> str:
    """Give a text as a department may read it: masked where its head is among the concerned."""
    head = people.head_of(desk.session, unit_id, desk.today) if unit_id is not None else None
    if head is None or head.id not in ids_concerned(desk.session, petition):
        return text
    return masked(desk, petition, text)
