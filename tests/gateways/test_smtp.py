"""Design 2.11: at each step of SMTP it is known whether a letter left, did not, or nobody knows."""

import ssl
import subprocess
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.smtp import AuthResult

from casework.errors import NotReady
from casework.gateways.mailer import Accepted, Handed, Refused, Uncertain, Unreached
from casework.gateways.smtp import Server, SmtpMailer, server_at
from tests.gateways.servers import (
    Post,
    Steps,
    encrypted,
    free_port,
    hangs_up_at_recipient,
    hangs_up_in_the_middle,
    hears_all_and_falls_asleep,
    hears_all_and_hangs_up,
    hears_all_and_mumbles,
    mailer_at,
    rough_server,
    serving,
)


def letter(body: str = "Bună ziua,\n.un rând cu punct\nă\n") -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = "Primăria <primaria@satu-bun.ro>"
    message["To"] = "ion@exemplu.ro"
    message["Subject"] = "Petiția"
    message["Message-ID"] = "<1@satu-bun.ro>"
    message.set_content(body)
    return message


def test_an_accepted_letter_arrives_whole_and_the_answer_is_kept() -> None:
    post = Post()
    with serving(post) as mailer:
        handed = mailer.send(letter())

    (envelope,) = post.got
    assert isinstance(envelope.content, bytes)
    arrived = message_from_bytes(envelope.content, policy=policy.default)
    assert handed == Accepted("250 2.0.0 queued as 4XyZ")
    assert (envelope.mail_from, envelope.rcpt_tos) == ("primaria@satu-bun.ro", ["ion@exemplu.ro"])
    assert arrived.get_content() == "Bună ziua,\n.un rând cu punct\nă\n"
    assert arrived["Message-ID"] == "<1@satu-bun.ro>"


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("550 5.1.1 no such user", Refused("550 5.1.1 no such user")),
        ("451 4.7.1 try later", Unreached("451 4.7.1 try later")),
    ],
)
def test_a_server_that_says_no_says_whether_for_good(
    step: str, says: str, expected: Handed
) -> None:
    with serving(Post(said={step: says})) as mailer:
        assert mailer.send(letter()) == expected


@pytest.fixture
def certificate(tmp_path: Path) -> ssl.SSLContext:
    """A certificate of this test for 127.0.0.1."""
    key, paper = tmp_path / "key.pem", tmp_path / "paper.pem"
    command = f"openssl req -x509 -nodes -newkey rsa:2048 -days 2 -keyout {key} -out {paper}"
    naming = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run([*command.split(), *naming], check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(paper, key)
    return context


@pytest.mark.parametrize(
    ("scheme", "option"), [("smtps", "ssl_context"), ("smtp+starttls", "tls_context")]
)
def test_an_encrypted_link_is_used_only_with_a_certificate_that_holds(
    scheme: str,
    option: str,
    certificate: ssl.SSLContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    post = Post()
    with encrypted(post, {option: certificate}) as port:
        mailer = mailer_at(port, scheme=scheme)
        distrusted = mailer.send(letter())
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "paper.pem"))
        trusted = mailer.send(letter())

    assert isinstance(distrusted, Unreached)
    assert "certificate verify failed" in distrusted.why
    assert isinstance(trusted, Accepted)
    assert len(post.got) == 1


def test_a_wrong_password_refuses_no_letter() -> None:
    def nobody(*_: object) -> AuthResult:
        return AuthResult(success=False, handled=False)

    with serving(Post(), authenticator=nobody, auth_require_tls=False) as mailer:
        known = mailer_at(mailer.server.port, user="hall", password="wrong")
        assert known.send(letter()) == Unreached("535 5.7.8 Authentication credentials invalid")


def test_nobody_at_home_is_no_refusal() -> None:
    handed = mailer_at(free_port()).send(letter())

    assert isinstance(handed, Unreached)
    assert "ConnectionRefusedError" in handed.why


@pytest.mark.parametrize("steps", [hangs_up_at_recipient, hangs_up_in_the_middle])
def test_a_link_that_breaks_before_the_last_line_has_handed_nothing_over(steps: Steps) -> None:
    body = "rând după rând\n" * 400_000
    with rough_server(steps) as mailer:
        assert isinstance(mailer.send(letter(body)), Unreached)


@pytest.mark.parametrize(
    "steps", [hears_all_and_hangs_up, hears_all_and_mumbles, hears_all_and_falls_asleep]
)
def test_a_link_that_breaks_after_the_last_line_leaves_it_uncertain(steps: Steps) -> None:
    with rough_server(steps) as mailer:
        assert isinstance(mailer.send(letter()), Uncertain)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://127.0.0.1:2525", Server(scheme="smtp", host="127.0.0.1", port=2525)),
        ("smtps://mail.ro", Server(scheme="smtps", host="mail.ro", port=465)),
        (
            "smtp+starttls://p%40hall:a%2Fb@mail.ro",
            Server(scheme="smtp+starttls", host="mail.ro", port=587, user="p@hall", password="a/b"),
        ),
    ],
)
def test_the_address_of_the_server_is_read(url: str, expected: Server) -> None:
    assert server_at(url) == expected


@pytest.mark.parametrize(
    "url", ["mail.ro", "http://mail.ro", "smtp://", "smtp://mail.ro:port", "smtp://me:word@mail.ro"]
)
def test_an_address_that_cannot_be_meant_is_said_at_the_start(url: str) -> None:
    with pytest.raises(NotReady, match="CASEWORK_SMTP_URL"):
        server_at(url)


def test_the_password_is_never_shown() -> None:
    assert "word" not in repr(SmtpMailer(server_at("smtps://me:word@mail.ro")))
