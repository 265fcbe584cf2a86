"""Whether a password is the one kept, in the same time for somebody who does not exist."""

from sqlalchemy.orm import Session

from casework.store import passwords, people


def password_is_right(session: Session, username: str, password: str) -> bool:
    """Compare a typed password with the kept one, outside of any transaction that writes."""
    person = people.by_username(session, username)
    return passwords.matches(person.password_hash if person else "", password)
