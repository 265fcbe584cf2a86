"""Notices under a petition's number: extension, redirection, connection and the like."""

from dataclasses import dataclass
from datetime import date, datetime

from casework.letters.answer import PRIVACY
from casework.letters.document import Addressee, Letterhead, Signatory, day_plain, paragraphs
from casework.letters.pdf import Content, compile_pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLetter:
    """A short letter: what is said, the facts in a table, its legal basis and who signs it.

    `body` is paragraphs; `details` are pairs of a label and a value; `enclosures` are titles.
    """

    letterhead: Letterhead
    number: str
    date: date
    addressee: Addressee
    title: str
    subject: str
    body: tuple[str, ...]
    details: tuple[tuple[str, str], ...] = ()
    legal_basis: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    signatory: Signatory | None = None
    privacy: str = PRIVACY


def notice_pdf(letter: NoticeLetter, *, created: datetime) -> bytes:
    """Draw the notice as PDF/A."""
    title = f"{letter.title}, nr. {letter.number}"
    return compile_pdf("notice", notice_content(letter), created=created, title=title)


def notice_content(letter: NoticeLetter) -> dict[str, Content]:
    """Put the notice into the words of its template."""
    return {
        "letterhead": letter.letterhead.content(),
        "number": letter.number,
        "date": day_plain(letter.date),
        "addressee": letter.addressee.content(),
        "title": letter.title,
        "subject": letter.subject,
        "body": list(letter.body),
        "details": [{"label": label, "value": value} for label, value in letter.details],
        "legal_basis": list(letter.legal_basis),
        "enclosures": list(letter.enclosures),
        "signatory": letter.signatory.content() if letter.signatory else None,
        "privacy": letter.privacy,
    }


def notice_mail(letter: NoticeLetter) -> str:
    """Write the same notice as the text of a message."""
    details = "\n".join(f"{label}: {value}" for label, value in letter.details)
    basis = f"Temei legal: {'; '.join(letter.legal_basis)}." if letter.legal_basis else ""
    signed = f"{letter.signatory.name}, {letter.signatory.title}" if letter.signatory else ""
    hall = letter.letterhead.institution
    return paragraphs("Bună ziua,", *letter.body, details, basis, signed, hall) + "\n"
