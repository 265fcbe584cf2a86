"""The help of every command in Romanian, also the words that the command-line library adds."""

import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager

import click

SECTIONS = {"Options": "Opțiuni", "Commands": "Comenzi", "Arguments": "Argumente"}
ADDED = (
    ("Show this message and exit.", "Arată acest ajutor."),
    ("[required]", "[obligatoriu]"),
    ("[default: ", "[implicit: "),
    ("; required]", "; obligatoriu]"),
)


class RomanianHelp(click.HelpFormatter):
    """Lays out a help page as the library does, with Romanian words."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        words = args.replace("[OPTIONS]", "[OPȚIUNI]").replace("COMMAND", "COMANDĂ")
        words = words.replace("[ARGS]...", "[ARGUMENTE]...")
        super().write_usage(prog, words, prefix or "Folosire: ")

    @contextmanager
    def section(self, name: str) -> Generator[None, None, None]:
        """Head a part of the page."""
        with super().section(SECTIONS.get(name, name)):
            yield

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write a list of words and what they mean."""
        said = [(re.sub(r"\bINTEGER\b", "NUMĂR", name), _said(says)) for name, says in rows]
        super().write_dl(said, col_max, col_spacing)


def _said(words: str) -> str:
    for english, romanian in ADDED:
        words = words.replace(english, romanian)
    return words
