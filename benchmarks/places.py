"""The two engines of one run: fresh files of SQLite, a PostgreSQL cluster that keeps its word."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.sample import Site
from tests.databases import Cluster

DURABLE = (
    "-c listen_addresses='' -c max_connections=60 -c max_wal_size=4GB -c log_min_messages=fatal"
)
"""Everything a commit promises stays on, unlike in the tests."""


class Engine(Protocol):
    """Where databases are made."""

    @property
    def name(self) -> str:
        """Give the name that the page of results uses."""
        ...

    def site(self, name: str) -> Site:
        """Name a database; it may not exist yet."""
        ...

    def create(self, name: str) -> Site:
        """Make an empty database."""
        ...

    def copy(self, original: str, name: str) -> Site:
        """Make a copy of a database that nobody has open."""
        ...

    def drop(self, name: str) -> None:
        """Remove a database."""
        ...


@dataclass(frozen=True, slots=True)
class Embedded:
    """SQLite: a database is a file."""

    folder: Path
    name: str = "SQLite"

    def site(self, name: str) -> Site:
        """Name the file."""
        return Site(self.folder / "home", f"sqlite:///{self._file(name)}")

    def create(self, name: str) -> Site:
        """Leave it to the first connection."""
        return self.site(name)

    def copy(self, original: str, name: str) -> Site:
        """Copy the file after its write-ahead log was emptied into it."""
        with closing(sqlite3.connect(self._file(original))) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(self._file(original), self._file(name))
        return self.site(name)

    def drop(self, name: str) -> None:
        """Delete the file and what lies beside it."""
        for path in self.folder.glob(f"{name}.db*"):
            path.unlink()

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.db"


@dataclass(frozen=True, slots=True)
class Served:
    """PostgreSQL: a cluster of our own, with the durability that it has by default."""

    folder: Path
    cluster: Cluster
    name: str = "PostgreSQL"

    def site(self, name: str) -> Site:
        """Name the database."""
        return Site(self.folder / "home", self.cluster.url(name))

    def create(self, name: str) -> Site:
        """Make it from the bare template."""
        return self.copy("template0", name)

    def copy(self, original: str, name: str) -> Site:
        """Make it from another one as template."""
        self.cluster.execute(f"CREATE DATABASE {name} TEMPLATE {original} STRATEGY file_copy")
        return self.site(name)

    def drop(self, name: str) -> None:
        """Drop it, whoever is connected."""
        self.cluster.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Start a cluster in a folder and stop it at the end."""
    cluster = Cluster(folder / "pg", DURABLE)
    cluster.folder.mkdir()
    cluster.start()
    try:
        yield Served(folder, cluster)
    finally:
        cluster.stop()
