"""Handing a message to the mail server, and what the server said."""

from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol

from casework.settings import Settings


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server took the message and answered with this line; it is the proof of dispatch."""

    answer: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The server refused for good."""

    answer: str


@dataclass(frozen=True, slots=True)
class Unreached:
    """Nothing was handed over; trying again later is safe."""

    why: str


@dataclass(frozen=True, slots=True)
class Uncertain:
    """The link broke after the message was handed over; nobody knows whether it was taken."""

    why: str


Handed = Accepted | Refused | Unreached | Uncertain


class Mailer(Protocol):
    """Whatever sends mail."""

    def send(self, message: EmailMessage) -> Handed:
        """Hand one message over."""
        ...


@dataclass(frozen=True, slots=True)
class NoServer:
    """There is no mail server set; messages wait and are shown as waiting."""

    def send(self, message: EmailMessage) -> Handed:
        """Leave the message waiting."""
        return Unreached("Serverul de e-mail nu este configurat (CASEWORK_SMTP_URL).")


def mailer_from(settings: Settings) -> Mailer:
    """Choose the mailer that the settings name; raises NotReady for an address of another shape."""
    from casework.gateways.mail_folder import FolderMailer
    from casework.gateways.smtp import SmtpMailer, server_at

    if not settings.smtp_url:
        return NoServer()
    if settings.smtp_url.startswith("folder:"):
        named = settings.smtp_url.removeprefix("folder:").removeprefix("//")
        return FolderMailer(settings.home / (named or "outgoing"))
    return SmtpMailer(server_at(settings.smtp_url))
