"""The answer: every point, the solution, its legal basis and two signatories (art. 5 and 13)."""

from dataclasses import dataclass
from datetime import date, datetime

from casework.letters.document import (
    Addressee,
    Letterhead,
    Signatory,
    day_plain,
    one_line,
    paragraphs,
    signature_words,
    unsigned_words,
)
from casework.letters.pdf import Content, compile_pdf
from casework.wording import counted

APPEAL = (
    "Dacă răspunsul vă vatămă un drept sau un interes legitim, ne puteți cere în scris să revenim "
    "asupra lui, printr-o plângere prealabilă, în 30 de zile de la data la care l-ați primit. "
    "Vă puteți adresa apoi instanței de contencios administrativ, în condițiile Legii "
    "contenciosului administrativ nr. 554/2004."
)
PRIVACY = (
    "Folosim datele dumneavoastră numai pentru a soluționa petiția și pentru a ține evidența ei, "
    "așa cum ne obligă legea (Regulamentul (UE) 2016/679, art. 6 alin. (1) lit. c) și e)). "
    "Aveți dreptul de acces la date și dreptul de a cere rectificarea lor; "
    "ne puteți scrie la datele de contact din antet."
)
WATERMARK = "PROIECT – nesemnat"
DRAFT_NOTE = "Acesta nu este răspunsul instituției și nu se trimite."
NO_BASIS = "Temeiul legal nu este încă scris."


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing the petitioner raised, what was found, and the result in a word or two."""

    title: str
    finding: str
    result: str

    @property
    def complete(self) -> bool:
        """Tell whether the point is answered."""
        return bool(self.finding.strip() and self.result.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLetter:
    """The answer under the petition's own number; without a date it is a draft.

    `also_answers` are the numbers, with their dates, of the petitions joined to it (art. 10).
    """

    letterhead: Letterhead
    number: str
    date: date | None
    addressee: Addressee
    subject: str
    opening: str
    points: tuple[Point, ...]
    solution: str
    closing: str
    legal_basis: tuple[str, ...]
    signatories: tuple[Signatory, Signatory]
    also_answers: tuple[str, ...] = ()
    dispatch_channel: str = ""
    attachments: tuple[str, ...] = ()
    appeal: str = APPEAL
    privacy: str = PRIVACY

    def __post_init__(self) -> None:
        """Refuse an answer without its number, and a dated one that leaves something out."""
        if not self.number:
            raise ValueError("an answer bears the number of the petition")
        if self.date is not None and self.missing():
            raise ValueError(f"a dated answer is complete; missing: {', '.join(self.missing())}")

    def missing(self) -> tuple[str, ...]:
        """Name what art. 5 and 13 still ask of this text."""
        wanted = {
            "points": bool(self.points) and all(point.complete for point in self.points),
            "solution": bool(self.solution.strip()),
            "legal_basis": any(entry.strip() for entry in self.legal_basis),
            "appeal": bool(self.appeal.strip()),
        }
        return tuple(name for name, present in wanted.items() if not present)

    @property
    def signed(self) -> bool:
        """Tell whether the answer is dated and both have signed."""
        return self.date is not None and all(person.signed for person in self.signatories)


def answer_pdf(letter: AnswerLetter, *, created: datetime) -> bytes:
    """Draw the answer; until both have signed it is marked as a draft on each page."""
    return compile_pdf("answer", answer_content(letter), created=created, title=title(letter))


def answer_pdf_for_signing(letter: AnswerLetter, *, created: datetime) -> bytes:
    """Draw the answer as it goes to be signed outside: no draft mark, and a place to sign."""
    if letter.date is None:
        raise ValueError("what goes to be signed is dated")
    content = answer_content(letter) | {
        "watermark": None,
        "signatories": [
            person.content() | ({} if person.signed else {"form": unsigned_words(person)})
            for person in in_print_order(letter)
        ],
    }
    return compile_pdf("answer", content, created=created, title=title(letter))


def title(letter: AnswerLetter) -> str:
    """Give the document's title."""
    return f"Răspuns la petiția nr. {letter.number}"


