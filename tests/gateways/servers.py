"""Mail servers for tests, on the loopback: one that really answers, and rough ones that hang up."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from casework.gateways.smtp import Server, SmtpMailer


@dataclass
class Post:
    """A mail server whose answers a test chooses."""

    said: dict[str, str] = field(default_factory=dict)
    got: list[Envelope] = field(default_factory=list)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's own name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.said.get("MAIL", "250 OK")

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's own name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self.said.get("RCPT", "250 OK")

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self.got.append(envelope)
        return self.said.get("DATA", "250 2.0.0 queued as 4XyZ")


def letters_of(post: Post) -> list[EmailMessage]:
    """What the server took, read as a mail program reads it."""
    taken = [envelope.content for envelope in post.got]
    return [
        message_from_bytes(content, policy=policy.default)
        for content in taken
        if isinstance(content, bytes)
    ]


@contextmanager
def serving(post: Post, port: int = 0, **options: Any) -> Iterator[SmtpMailer]:
    """Serve on a port, or on a free one; gives a mailer that goes there."""
    controller = Controller(post, hostname="127.0.0.1", port=port or free_port(), **options)
    controller.start()
    try:
        yield mailer_at(controller.port)
    finally:
        controller.stop()


def mailer_at(port: int, *, scheme: str = "smtp", user: str = "", password: str = "") -> SmtpMailer:
    server = Server(scheme=scheme, host="127.0.0.1", port=port, user=user, password=password)
    return SmtpMailer(server, patience=2, last_patience=2)


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        return int(taken.getsockname()[1])


@contextmanager
def encrypted(post: Post, options: dict[str, Any]) -> Iterator[int]:
    """The controller's own first look at its server knows nothing of certificates: it is cut."""
    controller = QuietController(post, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


class QuietController(Controller):
    def _trigger_server(self) -> None:
        with closing(socket.create_connection((self.hostname, self.port))) as link:
            if self.ssl_context is None:
                link.recv(1024)


Steps = Callable[[socket.socket], None]


def talk(link: socket.socket, *lines: str) -> None:
    """Say each line after hearing one from the other side."""
    for line in lines:
        link.recv(65536)
        link.sendall(line.encode() + b"\r\n")


@contextmanager
def rough_server(steps: Steps) -> Iterator[SmtpMailer]:
    """A server that greets, does as told, and hangs up."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:

        def serve() -> None:
            link, _ = listening.accept()
            with closing(link):
                link.sendall(b"220 ready\r\n")
                steps(link)

        thread = threading.Thread(target=serve)
        thread.start()
        yield mailer_at(listening.getsockname()[1])
        thread.join()


OPENING = ("250 hello", "250 sender ok", "250 recipient ok")


def hangs_up_at_recipient(link: socket.socket) -> None:
    talk(link, *OPENING[:2])
    link.recv(65536)


def hangs_up_in_the_middle(link: socket.socket) -> None:
    talk(link, *OPENING, "354 go on")


def hears_all_and_hangs_up(link: socket.socket) -> None:
    talk(link, *OPENING, "354 go on")
    heard = b""
    while not heard.endswith(b"\r\n.\r\n"):
        heard += link.recv(65536)


def hears_all_and_mumbles(link: socket.socket) -> None:
    hears_all_and_hangs_up(link)
    link.sendall(b"what?\r\n")


def hears_all_and_falls_asleep(link: socket.socket) -> None:
    hears_all_and_hangs_up(link)
    link.recv(65536)
