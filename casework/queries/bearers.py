"""Who stands behind a bearer token today."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.desk import Actor
from casework.errors import NotFound
from casework.records.api_token import ApiToken
from casework.store import people


def bearer_of(session: Session, digest: str, day: date) -> Actor:
    """Give the person a token was made for; raises NotFound when it is unknown, old or revoked."""
    token = session.scalar(
        select(ApiToken).where(
            ApiToken.digest == digest, ApiToken.expires_on >= day, ApiToken.revoked_at.is_(None)
        )
    )
    if token is None:
        raise NotFound("cheia de acces nu este valabilă")
    return people.actor_of(session, token.staff_id, day)
