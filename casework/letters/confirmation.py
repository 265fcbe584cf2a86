"""The confirmation of registration: number, last day of the answer, access code, what follows."""

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from casework.letters.document import Letterhead, one_line, paragraphs
from casework.letters.pdf import Content, compile_pdf
from casework.letters.qr import qr_drawing
from casework.wording import cited, counted, day_long, moment_long
from workflows.law import OG27, Citation

FREE = "Depunerea unei petiții este gratuită."
CODE_IS_SECRET = (
    "Cu numărul și acest cod vedeți textul, documentele și răspunsul. "
    "Păstrați-l și nu îl arătați altcuiva."
)
CODE_WAS_GIVEN = (
    "Codul de acces l-ați primit la înregistrare. "
    "Dacă nu îl mai aveți, cereți altul pe pagina petiției sau la ghișeu."
)
MORE_TIME = "Dacă avem nevoie de mai mult timp, vă scriem înainte de această dată."


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationLetter:
    """What the citizen gets in hand when a petition is registered (art. 6 and 8)."""

    letterhead: Letterhead
    number: str
    registered_at: datetime
    petitioner_name: str
    subject: str
    answer_by: date
    channel: str
    status_url: str
    contact: str
    department: str | None = None
    access_code: str | None = None
    attachments: tuple[str, ...] = ()
    law: tuple[Citation, ...] = (OG27("art. 6"), OG27("art. 8 alin. (1)"))

    def __post_init__(self) -> None:
        """Refuse a letter without a number, or one whose address gives the code away."""
        if not self.number:
            raise ValueError("a confirmation states the register number")
        if self.access_code and self.access_code in self.status_url:
            raise ValueError("the address in the QR code holds the number only")
        if self.access_code and not self.access_code.isascii():
            raise ValueError("an access code is made of plain letters and digits")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailCheck:
    """How the petitioner proves that the e-mail is his: a link, and a code if the link fails."""

    url: str
    code: str


def confirmation_pdf(letter: ConfirmationLetter, *, created: datetime) -> bytes:
    """Draw the confirmation."""
    return compile_pdf(
        "confirmation",
        confirmation_content(letter),
        created=created,
        title=f"Confirmarea petiției nr. {letter.number}",
    )


def confirmation_content(letter: ConfirmationLetter) -> dict[str, Content]:
    """Put the letter into the words of its template."""
    return {
        "letterhead": letter.letterhead.content(),
        "number": letter.number,
        "stamp_above": f"{letter.letterhead.institution} · Registratură",
        "registered": moment_long(letter.registered_at),
        "answer_by": day_long(letter.answer_by),
        "more_time": MORE_TIME,
        "access_code": letter.access_code,
        "code_note": CODE_IS_SECRET if letter.access_code else CODE_WAS_GIVEN,
        "qr_svg": qr_drawing(letter.status_url),
        "qr_alt": f"Cod QR care deschide pagina petiției {letter.number}",
        "qr_note": "Scanați cu telefonul ca să ajungeți la pagina petiției.",
        "facts": [{"label": label, "value": value} for label, value in sent(letter)],
        "steps": steps(letter),
        "follow": follow(letter),
        "law": f"{FREE} {law_line(letter)}",
    }


def sent(letter: ConfirmationLetter) -> list[tuple[str, str]]:
    """List what we received, label by label."""
    rows = [
        ("Petiționar", letter.petitioner_name),
        ("Obiectul", letter.subject),
        ("Cum am primit-o", letter.channel),
        ("Compartimentul", letter.department or ""),
        ("Documente", attachments_line(letter.attachments)),
    ]
    return [(label, one_line(value)) for label, value in rows if value]


def attachments_line(names: tuple[str, ...]) -> str:
    """Count the files and name them."""
    if not names:
        return "niciun fișier"
    return f"{counted(len(names), 'un fișier', 'fișiere')}: {', '.join(names)}"


def steps(letter: ConfirmationLetter) -> list[str]:
    """Say what happens next, in order."""
    first = (
        f"Petiția merge la {one_line(letter.department)}."
        if letter.department
        else "Registratura trimite petiția compartimentului care se ocupă."
    )
    return [
        first,
        "Dacă ține de altă instituție, o trimitem acolo și vă anunțăm.",
        "Un specialist verifică fiecare aspect din petiție.",
        f"Primiți răspunsul semnat cel mai târziu {day_long(letter.answer_by)}.",
    ]


def follow(letter: ConfirmationLetter) -> str:
    """Say where the petition can be followed, and whom to ask."""
    return paragraphs(
        f"Deschideți {shown(letter.status_url)} sau scanați codul QR. "
        "Cu numărul petiției vedeți etapa în care este.",
        f"Întrebări: {letter.contact}. Spuneți numărul petiției.",
    )


def shown(url: str) -> str:
    """Write an address as people type it: without scheme and without query."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}".rstrip("/")


def law_line(letter: ConfirmationLetter) -> str:
    """Cite the law, last as always."""
    return f"Temei: {'; '.join(map(cited, letter.law))}."


def confirmation_subject(letter: ConfirmationLetter) -> str:
    """Give the subject of the e-mail; nothing personal stands in it."""
    return f"Petiția {letter.number} este înregistrată"


def confirmation_text(letter: ConfirmationLetter, *, check: EmailCheck | None = None) -> str:
    """Write the e-mail that carries the confirmation."""
    facts = [f"{label}: {value}" for label, value in sent(letter)[1:]]
    body = paragraphs(
        f"Bună ziua, {one_line(letter.petitioner_name)},",
        "Am înregistrat petiția dumneavoastră.",
        "\n".join(
            [
                f"Numărul: {letter.number}",
                f"Înregistrată: {moment_long(letter.registered_at)}",
                *facts,
            ]
        ),
        f"Vă răspundem cel mai târziu {day_long(letter.answer_by)}.\n{MORE_TIME}",
        email_check(check),
        access(letter),
        "Confirmarea este și în documentul PDF atașat.\n"
        f"Întrebări: {letter.contact}. Spuneți numărul petiției.",
        f"{letter.letterhead.institution}\nRegistratura",
        f"{FREE} {law_line(letter)}",
    )
    return f"{body}\n"


def email_check(check: EmailCheck | None) -> str:
    """Ask for the proof of the e-mail address; opening the link alone changes nothing."""
    if check is None:
        return ""
    return (
        f"Confirmați că adresa de e-mail este a dumneavoastră:\n{check.url}\n"
        "Pe pagina care se deschide apăsați „Confirmă adresa”.\n"
        f"Dacă legătura nu merge, scrieți acest cod pe pagina petiției: {check.code}"
    )


def access(letter: ConfirmationLetter) -> str:
    """Say where to follow the petition and with which code."""
    where = f"Urmăriți petiția: {letter.status_url}"
    if letter.access_code is None:
        return f"{where}\n{CODE_WAS_GIVEN}"
    return f"{where}\nCodul de acces: {letter.access_code}\n{CODE_IS_SECRET}"
