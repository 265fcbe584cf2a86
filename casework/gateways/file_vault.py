"""Files on disk, named by their SHA-256: created once, never changed."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from casework.errors import NotFound


@dataclass(frozen=True, slots=True)
class FolderVault:
    """A vault in a folder; contents are written aside, flushed to disk, then named."""

    folder: Path

    def put(self, content: bytes) -> str:
        """Store a content and give its digest; storing the same twice is harmless."""
        digest = hashlib.sha256(content).hexdigest()
        target = self._path(digest)
        with suppress(FileNotFoundError):
            os.utime(target)
            return digest
        self._open_drawer(target.parent)
        aside = target.with_name(f".{digest}.{secrets.token_hex(4)}")
        with aside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(target)
        _flush(target.parent)
        return digest

    def get(self, digest: str) -> bytes:
        """Give a content back; raises NotFound."""
        try:
            return self._path(digest).read_bytes()
        except FileNotFoundError as missing:
            raise NotFound("fișierul nu este în depozit") from missing

    def older_than(self, age: timedelta) -> Iterator[str]:
        """Name the contents stored before that long, by the clock of the disk itself."""
        if not self.folder.exists():
            return
        limit = self._moment_before(age)
        for path in self.folder.glob("??/*"):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < limit:
                    yield path.name

    def forget(self, digest: str, age: timedelta) -> None:
        """Remove a content, or what an interrupted writing left, unless it was stored again."""
        path = self._path(digest.lstrip(".")).with_name(digest)
        limit = self._moment_before(age)
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < limit:
                path.unlink()

    def _moment_before(self, age: timedelta) -> float:
        with NamedTemporaryFile(dir=self.folder) as fresh:
            return os.fstat(fresh.fileno()).st_mtime - age.total_seconds()

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest

    def _open_drawer(self, drawer: Path) -> None:
        if drawer.exists():
            return
        drawer.mkdir(parents=True, exist_ok=True)
        _flush(self.folder)


def _flush(folder: Path) -> None:
    """Make the names in a folder survive a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
