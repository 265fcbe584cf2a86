"""Asks typst which characters the letter fonts draw: run as a module after a change of typst."""

import json
import tempfile
import textwrap
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import typst

from casework.letters.glyphs import is_visible

TEMPLATE = """#set document(title: "x")
#set text(font: (FONTS,), fallback: false, lang: "ro", weight: WEIGHT)
#for entry in json(bytes(sys.inputs.data)) [#entry \\ ]
"""
FILLERS = {0xFFFC, 0x115F, 0x1160, 0x3164, 0xFFA0}
WEIGHTS = (400, 600, 700)
SERIF = '"Libertinus Serif"'
BOTH = f'{SERIF}, "DejaVu Sans Mono"'


class Probe:
    """One template in one weight, asked with one set of characters after another."""

    def __init__(self, folder: Path, fonts: str, weight: int) -> None:
        self.path = folder / f"{len(fonts)}-{weight}.typ"
        text = TEMPLATE.replace("FONTS", fonts).replace("WEIGHT", str(weight))
        self.path.write_text(text, encoding="utf-8")
        self.compiler = typst.Compiler(root=folder, ignore_system_fonts=True)

    def draws(self, entries: list[str]) -> bool:
        try:
            self.compiler.compile(
                self.path,
                format="pdf",
                pdf_standards=["a-2a", "ua-1"],
                sys_inputs={"data": json.dumps(entries)},
                timestamp=0,
            )
        except typst.TypstError:
            return False
        return True

    def drawn(self, entries: list[str]) -> list[str]:
        if not entries or self.draws(entries):
            return entries
        middle = len(entries) // 2
        return [*self.drawn(entries[:middle]), *self.drawn(entries[middle:])] if middle else []


def draws_all(characters: Iterable[str], fonts: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        probes = [Probe(Path(folder), fonts, weight) for weight in WEIGHTS]
        return all(probe.draws(sorted(characters)) for probe in probes)


def drawn_by(characters: list[str], fonts: str) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        for weight in WEIGHTS:
            characters = Probe(Path(folder), fonts, weight).drawn(characters)
    return characters


def ranges(characters: Iterable[str]) -> str:
    points = sorted(map(ord, characters))
    breaks = [i for i, (a, b) in enumerate(pairwise(points), start=1) if b != a + 1]
    edges = [0, *breaks, len(points)]
    runs = [points[start:end] for start, end in pairwise(edges)]
    return " ".join(f"{run[0]:x}-{run[-1]:x}" if run[1:] else f"{run[0]:x}" for run in runs)


def assigned() -> list[str]:
    found = (chr(point) for point in range(0x20, 0x20000) if not 0x3400 <= point < 0xF900)
    return [sign for sign in found if is_visible(sign) and unicodedata.category(sign)[0] != "C"]


def wanted(sign: str) -> bool:
    if unicodedata.category(sign).startswith("M"):
        return 0x300 <= ord(sign) <= 0x36F and sign != "\u034f"
    return ord(sign) not in FILLERS and not 0xE00 <= ord(sign) <= 0xEFF


def tables() -> tuple[str, str]:
    serif = [sign for sign in drawn_by(assigned(), SERIF) if wanted(sign)]
    both = [sign for sign in drawn_by(assigned(), BOTH) if wanted(sign)]
    left_to_right = {s for s in both if unicodedata.bidirectional(s) not in {"R", "AL", "AN"}}
    spare = {s for s in left_to_right - set(serif) if unicodedata.category(s)[0] in "LNPS"}
    return ranges(serif), ranges(spare)


if __name__ == "__main__":
    for table in tables():
        print("\n".join(textwrap.wrap(table, 96)), end="\n\n")
