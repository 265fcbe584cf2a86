"""Put one person on the org chart, by hand."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.errors import BadInput
from casework.store import people
from casework.usecases.staff_chart import Charted, FirstPassword, put_on_chart
from casework.usecases.staff_rows import Hiring, Mistakes, check_person


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff:
    """An administrator adds somebody who is not there yet."""

    hiring: Hiring
    password_digest: str


def add_staff(ask: AddStaff, desk: Desk) -> Charted:
    """Add the person, and the department where it is new; raises BadInput."""
    mistakes = Mistakes()
    check_person(ask.hiring, mistakes)
    mistakes.stop()
    if people.by_username(desk.session, ask.hiring.username) is not None:
        raise BadInput(
            {"username": f"Utilizatorul „{ask.hiring.username}” este deja în organigramă."}
        )
    password = FirstPassword(username=ask.hiring.username, digest=ask.password_digest)
    return put_on_chart(desk, (ask.hiring,), (password,))
