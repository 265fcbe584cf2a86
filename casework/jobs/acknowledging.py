"""Work of the night: authorities that never said their number are reminded (R-ART61-NOACK)."""

from collections.abc import Mapping

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.usecases.remind_authorities import RemindAuthorities, remind_authorities


def remind_the_silent(office: Office, payload: Mapping[str, int]) -> None:
    """Write one reminder to each authority that is due."""
    office.perform(remind_authorities, RemindAuthorities(), SYSTEM)
