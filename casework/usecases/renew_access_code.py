"""Give a new access code: to the known e-mail at the petitioner's wish, or at the counter."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from casework.desk import Desk
from casework.letters.document import paragraphs
from casework.records.petition import Petition
from casework.store import institution, outbox, parties
from casework.store.register import register_of
from casework.usecases.check_identity import IDENTITY
from casework.usecases.confirmation import status_url
from casework.usecases.register_arrival import code_digest, new_access_code
from casework.usecases.step import Case, locked, note
from casework.wording import TypedNumber, format_number
from workflows.law import GDPR, PRACTICE

CODE = replace(
    IDENTITY,
    rule="R-STATUS-AUTH",
    law=GDPR("art. 32"),
    says="Codul de acces îl predă numai compartimentul de relații cu publicul.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAccessCode:
    """Somebody who knows the number asks for a new code; it goes only to the known address."""

    typed: TypedNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRenewed:
    """The old code no longer works; `code` is given only at the counter."""

    code: str = ""


def send_access_code(ask: SendAccessCode, desk: Desk) -> CodeRenewed:
    """Send a new code if the petition exists and has an e-mail; the answer is the same if not."""
    query = select(Petition.id).where(
        Petition.register == register_of(ask.typed.part),
        Petition.number == ask.typed.number,
        Petition.registered_on == ask.typed.day,
    )
    petition_id = desk.session.scalar(query)
    if petition_id is None:
        return CodeRenewed()
    petition = locked(desk, Case(petition_id=petition_id))
    party = parties.petitioner(desk.session, petition.id)
    if party.email:
        code = renewed(desk, petition, "trimis la adresa de e-mail din petiție")
        number = format_number(petition.number, petition.registered_on, petition.part)
        outbox.queue(
            desk,
            outbox.Letter(
                kind="access_code",
                recipient=party.email,
                subject=f"Codul de acces pentru petiția {number}",
                body=paragraphs(
                    "Bună ziua,",
                    f"Codul nou de acces pentru petiția {number} este {code}. "
                    "Codul vechi nu mai este valabil.",
                    f"Urmăriți petiția: {status_url(desk.public_url, number)}",
                    "Dacă nu ați cerut dumneavoastră codul, nu trebuie să faceți nimic.",
                    institution.of(desk.session).name,
                )
                + "\n",
                petition_id=petition.id,
            ),
        )
    return CodeRenewed()


def renewed(desk: Desk, petition: Petition, how: str) -> str:
    """Draw a new code, keep its digest and write down how it was handed over."""
    code = new_access_code()
    petition.access_code_digest = code_digest(desk, code)
    note(desk, petition, "renew_access_code", (PRACTICE("codul de acces"),), text=how)
    return code
