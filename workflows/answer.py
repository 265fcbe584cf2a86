"""What an answer must say before it is signed, and what it must not: warnings, never a style."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workflows.personal_numbers import IN_TEXT

MONTHS = (
    "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie"
    "|decembrie"
)
DAY = re.compile(
    rf"\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}\b|\b\d{{1,2}} (?:{MONTHS})\b"
    r"|\btrimestrul\b|\bzi(?:le|ua)\b",
    re.IGNORECASE,
)
WHO = re.compile(
    r"\b(?:am|vom|noi|echip\w+|serviciu\w*|direcți\w+|compartiment\w*|primări\w+|poliți\w+"
    r"|inspector\w*|colegi\w*|administrați\w+|operator\w*|societat\w+)\b",
    re.IGNORECASE,
)
DONE = re.compile(r"\b(?:am|s-au|s-a|au fost|a fost|este|sunt|vom|se va|nu)\b\s+\w+", re.IGNORECASE)
PHONE = re.compile(r"(?<!\d)(?:\+?40|0)[ .-]?7\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
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


def told_of_others(answer: AnswerSeen) -> tuple[str, ...]:
    """Name the kinds of personal data in the answer that are not the petitioner's own.

    R-REPLY-PRIVACY: personal numbers always count, phones and e-mails unless they are his.
    """
    words = "\n".join((answer.text, *answer.findings))
    own = {_bare(item) for item in answer.own if item}
    found = []
    if IN_TEXT.search(words):
        found.append("un cod numeric personal")
    if any(_bare(phone) not in own for phone in PHONE.findall(words)):
        found.append("un număr de telefon")
    if any(_bare(address.rstrip(".")) not in own for address in EMAIL.findall(words)):
        found.append("o adresă de e-mail")
    return tuple(found)


def _bare(text: str) -> str:
    return re.sub(r"[ .\-+]", "", text).casefold()
