"""A petition that another authority sent to us: what the law asks, and the sender's confirmation.

Its term counts from our registration, never from the sender's date (R-ART8-2-REDIN).
"""

from datetime import date

from casework.channels.filing import Filing
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.authority import Authority
from casework.records.petition import Petition
from casework.usecases.correspondence import Correspondence, send
from casework.usecases.redirection_letters import to_authority
from casework.wording import day_long, day_numeric, format_number
from workflows.law import OG27
from workflows.petition.subjects.redirection import REDIRECTION_UNASKED, RedirectionAsked


def transfer_asked(desk: Desk, filing: Filing, starts: date) -> RedirectionAsked:
    """Say what a filing tells of its transfer; raises BadInput for an unknown authority."""
    if filing.from_authority is None:
        return REDIRECTION_UNASKED
    sender = desk.session.get(Authority, filing.from_authority)
    if sender is None:
        raise BadInput({"from_authority": "Alegeți autoritatea din nomenclator"})
    return RedirectionAsked(
        sender_is_an_authority=True,
        authority_id=sender.id,
        authority_name=sender.name,
        sent_on=filing.issuer_date if filing.issuer_number else None,
        counts_from=starts,
    )


def confirm_transfer(desk: Desk, petition: Petition) -> None:
    """Tell the authority under which number its letter was registered here (R-REG-TRANSFER-IN)."""
    if petition.from_authority is None:
        return
    sender = desk.session.get_one(Authority, petition.from_authority)
    number = format_number(petition.number, petition.registered_on, petition.part)
    theirs = petition.issuer_number
    if petition.issuer_date:
        theirs = f"{theirs} din {day_numeric(petition.issuer_date)}"
    send(
        desk,
        petition,
        Correspondence(
            kind="transfer_confirmation",
            to=to_authority(sender),
            title="Confirmarea petiției pe care ne-ați trimis-o",
            body=(
                f"Petiția trimisă cu adresa dumneavoastră nr. {theirs} este înregistrată la noi "
                f"cu numărul {number}.",
                "Petiționarul a primit confirmarea; răspunsul îl primește de la noi până cel mai "
                f"târziu {day_long(petition.due_legal_max)}.",
            ),
            law=(OG27("art. 8 alin. (2)"),),
            details=(("Numărul dumneavoastră", theirs), ("Numărul nostru", number)),
        ),
    )
