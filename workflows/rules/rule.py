"""What a rule is in the table of law.md section 10: an id, a text, a kind, one sentence."""

from dataclasses import dataclass
from enum import StrEnum

from workflows.law import Citation


class Kind(StrEnum):
    """What a rule does to an act: stops it, warns, lets it pass, or only records."""

    BLOCK = "block"
    WARN = "warn"
    ALLOW = "allow"
    RECORD = "record"
    BLOCK_OR_WARN = "block or warn"
    ALLOW_OR_BLOCK = "allow or block"

    @property
    def word(self) -> str:
        """Say it in Romanian."""
        return KIND_WORDS[self]


KIND_WORDS = {
    Kind.BLOCK: "oprește",
    Kind.WARN: "avertizează",
    Kind.ALLOW: "permite",
    Kind.RECORD: "consemnează",
    Kind.BLOCK_OR_WARN: "oprește sau avertizează",
    Kind.ALLOW_OR_BLOCK: "permite sau oprește",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule by its id; `waits_for` names the piece of the product without which it cannot hold.

    A rule that waits for nothing is enforced somewhere and proved by a test.
    """

    id: str
    article: Citation
    kind: Kind
    says: str
    waits_for: str = ""
