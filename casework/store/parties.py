"""The people of a petition, as they declared themselves, and the rung this reaches."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.channels.filing import Sender
from casework.desk import Desk
from casework.records.identity_check import IdentityCheck
from casework.records.party import Party
from casework.records.petition import Petition
from casework.store.search import name_key
from workflows.identity import Rung, declared_rung, missing_data


def enter(desk: Desk, petition: Petition, sender: Sender) -> Party:
    """Write the petitioner down and set the rung that the declaration reaches (art. 7)."""
    party = Party(
        petition_id=petition.id,
        role="petitioner",
        kind=sender.kind,
        name=sender.name,
        email=sender.email,
        phone=sender.phone,
        address=sender.address,
        organisation=sender.organisation,
        cui=sender.cui,
        capacity=sender.capacity,
        mandate_proof=sender.mandate_proof,
        signatories="\n".join(sender.signatories),
    )
    desk.session.add(party)
    declared = declare(petition, party)
    if declared > Rung.NONE:
        desk.session.add(
            IdentityCheck(
                petition_id=petition.id,
                rung=declared,
                evidence="declaration",
                checked_at=petition.registered_at,
                checked_by=desk.actor.staff_id,
            )
        )
    return party


def declare(petition: Petition, party: Party) -> Rung:
    """Set the declared rung and whether something is missing; a higher rung is never lowered."""
    name = party.name or party.organisation
    party.name_key = name_key(shown_name(party)) if name else ""
    declared = declared_rung(name=name, email=party.email, address=party.address)
    petition.identity_rung = max(petition.identity_rung or 0, declared)
    petition.identity_incomplete = bool(
        missing_data(name=name, email=party.email, address=party.address)
    )
    return declared


def petitioner(session: Session, petition_id: int) -> Party:
    """Give the petitioner of a case."""
    return session.scalars(
        select(Party).where(Party.petition_id == petition_id, Party.role == "petitioner")
    ).one()


def shown_name(sender: Sender | Party) -> str:
    """Give the name under which the register enters the sender (column 6)."""
    if sender.organisation and sender.name not in ("", sender.organisation):
        return f"{sender.organisation}, prin {sender.name}"
    return sender.organisation or sender.name or "anonim"
