"""Confirm an e-mail address: by the private link that was sent there, or by its code."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select

from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.private_link import PrivateLink
from casework.usecases.raise_identity import raise_identity
from casework.usecases.step import Case, locked
from workflows.identity import Rung


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmEmail:
    """The petitioner pressed the button on the page behind the link."""

    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmEmailByCode:
    """The petitioner typed the six digits of the e-mail on the page of the petition."""

    petition_id: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailConfirmed:
    """The address is confirmed; `anew` tells whether it was not before."""

    petition_id: int
    anew: bool


def confirm_email(ask: ConfirmEmail, desk: Desk) -> EmailConfirmed:
    """Raise the rung of whoever holds the link; raises NotFound for an unknown or old link."""
    link = find_link(desk, "confirm_email", ask.token)
    return _confirm(desk, link)


def confirm_email_by_code(ask: ConfirmEmailByCode, desk: Desk) -> EmailConfirmed:
    """The same by code; raises BadInput when no link of the petition has it."""
    digest = desk.secrets.digest(
        f"code:{ask.petition_id}:confirm_email", "".join(filter(str.isdigit, ask.code))
    )
    link = _find(
        desk, PrivateLink.petition_id == ask.petition_id, PrivateLink.code_digest == digest
    )
    if link is None:
        raise BadInput({"code": "Codul nu este cel din e-mailul de confirmare"})
    return _confirm(desk, link)


def find_link(desk: Desk, purpose: str, token: str) -> PrivateLink:
    """Find a private link that still holds; raises NotFound."""
    link = _find(
        desk,
        PrivateLink.purpose == purpose,
        PrivateLink.token_digest == desk.secrets.digest("link", token),
    )
    if link is None:
        raise NotFound("legătura nu există sau a expirat")
    return link


def _find(desk: Desk, *which: ColumnElement[bool]) -> PrivateLink | None:
    now: datetime = desk.now
    return desk.session.scalar(select(PrivateLink).where(*which, PrivateLink.expires_at > now))


def _confirm(desk: Desk, link: PrivateLink) -> EmailConfirmed:
    petition = locked(desk, Case(petition_id=link.petition_id))
    desk.session.refresh(link)
    if link.used_at is not None:
        return EmailConfirmed(petition_id=petition.id, anew=False)
    link.used_at = desk.now
    raise_identity(desk, petition, Rung.EMAIL_CONFIRMED, "email_link")
    return EmailConfirmed(petition_id=petition.id, anew=True)
