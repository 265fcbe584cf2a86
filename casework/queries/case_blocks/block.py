"""One block of a case file: a title, what is so, lines of text, and where to go on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBlock:
    """A block that any subject may add: facts as term and value, sentences, links as label, URL.

    `tone` is "", "ok", "at" (attention) or "er"; `tag` is a short word beside the title.
    """

    key: str
    title: str
    tag: str = ""
    tone: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
