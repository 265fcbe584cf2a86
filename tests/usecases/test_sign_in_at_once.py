"""Signing in from many places at once: not one wrong password is left uncounted."""

import threading
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.records.staff_member import StaffMember
from casework.usecases.sign_in import FREE_TRIES, SignIn, sign_in
from tests.hall import a_hall


def test_wrong_passwords_typed_at_once_all_count(office: Office) -> None:
    a_hall(office)
    together = threading.Barrier(FREE_TRIES)

    def wrong(_: int) -> None:
        together.wait()
        office.perform(sign_in, SignIn("primar", False), SYSTEM)

    with ThreadPoolExecutor(FREE_TRIES) as people:
        list(people.map(wrong, range(FREE_TRIES)))

    query = select(StaffMember.failed_logins).where(StaffMember.username == "primar")
    assert office.ask(lambda session: session.scalar(query)) == FREE_TRIES
