"""Send a letter that could not leave another way: by post, or to a corrected e-mail address."""

from dataclasses import dataclass

from casework.channels.filing import email_error, one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.letter import Letter
from casework.usecases.cancel_letter import GONE, take_back_mail
from casework.usecases.correspondence import mail
from casework.usecases.letter_in_hand import letter_in_hand
from casework.usecases.step import Case, Done, note
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class ResendLetter:
    """The registry names the channel, email or post, and the address that is right."""

    case: Case
    letter_id: int
    channel: str
    address: str


def resend_letter(ask: ResendLetter, desk: Desk) -> Done | Stopped:
    """Put the same letter on its way again; raises BadInput for what cannot be sent."""
    found = letter_in_hand(desk, ask.case, ask.letter_id)
    if isinstance(found, Stopped):
        return found
    petition, letter = found
    address = one_line(ask.address)
    wrong = _wrong(letter, ask.channel, address)
    if wrong:
        raise BadInput({"address": wrong})
    take_back_mail(desk, letter)
    letter.channel, letter.address, letter.state = ask.channel, address[:500], "pending"
    if ask.channel == "email":
        letter.body = letter.body or f"Bună ziua,\n\nVă trimitem alăturat: {letter.title}.\n"
        mail(desk, petition, letter)
    note(
        desk,
        petition,
        "letter_resent",
        (OG27("art. 6 alin. (4)"),),
        text=f"{letter.title}: {address}",
        data={"letter": letter.id, "kind": letter.kind, "channel": letter.channel},
    )
    return Done(
        petition_id=petition.id,
        trigger="letter_resent",
        state=State(petition.state),
        version=petition.history_count,
    )


def _wrong(letter: Letter, channel: str, address: str) -> str:
    if letter.state in GONE:
        return "Scrisoarea a plecat deja sau a fost oprită"
    if letter.state == "to_release":
        return "Scrisoarea așteaptă întâi să fie trimisă de registratură"
    if channel not in ("email", "post"):
        return "Alegeți e-mail sau poștă"
    if not address:
        return "Scrieți adresa la care se trimite"
    if channel == "email":
        return email_error(address) or ""
    return ""
