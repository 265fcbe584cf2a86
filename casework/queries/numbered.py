"""Finding a petition by the number printed on it."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from casework.records.petition import Petition
from casework.store.register import register_of
from casework.wording import TypedNumber


def numbered(typed: TypedNumber) -> Select[Petition]:
    """Select the petitions with a number and, where one was typed, its day; newest first."""
    query = select(Petition).where(
        Petition.register == register_of(typed.part),
        Petition.number == typed.number,
    )
    if typed.day is not None:
        query = query.where(Petition.registered_on == typed.day)
    return query.order_by(Petition.year.desc())


def newest_numbered(session: Session, typed: TypedNumber) -> Petition | None:
    """Find the newest petition with a number, or None."""
    return session.scalars(numbered(typed)).first()
