"""A mailer that keeps what it is given, and answers what a test tells it to answer."""

from dataclasses import dataclass, field
from email.message import EmailMessage

from casework.gateways.mailer import Accepted, Handed, Refused, Uncertain, Unreached


@dataclass
class RecordingMailer:
    """The office's mailer in tests; `sent` holds what was taken, `tried` every attempt."""

    sent: list[EmailMessage] = field(default_factory=list)
    tried: list[EmailMessage] = field(default_factory=list)
    answer: Handed = field(default_factory=lambda: Accepted("250 OK"))

    def send(self, message: EmailMessage) -> Handed:
        self.tried.append(message)
        if isinstance(self.answer, Accepted):
            self.sent.append(message)
        return self.answer

    def accept(self, answer: str = "250 OK") -> None:
        self.answer = Accepted(answer)

    def refuse(self, answer: str = "550 no such mailbox") -> None:
        self.answer = Refused(answer)

    def be_away(self, why: str = "connection refused") -> None:
        self.answer = Unreached(why)

    def break_off(self, why: str = "connection lost after DATA") -> None:
        self.answer = Uncertain(why)
