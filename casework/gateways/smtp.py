"""Sending over SMTP, step by step, so that it is known at which step a link broke."""

import re
import smtplib
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import SplitResult, unquote, urlsplit

from casework.errors import NotReady
from casework.gateways.mailer import Accepted, Handed, Refused, Uncertain, Unreached

PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}
PATIENCE = 30.0
LAST_PATIENCE = 120.0
"""How long, in seconds, a big letter may take, and then the answer: servers look for viruses."""

PLAIN = SMTP.clone(cte_type="7bit")
"""Any server takes seven bits; a name in Romanian is encoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where mail is handed over, and how."""

    scheme: str
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)


def server_at(url: str) -> Server:
    """Read smtp://, smtps:// or smtp+starttls://; raises NotReady for anything else."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS[parts.scheme]
    except (KeyError, ValueError) as wrong:
        raise NotReady(
            "CASEWORK_SMTP_URL trebuie să înceapă cu smtp://, smtps:// sau smtp+starttls:// "
            "și să aibă forma smtps://utilizator:parolă@server:port."
        ) from wrong
    if not parts.hostname:
        raise NotReady("CASEWORK_SMTP_URL nu numește serverul.")
    if parts.username and parts.scheme == "smtp" and not _is_this_machine(parts):
        raise NotReady(
            "CASEWORK_SMTP_URL ar trimite parola necriptată: "
            "folosiți smtps:// sau smtp+starttls://."
        )
    return Server(
        scheme=parts.scheme,
        host=parts.hostname,
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def _is_this_machine(parts: SplitResult) -> bool:
    return parts.hostname in ("localhost", "::1") or str(parts.hostname).startswith("127.")


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """Hands each message over on a link of its own and tells exactly how far it came."""

    server: Server
    patience: float = PATIENCE
    last_patience: float = LAST_PATIENCE

    def send(self, message: EmailMessage) -> Handed:
        """Hand one message over; before its last line nothing can have been taken."""
        try:
            link = self._connect()
        except (OSError, smtplib.SMTPException) as error:
            return Unreached(_said(error))
        try:
            early = self._announce(link, message)
            return early or self._finish(link)
        finally:
            with suppress(OSError, smtplib.SMTPException):
                link.quit()
            link.close()

    def _connect(self) -> smtplib.SMTP:
        """Until the link is open and we are known, no letter is refused: the server is away."""
        server = self.server
        secure = ssl.create_default_context()
        name = socket.gethostname()
        link: smtplib.SMTP = (
            smtplib.SMTP_SSL(server.host, server.port, name, timeout=self.patience, context=secure)
            if server.scheme == "smtps"
            else smtplib.SMTP(server.host, server.port, name, timeout=self.patience)
        )
        try:
            link.ehlo_or_helo_if_needed()
            if server.scheme == "smtp+starttls":
                link.starttls(context=secure)
                link.ehlo()
            if server.user:
                link.login(server.user, server.password)
        except BaseException:
            link.close()
            raise
        return link

    def _announce(self, link: smtplib.SMTP, message: EmailMessage) -> Handed | None:
        """Name the sender and the recipient and send all but the last line."""
        content = _dotted(message.as_bytes(policy=PLAIN))
        try:
            refused = _envelope(link, message, len(content))
            if refused is not None:
                return refused
            code, words = link.docmd("DATA")
            if code != 354:
                return _turned_away(code, words)
            if link.sock is not None:
                link.sock.settimeout(self.last_patience)
            link.send(content)
        except (OSError, smtplib.SMTPException) as error:
            link.close()
            return Unreached(_said(error))
        return None

    def _finish(self, link: smtplib.SMTP) -> Handed:
        """Send the last line; from here on only the server's answer tells."""
        try:
            link.send(b".\r\n")
            code, words = link.getreply()
        except (OSError, smtplib.SMTPException) as error:
            link.close()
            return Uncertain(_said(error))
        if 200 <= code <= 299:
            return Accepted(_line(code, words))
        return _turned_away(code, words) if code >= 400 else Uncertain(_line(code, words))


def _envelope(link: smtplib.SMTP, message: EmailMessage, size: int) -> Handed | None:
    sender, recipient = (message[name].addresses[0].addr_spec for name in ("From", "To"))
    code, words = link.mail(sender, [f"SIZE={size}"] if link.has_extn("size") else [])
    if code == 250:
        code, words = link.rcpt(recipient)
    return None if code in (250, 251) else _turned_away(code, words)


def _turned_away(code: int, words: bytes) -> Handed:
    """A 5xx is for good, a 4xx for now; -1 is what the library says of a link that broke."""
    return Refused(_line(code, words)) if 500 <= code <= 599 else Unreached(_line(code, words))


def _dotted(content: bytes) -> bytes:
    """Double the dot at the start of a line, so that only ours ends the message."""
    ended = content if content.endswith(b"\r\n") else content + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", ended)


def _line(code: int, words: bytes) -> str:
    return " ".join(f"{code} {words.decode('utf-8', 'replace')}".split())[:300]


def _said(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        words = error.smtp_error
        return _line(error.smtp_code, words if isinstance(words, bytes) else words.encode())
    why = " ".join(f"{type(error).__name__}: {error}".split())
    return f"Legătura cu serverul de e-mail nu a mers ({why[:200]})"
