"""Naming somebody for a regime in the small hall of the tests."""

from casework.desk import Actor
from casework.records.post import Post
from casework.store.database import writing
from tests.hall import SINCE, TestHall
from workflows.roles import Role


def named(hall: TestHall, username: str, role: Role, unit: str = "Spații verzi") -> Actor:
    """Give a post to somebody, once; and the person as the actor of today."""
    actor = hall.actor(username)
    if role not in actor.roles:
        with writing(hall.office.engine) as session:
            post = Post(
                staff_id=hall.staff[username], unit_id=hall.units[unit], role=role, since=SINCE
            )
            session.add(post)
            session.commit()
    return hall.actor(username)
