"""Where the migrations of a database stand, beside where this program needs them."""

from dataclasses import dataclass
from importlib.resources import as_file, files

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine


@dataclass(frozen=True, slots=True)
class Migrated:
    """The last migration done on a database, and the last one known to this program."""

    current: str | None
    newest: str | None

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is left to migrate."""
        return self.current == self.newest


def migrated(engine: Engine) -> Migrated:
    """Look, and change nothing."""
    with as_file(files("migrations")) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        newest = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return Migrated(current, newest)
