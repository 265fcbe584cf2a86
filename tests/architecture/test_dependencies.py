"""House style 2.10: every dependency has its sentence; the lock file pins exactly, with hashes."""

import re
from configparser import ConfigParser

from tools.sources import ROOT

NAME = re.compile(r"^[A-Za-z0-9._-]+")
SETUP = ConfigParser()
SETUP.read(ROOT / "setup.cfg", encoding="utf-8")
LISTS = (SETUP["options"]["install_requires"], *SETUP["options.extras_require"].values())
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def asked_for() -> set[str]:
    lines = (line.strip() for listed in LISTS for line in listed.splitlines() if line.strip())
    return {match.group().lower() for line in lines if (match := NAME.match(line))}


def explained() -> set[str]:
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\S+) \| (.+\.) \|$", text, re.M)
    return {name.lower() for name, _sentence in rows}


def pinned() -> dict[str, list[str]]:
    """Package of the lock file → its hashes."""
    blocks = re.findall(r"^([A-Za-z0-9._-]+)==\S+[^\n]*\\\n((?:    --hash[^\n]*\n)+)", LOCK, re.M)
    return {name.lower(): re.findall(r"sha256:[0-9a-f]{64}", hashes) for name, hashes in blocks}


def test_every_dependency_has_its_sentence_and_no_other_has_one() -> None:
    assert explained() == asked_for()


def test_every_dependency_is_pinned_with_hashes() -> None:
    assert sorted(asked_for() - set(pinned())) == []
    assert all(pinned().values())


def test_every_line_of_the_lock_file_is_a_pin_a_hash_or_a_remark() -> None:
    allowed = re.compile(r"[A-Za-z0-9._-]+==\S+|    --hash=sha256:[0-9a-f]{64}|\s*#")

    assert [line for line in LOCK.splitlines() if not allowed.match(line)] == []


def test_the_lock_file_names_no_host() -> None:
    assert "://" not in LOCK
