"""Seals outside the database: one file each, created once, never changed."""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

NAMED = re.compile(r"(?P<number>\d{6,})-\d{4}-\d{2}-\d{2}\.json")


@dataclass(frozen=True, slots=True)
class SealFile:
    """One exported seal: its number by the file name, the name, and what the file says."""

    number: int
    name: str
    document: bytes


@dataclass(frozen=True, slots=True)
class SealFolder:
    """The folder of seals; whoever guards the register copies it to a place of his own."""

    folder: Path

    def keep(self, number: int, day: date, document: bytes) -> Path:
        """Write a seal; one that is there already is left as it is."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{number:06d}-{day.isoformat()}.json"
        aside = self.folder / f".{path.name}.{secrets.token_hex(4)}"
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444), "wb") as file:
            file.write(document)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(aside, path)
        aside.unlink()
        return path

    def newest(self) -> int:
        """Give the number of the last seal in the folder, or 0."""
        return max((number for number, _ in self._listed()), default=0)

    def files(self) -> Iterator[SealFile]:
        """Read the seals, oldest first, one at a time."""
        for number, path in sorted(self._listed()):
            yield SealFile(number, path.name, path.read_bytes())

    def _listed(self) -> list[tuple[int, Path]]:
        return [
            (int(found["number"]), path)
            for path in (self.folder.iterdir() if self.folder.is_dir() else ())
            if (found := NAMED.fullmatch(path.name))
        ]
