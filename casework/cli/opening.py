"""Opening the office for one command, and closing it whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from casework.bootstrap import Office, open_office
from casework.errors import NotReady
from casework.settings import Settings


@contextmanager
def open_for_command() -> Iterator[Office]:
    """Open the installation that the environment names; raises NotReady where it cannot be."""
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError

    try:
        office = open_office(Settings.from_environment())
    except (ArgumentError, NoSuchModuleError) as error:
        raise NotReady("CASEWORK_DATABASE_URL nu este o adresă de bază de date.") from error
    try:
        yield office
    finally:
        office.close()
