"""What an answer must say before it is signed, and what it must not: warnings, never a style."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = (
    "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie"
    "|decembrie"
)
DAY = re.compile(
    rf"\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}\b|\b\d{{1,2}} (?:{MONTHS})\b"
    r"|\btrimestrul\b|\b\d+ (?:de )?zile\b|\bziua de\b",
    re.IGNORECASE,
)
WHO = re.compile(
    r"\b(?:am|vom|noi|echip\w+|serviciu\w*|direcți\w+|compartiment\w*|primări\w+|poliți\w+"
    r"|inspector\w*|colegi\w*|administrați\w+|operator\w*|societat\w+)\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:am|s-au|s-a|este|sunt|vom|se va|nu)\b\s+\w+"
    r"|\b(?:a|au) (?:fost )?\w+[tsș]\b"
    r"|\b\w{3,}(?:em|im|ăm)\b",
    re.IGNORECASE,
)
MANY = 5
"""As many letters with the same words make a template of an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSeen:
    """The words of an answer: its text, its findings and results, and how many say the same.

    `own` is what the petitioner's own data are, which may stand in the letter.
    """

    text: str
    findings: tuple[str, ...]
    results: tuple[str, ...]
    near_copies: int = 0
    own: tuple[str, ...] = ()


def shortcomings(answer: AnswerSeen) -> tuple[str, ...]:
    """List in Romanian what a reader would miss in the answer (R-REPLY-CONTENT)."""
    return tuple(_missing(answer))


def _missing(answer: AnswerSeen) -> Iterator[str]:
    words = "\n".join((answer.text, *answer.findings))
    if not any(DONE.search(finding) for finding in answer.findings):
        yield "ce s-a făcut"
    if not DAY.search(words):
        yield "când"
    if not WHO.search(words):
        yield "cine"
    if answer.results and set(answer.results) <= {"sent_on"}:
        yield "altceva decât trimiterea mai departe"
    if answer.results and set(answer.results) <= {"planned"} and not DAY.search(words):
        yield "altceva decât o amânare fără dată"
    if answer.near_copies >= MANY:
        yield f"un text al ei (aceleași cuvinte au plecat în alte {answer.near_copies} răspunsuri)"
