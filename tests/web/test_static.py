"""What the site sends besides pages: licensed, complete, small, and ours to use."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "webui" / "static"
VENDOR = STATIC / "vendor"
SPRITE = VENDOR / "lucide-static-1.62.0" / "sprite.svg"
SOURCES = tuple(sorted((ROOT / "webui").rglob("*.html"))) + tuple(
    sorted((ROOT / "webui").rglob("*.py"))
)
FIRST_VISIT = 120_000
ICON_CALL = re.compile(r"""\bicon(?:_name\s*=|\s*=|\()\s*["']([a-z][a-z0-9-]*)["']""")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def licensed() -> dict[str, str]:
    """The files of the licence table with their sums."""
    rows = [line.split(" | ") for line in read(VENDOR / "LICENSES").splitlines() if " | " in line]
    return {row[0]: row[-1] for row in rows[1:]}


def symbols() -> set[str]:
    return set(re.findall(r'<symbol id="([^"]+)"', read(SPRITE)))


def test_every_file_taken_over_is_in_the_licence_table() -> None:
    files = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name not in ("LICENSE", "LICENSES")
    }

    assert files == licensed()


def test_every_package_brings_its_licence_text() -> None:
    without = [
        one.name for one in VENDOR.iterdir() if one.is_dir() and not (one / "LICENSE").exists()
    ]

    assert without == []


@pytest.mark.parametrize("word", ["GDS Transport", "crest", "@font-face", "url("])
def test_nothing_of_the_british_government_is_taken_over(word: str) -> None:
    assert word not in read(VENDOR / "govuk-frontend-6.6.0" / "govuk-frontend.min.css")


def test_no_style_sheet_asks_for_anything_from_elsewhere() -> None:
    wanted = {
        f"{sheet.parent.relative_to(STATIC).as_posix()}/{url}"
        for sheet in STATIC.rglob("*.css")
        for url in re.findall(r"url\([\"']?([^\"')]+)", read(sheet))
        if not url.startswith("data:")
    }

    assert [url for url in wanted if not (STATIC / url).is_file()] == []


def test_every_icon_that_is_called_exists() -> None:
    called = {name for source in SOURCES for name in ICON_CALL.findall(read(source))}

    assert called - symbols() == set()


def test_no_icon_lies_in_the_sprite_unused() -> None:
    quoted = {
        word for source in SOURCES for word in re.findall(r"[\"']([a-z0-9-]+)[\"']", read(source))
    }

    assert symbols() - quoted == set()


def test_a_first_visit_stays_small() -> None:
    fonts = sum(path.stat().st_size for path in VENDOR.rglob("*.woff2"))
    texts = (*STATIC.rglob("*.css"), *STATIC.glob("*.js"), SPRITE)
    packed = sum(len(gzip.compress(path.read_bytes())) for path in texts)

    assert fonts + packed <= FIRST_VISIT


def test_the_script_stays_small() -> None:
    assert (STATIC / "registru.js").stat().st_size <= 6_000


def test_no_template_brings_its_own_style_or_script() -> None:
    inline = re.compile(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\bsrc=)")
    wrong = [path.name for path in SOURCES if path.suffix == ".html" and inline.search(read(path))]

    assert wrong == []
