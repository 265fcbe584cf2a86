"""Page data of the shared macros: what a template may show, already in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One line of a history; kind is "plin" (done), "verde" (answered) or "" (automatic, ahead)."""

    when: str
    text: str
    datetime: str = ""
    lead: str = ""
    kind: str = "plin"
    law: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an act is not possible now: the ground, the reason, what to do about it."""

    law: str
    says: str
    remedy: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class RefusedAct:
    """An act that is not possible now, with every reason."""

    label: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One matter the petition asks about; tone is "", ok, at, er or in."""

    title: str
    text: str = ""
    label: str = ""
    tone: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """One document of a case file, with the link that opens it."""

    title: str
    detail: str = ""
    url: str = ""
    icon: str = "file-text"
    action: str = "Deschide"


@dataclass(frozen=True, slots=True)
class Fact:
    """A term with its value, and a smaller note under it."""

    term: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickFilter:
    """A quick filter over a list: its number is part of its text; shape is that of a term or ""."""

    label: str
    count: int
    url: str
    shape: str = ""
    current: bool = False
