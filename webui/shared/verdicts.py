"""What the office answered to an act, in words: done, stopped with reasons, or reasons wanted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import flash

from casework.usecases.step import Case
from casework.wording import Spoken, spoken
from workflows.decisions import Caution, NeedsReasons, Refusal, Stopped

REASON = "motiv-"
"""A field that gives the reason for going on despite a caution: this, then the rule's id."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A caution that wants a written reason, and what was typed so far."""

    field: str
    spoken: Spoken
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Why an act did not pass; empty before anything was tried."""

    refusals: tuple[Spoken, ...] = ()
    wanted: tuple[Wanted, ...] = ()


NOTHING_SAID = Verdict()


def verdict_of(outcome: Stopped | NeedsReasons, fields: Mapping[str, str]) -> Verdict:
    """Put an outcome that is not a success into words, keeping the reasons already typed."""
    if isinstance(outcome, Stopped):
        return Verdict(refusals=refusals_in_words(outcome.reasons))
    return Verdict(wanted=tuple(_wanted(caution, fields) for caution in outcome.cautions))


def refusals_in_words(refusals: Iterable[Refusal]) -> tuple[Spoken, ...]:
    """Say every refusal."""
    return tuple(spoken(refusal) for refusal in refusals)


def reasons_typed(fields: Mapping[str, str]) -> dict[str, str]:
    """Read the reasons of a form, by rule."""
    return {
        name.removeprefix(REASON): text
        for name, text in fields.items()
        if name.startswith(REASON) and text.strip()
    }


def case_typed(petition_id: int, fields: Mapping[str, str]) -> Case:
    """Name the case that a form is about, in the version that its page had shown."""
    version = fields.get("version", "")
    return Case(petition_id=petition_id, version=int(version) if version.isdecimal() else None)


def flash_stopped(outcome: Stopped | NeedsReasons, act: str) -> None:
    """Say in the message line of the next page why an act did not pass."""
    reasons = outcome.reasons if isinstance(outcome, Stopped) else outcome.cautions
    for reason in reasons:
        flash(f"{act}: {spoken(reason)}", "stopped")


def _wanted(caution: Caution, fields: Mapping[str, str]) -> Wanted:
    field = f"{REASON}{caution.rule}"
    return Wanted(field, spoken(caution), fields.get(field, ""))
