"""A mailer that keeps what it is given, or refuses it when a test says so."""

from dataclasses import dataclass, field
from email.message import EmailMessage


@dataclass
class RecordingMailer:
    """The office's mailer in tests."""

    sent: list[EmailMessage] = field(default_factory=list)
    refusal: Exception | None = None

    def refuse_with(self, refusal: Exception) -> None:
        self.refusal = refusal

    def accept(self) -> None:
        self.refusal = None

    def send(self, message: EmailMessage) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.sent.append(message)
