"""The staff of a day as a list: who signs in under what name, and what each person holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from casework.records.post import Post
from casework.records.staff_member import StaffMember
from workflows.roles import ROLE_WORDS, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class PostShown:
    """One post of a person: the department, the role, and since when."""

    unit: str
    role: str
    role_word: str
    since: date
    until: date | None
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffShown:
    """One person of the hall with the posts of the day."""

    user: str
    name: str
    title: str
    email: str
    active: bool
    posts: tuple[PostShown, ...]


def staff_on(session: Session, day: date) -> tuple[StaffShown, ...]:
    """List everybody by name, with what they hold on a day."""
    query = (
        select(StaffMember)
        .options(selectinload(StaffMember.posts).selectinload(Post.unit))
        .order_by(StaffMember.name, StaffMember.id)
    )
    return tuple(
        StaffShown(
            user=person.username,
            name=person.name,
            title=person.title,
            email=person.email,
            active=person.is_active,
            posts=tuple(_shown(post) for post in person.posts if _holds(post, day)),
        )
        for person in session.scalars(query)
    )


def unknown_users(session: Session, usernames: Iterable[str]) -> tuple[str, ...]:
    """Give those of the names under which nobody signs in yet, each once."""
    wanted = tuple(dict.fromkeys(usernames))
    known = set(session.scalars(select(StaffMember.username)))
    return tuple(username for username in wanted if username not in known)


def _holds(post: Post, day: date) -> bool:
    return post.since <= day and (post.until is None or post.until >= day)


def _shown(post: Post) -> PostShown:
    return PostShown(
        unit=post.unit.name,
        role=post.role,
        role_word=ROLE_WORDS[Role(post.role)],
        since=post.since,
        until=post.until,
        act=post.act,
    )
