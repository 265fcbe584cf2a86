"""The tokens for programs: whose, named how, until when; never the token itself."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.api_token import ApiToken
from casework.records.staff_member import StaffMember


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenShown:
    """One token as an administrator sees it."""

    id: int
    user: str
    name: str
    expires_on: date
    revoked: bool


def tokens(session: Session) -> tuple[TokenShown, ...]:
    """List every token, newest first."""
    query = (
        select(ApiToken, StaffMember.username)
        .join(StaffMember, StaffMember.id == ApiToken.staff_id)
        .order_by(ApiToken.id.desc())
    )
    return tuple(
        TokenShown(
            id=token.id,
            user=username,
            name=token.name,
            expires_on=token.expires_on,
            revoked=token.revoked_at is not None,
        )
        for token, username in session.execute(query)
    )
