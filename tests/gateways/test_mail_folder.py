"""The demonstration writes to nobody: its mail lies in a folder."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from casework.gateways.mail_folder import FolderMailer
from casework.gateways.mailer import Accepted, NoServer, Unreached, mailer_from
from casework.settings import Settings


def settings(home: Path, url: str) -> Settings:
    return Settings(home=home, database_url="sqlite://", secret_key="x", smtp_url=url)


def letter() -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    message["Message-ID"] = "<../1/x@satu-bun.ro>"
    message["Subject"] = "Petiția"
    message.set_content("Bună ziua")
    return message


def test_each_message_is_one_file_however_often_it_is_sent(home: Path) -> None:
    mailer = mailer_from(settings(home, "folder:"))
    assert isinstance(mailer, FolderMailer)

    handed = [mailer.send(letter()), mailer.send(letter())]

    (file,) = (home / "outgoing").iterdir()
    read = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert all(isinstance(one, Accepted) for one in handed)
    assert file.name == "1x@satu-bun.ro.eml"
    assert read["Subject"] == "Petiția"


def test_without_a_server_messages_wait(home: Path) -> None:
    mailer = mailer_from(settings(home, ""))

    assert isinstance(mailer, NoServer)
    assert isinstance(mailer.send(letter()), Unreached)
