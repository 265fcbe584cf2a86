"""Invite the petitioner once to complete the data, and take in what he completes (art. 7)."""

from dataclasses import dataclass

from casework.channels.filing import email_error, one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.party import Party
from casework.store import parties, search
from casework.usecases.confirm_email import find_link
from casework.usecases.step import Case, locked, note
from workflows.identity import MISSING_WORDS, missing_data
from workflows.law import OG27


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteData:
    """The petitioner fills in what was missing, through the private link."""

    token: str
    name: str
    email: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataCompleted:
    """The data are in the file; `missing` says what still lacks."""

    petition_id: int
    missing: tuple[str, ...]


def complete_data(ask: CompleteData, desk: Desk) -> DataCompleted:
    """Fill in only what was empty; raises NotFound for a dead link and BadInput for bad data.

    Where nothing is missing any more, nothing is written: the form was sent twice.
    """
    link = find_link(desk, "complete", ask.token)
    email = one_line(ask.email)
    if email and (wrong := email_error(email)):
        raise BadInput({"email": wrong})
    petition = locked(desk, Case(petition_id=link.petition_id))
    party = parties.petitioner(desk.session, petition.id)
    before = lacking(party)
    if not before:
        return DataCompleted(petition_id=petition.id, missing=())
    party.name = party.name or one_line(ask.name)[:300]
    party.email = party.email or email
    party.address = party.address or one_line(ask.address)[:500]
    parties.declare(petition, party)
    missing = lacking(party)
    if missing == before:
        raise BadInput({"name": f"Mai lipsește: {', '.join(missing)}"})
    if not missing:
        link.used_at = desk.now
    search.remember_more(desk.session, petition.id, search.folded_words(party.name))
    note(
        desk,
        petition,
        "complete_data",
        (OG27("art. 7"),),
        text="Completate: " + ", ".join(item for item in before if item not in missing),
    )
    return DataCompleted(petition_id=petition.id, missing=missing)


def lacking(party: Party) -> tuple[str, ...]:
    """Say in Romanian what a petitioner's data still lack."""
    absent = missing_data(
        name=party.name or party.organisation, email=party.email, address=party.address
    )
    return tuple(MISSING_WORDS[item] for item in absent)
