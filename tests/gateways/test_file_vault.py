"""Design 2.3: files are created once, found by digest, and swept only when old and unknown."""

import hashlib
import os
from datetime import timedelta
from pathlib import Path

import pytest

from casework.errors import NotFound
from casework.gateways.file_vault import FolderVault

AGE = timedelta(hours=48)


@pytest.fixture
def vault(tmp_path: Path) -> FolderVault:
    return FolderVault(tmp_path / "files")


def grow_old(vault: FolderVault, digest: str) -> None:
    path = vault.folder / digest[:2] / digest
    long_ago = path.stat().st_mtime - AGE.total_seconds() - 60
    os.utime(path, (long_ago, long_ago))


def test_what_is_put_is_given_back_under_its_digest(vault: FolderVault) -> None:
    digest = vault.put(b"poza")

    assert digest == hashlib.sha256(b"poza").hexdigest()
    assert vault.get(digest) == b"poza"
    assert vault.put(b"poza") == digest


def test_the_names_of_a_new_content_and_its_folder_are_flushed_to_disk(
    vault: FolderVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda handle: flushed.append(named(handle)))

    digest = vault.put(b"poza")

    aside, drawer = flushed[1], flushed[2]
    assert flushed[0] == str(vault.folder)
    assert Path(aside).name.startswith(f".{digest}")
    assert drawer == str(vault.folder / digest[:2])


def named(handle: int) -> str:
    return str(Path(f"/proc/self/fd/{handle}").readlink())


def test_what_was_never_put_is_not_found(vault: FolderVault) -> None:
    with pytest.raises(NotFound):
        vault.get("0" * 64)


def test_only_old_contents_are_named_and_forgotten(vault: FolderVault) -> None:
    old, young = vault.put(b"veche"), vault.put(b"noua")
    grow_old(vault, old)

    named = list(vault.older_than(AGE))
    for digest in (old, young):
        vault.forget(digest, AGE)

    assert named == [old]
    assert vault.get(young) == b"noua"
    with pytest.raises(NotFound):
        vault.get(old)


def test_a_content_stored_again_is_young_again(vault: FolderVault) -> None:
    digest = vault.put(b"poza")
    grow_old(vault, digest)

    vault.put(b"poza")
    vault.forget(digest, AGE)

    assert vault.get(digest) == b"poza"


def test_a_vault_that_holds_nothing_yet_has_nothing_old(vault: FolderVault) -> None:
    assert list(vault.older_than(AGE)) == []
