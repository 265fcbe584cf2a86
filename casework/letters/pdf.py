"""Draws a letter as PDF/A-2a and PDF/UA-1: equal input gives equal bytes, on any machine."""

import json
import logging
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

import typst

from casework.letters.glyphs import breakable, pdf_safe
from casework.letters.streams import close_streams

LONGEST_WORD = 40
QUOTED = re.compile(r"`.*?`", re.DOTALL)
LOG = logging.getLogger(__name__)
TEMPLATES = Path(str(files("casework.letters").joinpath("templates")))


class Verbatim(str):
    """A text of our own making, such as a drawing or a hash: it goes in as it is."""

    __slots__ = ()


Content: TypeAlias = "str | int | Sequence[Content] | Mapping[str, Content] | None"


class LetterNotDrawnError(Exception):
    """The letter could not be drawn; what is said of it never quotes the letter."""


class Drawer(threading.local):
    """One compiler for each thread, because a shared one refuses the second caller."""

    compiler: typst.Compiler | None = None

    def get(self) -> typst.Compiler:
        """Give this thread's compiler, with the fonts inside the wheel and no others."""
        if self.compiler is None:
            self.compiler = typst.Compiler(root=TEMPLATES, ignore_system_fonts=True)
        return self.compiler

    def drop(self) -> None:
        """Forget a compiler that broke."""
        self.compiler = None


DRAWER = Drawer()


def compile_pdf(
    template: str,
    data: Mapping[str, Content],
    *,
    created: datetime,
    title: str,
    longest_word: int = LONGEST_WORD,
) -> bytes:
    """Draw a template with its data; the moment given is the only date inside the file."""
    replaced: list[str] = []

    def safe(text: str) -> str:
        made = pdf_safe(text)
        replaced.extend(made.replaced)
        return breakable(made.text, longest=longest_word)

    inputs = {"data": json.dumps(each_text(data, safe), sort_keys=True), "title": safe(title)}
    if replaced:
        LOG.info("%s: %d characters outside the letter fonts", template, len(replaced))
    return drawn(template, inputs, int(created.timestamp()))


def each_text(content: Content, change: Callable[[str], str]) -> Content:
    """Change each text in the data, and leave drawings and numbers as they are."""
    match content:
        case Verbatim() | int() | None:
            return content
        case str():
            return change(content)
        case Mapping():
            return {name: each_text(entry, change) for name, entry in content.items()}
        case _:
            return [each_text(entry, change) for entry in content]


def drawn(template: str, inputs: dict[str, str], timestamp: int) -> bytes:
    """Run the compiler; whatever breaks in it becomes one kind of error."""
    try:
        pdf = DRAWER.get().compile(
            TEMPLATES / f"{template}.typ",
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=timestamp,
        )
    except RuntimeError as error:
        said = error.message if isinstance(error, typst.TypstError) else str(error)
        raise LetterNotDrawnError(f"{template}: {QUOTED.sub('…', said)}") from None
    except BaseException as error:
        DRAWER.drop()
        # A panic inside the compiler is no Exception, and must not take the worker with it.
        if type(error).__name__ != "PanicException":
            raise
        raise LetterNotDrawnError(f"{template}: the compiler broke") from None
    if not isinstance(pdf, bytes):
        raise LetterNotDrawnError(template)
    return close_streams(pdf)
