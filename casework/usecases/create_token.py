"""Give a person a token for programs, list the tokens, take one back; kept only as digests."""

import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.api_token import ApiToken
from casework.store import people

PURPOSE = "api-token"
LONGEST_LIFE = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateToken:
    """An administrator lets a program act as a person for some days."""

    user: str
    name: str
    days: int = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenCreated:
    """The token, shown only now, and the last day on which it holds."""

    id: int
    token: str
    user: str
    expires_on: date


@dataclass(frozen=True, slots=True)
class RevokeToken:
    """A token is not needed any more, or was lost."""

    token_id: int


def create_token(ask: CreateToken, desk: Desk) -> TokenCreated:
    """Draw a token for somebody who works here; raises BadInput or NotFound."""
    name = _checked(ask)
    person = people.by_username(desk.session, ask.user)
    if person is None or not person.is_active:
        raise NotFound("persoana nu lucrează în instituție")
    token = f"cw_{secrets.token_urlsafe(32)}"
    row = ApiToken(
        staff_id=person.id,
        name=name,
        digest=desk.secrets.digest(PURPOSE, token),
        created_at=desk.now,
        expires_on=desk.today + timedelta(days=ask.days),
    )
    desk.session.add(row)
    desk.session.flush()
    return TokenCreated(id=row.id, token=token, user=person.username, expires_on=row.expires_on)


def revoke_token(ask: RevokeToken, desk: Desk) -> None:
    """End a token now; raises NotFound."""
    row = desk.session.scalar(select(ApiToken).where(ApiToken.id == ask.token_id).with_for_update())
    if row is None:
        raise NotFound("cheia nu există")
    row.revoked_at = row.revoked_at or desk.now


def _checked(ask: CreateToken) -> str:
    errors = {}
    name = one_line(ask.name)
    if not 1 <= len(name) <= 100:
        errors["name"] = "Numele cheii are între 1 și 100 de caractere."
    if not 1 <= ask.days <= LONGEST_LIFE:
        errors["days"] = "O cheie ține între o zi și 366 de zile."
    if errors:
        raise BadInput(errors)
    return name
