"""What the law answers: a refusal that stops, a caution that asks for a reason, or a step taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from workflows.law import Citation

Fact = str | int | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """The law says no: which rule, why, what would unblock the act, and the text it rests on."""

    rule: str
    says: str
    remedy: str
    law: Citation
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """The law warns: the act passes only with a written reason, kept in the history."""

    rule: str
    says: str
    remedy: str
    law: Citation
    facts: Mapping[str, Fact] = field(default_factory=dict)


Decision = Refusal | Caution


@dataclass(frozen=True, slots=True)
class Stopped:
    """Nothing was changed, and these are all the reasons."""

    reasons: tuple[Refusal, ...]

    def __post_init__(self) -> None:
        """Refuse to stop anybody without a reason."""
        if not self.reasons:
            raise ValueError("a stop gives at least one reason")


@dataclass(frozen=True, slots=True)
class NeedsReasons:
    """Nothing was changed yet: each of these cautions wants a written reason first."""

    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A step was taken along one edge of the table."""

    trigger: str
    source: str
    state: str
    law: tuple[Citation, ...]
    rules: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
