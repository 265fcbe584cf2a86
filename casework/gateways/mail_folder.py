"""A folder instead of a mail server: the demonstration sends nothing to anybody."""

import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from casework.gateways.mailer import Accepted, Handed


@dataclass(frozen=True, slots=True)
class FolderMailer:
    """Writes each message as an .eml file named by its Message-ID, so that a second is the same."""

    folder: Path

    def send(self, message: EmailMessage) -> Handed:
        """Put the message in the folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^A-Za-z0-9@.-]", "", str(message["Message-ID"])).lstrip(".") + ".eml"
        aside = self.folder / f".{name}"
        aside.write_bytes(message.as_bytes(policy=SMTP))
        aside.replace(self.folder / name)
        return Accepted(f"pus în dosarul {self.folder.name}: {name}")
