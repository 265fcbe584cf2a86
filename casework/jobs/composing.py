"""Making the e-mail of a marked message; the same row always gives the same message."""

from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from casework.clock import BUCHAREST
from casework.desk import FileVault
from casework.letters.confirmation import confirmation_pdf
from casework.usecases.mark_sending import Sending

NO_SENDER = "Instituția nu are o adresă de e-mail de la care să scrie."


class BadAddressError(Exception):
    """The address cannot stand in a header."""


def composed(sending: Sending, vault: FileVault) -> EmailMessage:
    """Write headers, text and enclosures; raises BadAddressError for what no header can hold."""
    message = EmailMessage(policy=SMTP)
    message["From"] = address(sending.sender, one_line(sending.sender_name))
    message["To"] = address(sending.recipient)
    message["Subject"] = one_line(sending.subject)
    message["Date"] = format_datetime(sending.written_at.astimezone(BUCHAREST))
    message["Message-ID"] = sending.stable_id
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = "ro"
    message.set_content(sending.body, charset="utf-8", cte="quoted-printable")
    for name, media_type, content in _enclosures(sending, vault):
        kind, _, detail = media_type.partition("/")
        message.add_attachment(content, maintype=kind, subtype=detail, filename=name)
    return message


def address(spec: str, name: str = "") -> Address:
    """Make an address for a header; a domain with Romanian letters is written in its wire form."""
    local, _, domain = spec.strip().rpartition("@")
    try:
        wire = domain.encode("idna").decode("ascii")
        made = Address(name, addr_spec=f"{local}@{wire}")
    except (ValueError, HeaderParseError) as wrong:
        raise BadAddressError from wrong
    if not (made.username.isascii() and made.domain):
        raise BadAddressError
    return made


def one_line(text: str) -> str:
    """Keep a header on one line, whatever was typed."""
    return " ".join(text.split())


def _enclosures(sending: Sending, vault: FileVault) -> list[tuple[str, str, bytes]]:
    listed = [
        (one_line(item.name), item.media_type, vault.get(item.digest)) for item in sending.enclosed
    ]
    letter = sending.confirmation
    if letter is not None:
        name = f"confirmare-{letter.number.replace('/', '-')}.pdf"
        content = confirmation_pdf(letter, created=letter.registered_at)
        listed.append((name, "application/pdf", content))
    return listed
