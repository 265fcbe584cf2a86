"""Bringing a database to the newest migration."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from casework.store.database import WRITES


def migrate(engine: Engine) -> None:
    """Bring the database to the newest migration, one process at a time; harmless when there."""
    alone = engine.execution_options(**WRITES)
    with as_file(files("migrations")) as folder, alone.connect() as connection:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
