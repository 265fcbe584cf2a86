"""A small directory of authorities for tests: entered by one person, approved by another."""

from casework.bootstrap import Office
from casework.usecases.keep_authority import (
    AddAuthority,
    ApproveAuthority,
    AuthorityKept,
    add_authority,
    approve_authority,
)
from tests.hall import TestHall


def an_authority(office: Office, hall: TestHall, **changed: str) -> int:
    """An approved authority of Bucharest."""
    number = entered(office, hall, **changed)
    office.perform(approve_authority, ApproveAuthority(number), hall.actor("juridic"))
    return number


def entered(office: Office, hall: TestHall, **changed: str) -> int:
    """An entry that waits for its second person."""
    given = {
        "name": "Primăria Municipiului București",
        "kind": "authority",
        "act": "dispoziția nr. 5/2026",
        "competence": "străzile principale",
        "legal_basis": "O.U.G. nr. 57/2019",
        "email": "pmb@exemplu.ro",
        "address": "Bd. Exemplu nr. 1, București",
    }
    ask = AddAuthority(**{**given, **changed})  # type: ignore[arg-type]
    kept = office.perform(add_authority, ask, hall.actor("sef.relatii"))
    assert isinstance(kept, AuthorityKept), kept
    return kept.id
