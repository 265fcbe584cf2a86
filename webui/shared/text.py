"""Typography of Romanian prose on pages: what must not break at the end of a line."""

import re
from typing import Final

from markupsafe import Markup, escape

NBSP: Final = "\u00a0"
TAG: Final = re.compile(r"(<[^>]*>)")
MONTH: Final = (
    "ian|febr|mart|apr|mai|iun|iul|aug|sept|oct|nov|dec|ianuarie|februarie|martie|aprilie|iunie"
    "|iulie|august|septembrie|octombrie|noiembrie|decembrie"
)
JOINED: Final = re.compile(
    rf"(?<=\d) (?=(?:{MONTH})\b)"
    r"|(?<=\bnr\.) (?=\S)|(?<=\bart\.) (?=\S)|(?<=\balin\.) (?=\S)|(?<=\blit\.) (?=\S)"
    r"|(?<=\bStr\.) (?=\S)|(?<=\bBd\.) (?=\S)|(?<=\bbl\.) (?=\S)|(?<=\bOG) (?=\d|nr)"
    r"|(?<=\bOUG) (?=\d|nr)|(?<=\bO\.G\.) (?=nr)|(?<=\d) (?=(?:kB|MB|°C)\b)"
)
LETTERS: Final = "[A-Za-zĂÂÎȘȚăâîșț]"
UNBROKEN: Final = re.compile(
    rf"(?<![\w-])(?:{LETTERS}{{1,3}}(?:-{LETTERS}+)+|{LETTERS}+(?:-{LETTERS}+)*-{LETTERS}{{1,3}})(?![\w-])"
    r"|(?<![\w.])\d{1,3}(?:\.\d{3})+/\d\d\.\d\d\.\d{4}"
    r"|(?<![\d:])\d{1,2}:\d\d–\d{1,2}:\d\d"
)


def nb(value: object) -> Markup:
    """Keep clitics, register numbers, "24 dec." and "nr. 5" whole; plain text is escaped."""
    parts = TAG.split(str(escape(value)))
    return Markup("").join(Markup(p) if p.startswith("<") else kept(p) for p in parts)


def kept(text: str) -> Markup:
    """Tie together what is read together in one run of escaped text."""
    tied = JOINED.sub(NBSP, text)
    return Markup(UNBROKEN.sub(r'<span class="ps-nb">\g<0></span>', tied))


def paragraphs(value: str) -> Markup:
    """Set a petitioner's text as it was typed: blank lines part paragraphs, line ends stay."""
    blocks = re.split(r"\n\s*\n", value.replace("\r\n", "\n").strip())
    return Markup("\n").join(
        Markup("<p>{}</p>").format(Markup("<br>").join(block.split("\n"))) for block in blocks
    )
