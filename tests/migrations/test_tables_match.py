"""The migrations, walked to the end, make the tables that the records describe, on both engines."""

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from casework.store.database import open_engine
from tools.sources import ROOT

FOLDER = ROOT / "migrations"


def configuration() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config


def test_nothing_is_left_to_migrate(engine_url: str) -> None:
    engine = open_engine(engine_url)
    config = configuration()

    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.check(config)  # raises when tables and records differ
    engine.dispose()


def test_the_tracked_head_is_the_only_one() -> None:
    (head,) = ScriptDirectory.from_config(configuration()).get_heads()
    tracked = (FOLDER / "HEAD").read_text(encoding="utf-8").strip()

    assert (FOLDER / "versions" / f"{tracked}.py").is_file()
    assert tracked.startswith(f"{head}_")


def test_the_migrations_are_numbered_without_gaps() -> None:
    numbers = [path.name[:4] for path in sorted((FOLDER / "versions").glob("[0-9]*.py"))]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