def answer_content(letter: AnswerLetter) -> dict[str, Content]:
    """Put the letter into the words of its template."""
    return {
        "letterhead": letter.letterhead.content(),
        "number": letter.number,
        "group": group_line(letter),
        "date": day_plain(letter.date) if letter.date else "se completează la semnare",
        "watermark": None if letter.signed else WATERMARK,
        "draft_note": DRAFT_NOTE,
        "addressee": letter.addressee.content(),
        "subject": one_line(letter.subject),
        "opening": letter.opening,
        "points": [point_content(point) for point in letter.points],
        "solution": letter.solution.strip() or "nu este încă aleasă",
        "closing": letter.closing,
        "legal_basis": list(letter.legal_basis) or [NO_BASIS],
        "appeal": letter.appeal,
        "privacy": letter.privacy,
        "attachments": list(letter.attachments),
        "signatories": [person.content() for person in in_print_order(letter)],
        "dispatch": dispatch_line(letter),
    }


def group_line(letter: AnswerLetter) -> str:
    """Name the other petitions that this one answer refers to (art. 10)."""
    if not letter.also_answers:
        return ""
    numbers = ", ".join(f"nr. {number}" for number in letter.also_answers)
    connected = "petiția conexată" if len(letter.also_answers) == 1 else "petițiile conexate"
    return f"Acesta este și răspunsul la {connected} {numbers}."


def point_content(point: Point) -> dict[str, Content]:
    """Put one point into words; what a draft still lacks is said."""
    return {
        "title": one_line(point.title),
        "finding": point.finding.strip() or "Constatarea nu este încă scrisă.",
        "result": point.result.strip() or "fără concluzie",
    }


def in_print_order(letter: AnswerLetter) -> list[Signatory]:
    """Put the institution's head first, as letters are printed; he signs last."""
    return sorted(letter.signatories, key=lambda person: -person.order)


def dispatch_line(letter: AnswerLetter) -> str:
    """Say how the answer is sent."""
    return f"Se comunică {letter.dispatch_channel}." if letter.dispatch_channel else ""


def answer_cover_subject(letter: AnswerLetter) -> str:
    """Give the subject of the e-mail; nothing personal stands in it."""
    return f"Răspuns la petiția {letter.number}"


def answer_cover_text(letter: AnswerLetter, *, status_url: str) -> str:
    """Write the e-mail that carries the answer; it claims no more than the document does."""
    body = paragraphs(
        f"Bună ziua, {one_line(letter.addressee.name)},",
        f"Vă trimitem răspunsul la petiția dumneavoastră nr. {letter.number}, "
        f"„{one_line(letter.subject)}”.",
        group_line(letter),
        f"Soluția: {letter.solution}.\n"
        f"Răspunsul întreg, cu temeiul legal, este în documentul PDF atașat{annexes(letter)}.\n"
        "Dacă nu sunteți de acord cu el, documentul vă spune ce puteți face.",
        "\n".join(signed_by(person) for person in in_print_order(letter)),
        f"Răspunsul este și pe pagina petiției: {status_url}\n"
        "Aveți nevoie de număr și de codul de acces.",
        f"{letter.letterhead.institution}\n{contact_line(letter.letterhead)}".strip(),
    )
    return f"{body}\n"


def annexes(letter: AnswerLetter) -> str:
    """Count the annexes, if any."""
    if not letter.attachments:
        return ""
    return f", împreună cu {counted(len(letter.attachments), 'o anexă', 'anexe')}"


def signed_by(person: Signatory) -> str:
    """Name one signatory and the form of the signature."""
    return f"{person.name}, {person.title}: {signature_words(person)}"


def contact_line(letterhead: Letterhead) -> str:
    """Give phone and e-mail of the institution on one line."""
    return ", ".join(entry for entry in (letterhead.phone, letterhead.email) if entry)
