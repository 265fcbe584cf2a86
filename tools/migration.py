"""Begin a migration from what the tables say and the last one does not: make migration name=…."""

import re
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from casework.store import database, migrating
from tools.sources import ROOT

FOLDER = ROOT / "migrations"


def next_number(versions: Path) -> str:
    """Give the number after the last migration's."""
    return f"{len(list(versions.glob('[0-9]*.py'))) + 1:04}"


def begin(name: str) -> str:
    """Write the next migration and record it as the head; its text is then the author's work."""
    number = next_number(FOLDER / "versions")
    with tempfile.TemporaryDirectory() as folder:
        engine = database.open_engine(f"sqlite:///{folder}/walked.db")
        migrating.migrate(engine)
        with engine.connect() as connection:
            config = Config()
            config.set_main_option("script_location", str(FOLDER))
            config.set_main_option("truncate_slug_length", "80")
            config.attributes["connection"] = connection
            command.revision(config, name, autogenerate=True, rev_id=number)
        engine.dispose()
    (FOLDER / "HEAD").write_text(f"{number}_{name}\n", encoding="utf-8")
    return number


if __name__ == "__main__":
    if len(sys.argv) != 2 or not re.fullmatch(r"[a-z][a-z0-9_]*", sys.argv[1]):
        sys.exit("usage: make migration name=what_becomes_true")
    print(begin(sys.argv[1]))
