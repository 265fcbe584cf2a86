"""What every letter is made of: who writes, to whom, who signed and how."""

import base64
import io
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from PIL import Image

from casework.letters.pdf import Content, Verbatim
from casework.wording import day_long, moment_long


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The institution at the top of a letter; the mark is drawn where there is no logo."""

    institution: str
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    department: str = ""
    mark: str = ""
    logo: bytes | None = None

    def content(self) -> dict[str, Content]:
        """Give the letterhead as the templates take it."""
        return {
            "institution": self.institution,
            "address": self.address,
            "phone": f"Telefon {self.phone}" if self.phone else "",
            "email": self.email,
            "website": self.website,
            "department": self.department,
            "mark": self.mark[:2],
            "logo": picture(self.logo) if self.logo else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """To whom a letter goes; the e-mail or the postal address may be missing."""

    name: str
    address: str = ""
    email: str = ""

    def content(self) -> dict[str, Content]:
        """Give the addressee as the templates take it."""
        lines = [*self.address.splitlines(), self.email]
        return {"name": self.name, "lines": [line for line in lines if line.strip()]}


class SignatureForm(StrEnum):
    """How somebody signed; only the first is an electronic signature."""

    QUALIFIED = "qualified"
    HANDWRITTEN = "handwritten"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One of the two who sign (art. 13): first the department's head, second the institution's."""

    order: int
    name: str
    title: str
    on_behalf: str = ""
    form: SignatureForm | None = None
    at: datetime | None = None

    @property
    def signed(self) -> bool:
        """Tell whether this person has signed."""
        return self.form is not None and self.at is not None

    def content(self) -> dict[str, Content]:
        """Give the signatory as the templates take it."""
        return {
            "name": self.name,
            "title": self.title,
            "on_behalf": self.on_behalf,
            "form": signature_words(self),
        }


def signature_words(person: Signatory) -> str:
    """Say how a person signed, and never more than that."""
    if person.form is None or person.at is None:
        return "Nesemnat."
    match person.form:
        case SignatureForm.QUALIFIED:
            return f"Semnat cu semnătură electronică calificată {on_day(person.at)}."
        case SignatureForm.HANDWRITTEN:
            return f"Semnat olograf {on_day(person.at)}. Exemplarul semnat este păstrat la dosar."
        case SignatureForm.APPROVAL:
            return (
                f"Aprobat în sistem de {person.name} {on_moment(person.at)}; "
                "aprobarea nu este semnătură electronică."
            )


def on_day(moment: datetime) -> str:
    """Write "la 21 decembrie 2026"."""
    return f"la {day_plain(moment)}"


def on_moment(moment: datetime) -> str:
    """Write "la 21 decembrie 2026, ora 10:42"."""
    return f"la {moment_long(moment).partition(', ')[2]}"


def day_plain(day: date) -> str:
    """Write "21 decembrie 2026", as in the date of an act."""
    return day_long(day).partition(", ")[2]


def unsigned_words(person: Signatory) -> str:
    """Leave a place for the signature that a person still has to give, and claim nothing."""
    match person.form:
        case SignatureForm.QUALIFIED:
            return "Se semnează cu semnătură electronică calificată."
        case _:
            return "Semnătura:\n\n\n\n\n"


def one_line(text: str) -> str:
    """Put a name or a subject on one line, whatever was typed into it."""
    return " ".join(text.split())


def paragraphs(*texts: str) -> str:
    """Join paragraphs by an empty line, leaving out the empty ones."""
    return "\n\n".join(text for text in texts if text)


def picture(logo: bytes) -> Verbatim:
    """Wrap a PNG or JPEG logo in SVG, the one picture format that travels as text."""
    with Image.open(io.BytesIO(logo), formats=("PNG", "JPEG")) as image:
        width, height = image.size
        kind = Image.MIME[image.format or "PNG"]
    body = base64.b64encode(logo).decode()
    return Verbatim(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}"><image width="{width}" height="{height}" '
        f'href="data:{kind};base64,{body}"/></svg>'
    )
