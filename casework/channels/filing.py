"""What a petition is made of, whatever the medium, and the check of what was typed."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime

from email_validator import EmailNotValidError, validate_email

from casework.errors import BadInput
from workflows.personal_numbers import bare_cui, check_cui
from workflows.petition.regimes import Kind

LONGEST_TEXT = 50_000
MOST_FILES = 10
MOST_SHEETS = 9_999
LONGEST_NUMBER = 60
LONGEST_CUI = 10
"""A longer one is no code of an organisation; a wrong check digit is only told (R-ID-CUI)."""

WEB_CHANNELS = ("web", "api")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who writes, as declared: a person or an organisation, and the ways to be answered."""

    name: str
    kind: str = "person"
    email: str = ""
    phone: str = ""
    address: str = ""
    organisation: str = ""
    cui: str = ""
    capacity: str = ""
    mandate_proof: str = ""
    signatories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledFile:
    """A file of the petition, already in the vault."""

    digest: str
    name: str
    role: str = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """A petition as it came in.

    `dedupe_key` names one sending of one form, so that pressing twice registers once;
    `from_authority` is the entry of the directory that sent it on to us under art. 6^1;
    `raw` is the message as received, kept before anything is read out of it.
    """

    channel: str
    sender: Sender
    text: str
    dedupe_key: str
    raw: bytes
    subject: str = ""
    place: str = ""
    kind: Kind | None = None
    wants_paper: bool = False
    files: tuple[FiledFile, ...] = ()
    received_at: datetime | None = None
    received_directly: bool = False
    issuer_number: str = ""
    issuer_date: date | None = None
    from_authority: int | None = None
    sheets: int | None = None
    annexes: int | None = None


def cleaned(filing: Filing, *, address_required: object = None) -> Filing:
    """Trim and check a filing; raises BadInput with one sentence per field.

    A paper petition may lack name and contact (art. 7 decides later); a web form may not.
    """
    sender = replace(
        filing.sender,
        **{
            name: one_line(getattr(filing.sender, name))
            for name in ("name", "email", "phone", "organisation", "capacity", "mandate_proof")
        },
        cui=bare_cui(filing.sender.cui),
        address=" ".join(clean_text(filing.sender.address).split()),
        signatories=tuple(name for line in filing.sender.signatories if (name := one_line(line))),
    )
    text = clean_text(filing.text)
    result = replace(
        filing,
        sender=sender,
        text=text,
        subject=one_line(filing.subject)[:300] or subject_from(text),
        place=one_line(filing.place)[:300],
        issuer_number=one_line(filing.issuer_number),
    )
    errors = _errors(result, bool(address_required))
    if errors:
        raise BadInput(errors)
    return result


def _errors(filing: Filing, address_required: object) -> dict[str, str]:
    errors: dict[str, str] = {}
    online = filing.channel in WEB_CHANNELS
    if not filing.text and (online or not filing.files):
        errors["text"] = "Scrieți ce s-a întâmplat"
    elif len(filing.text) > LONGEST_TEXT:
        errors["text"] = "Textul are peste 50.000 de caractere; puneți detaliile într-un document"
    if online:
        errors.update(_contact_errors(filing.sender, address_required))
    if filing.sender.email and (wrong := email_error(filing.sender.email)):
        errors["email"] = wrong
    if filing.sender.kind == "organisation" and online and not filing.sender.organisation:
        errors["organisation"] = "Scrieți denumirea organizației"
    if len(filing.sender.cui) > LONGEST_CUI:
        errors["cui"] = f"Codul nu este bun: {check_cui(filing.sender.cui).why}"
    if len(filing.files) > MOST_FILES:
        errors["files"] = "Se pot trimite cel mult 10 fișiere"
    errors.update(_length_errors(filing.sender))
    errors.update(_paper_errors(filing))
    return errors


def _paper_errors(filing: Filing) -> dict[str, str]:
    errors = {
        name: f"Scrieți un număr între 0 și {MOST_SHEETS}"
        for name in ("sheets", "annexes")
        if not 0 <= (getattr(filing, name) or 0) <= MOST_SHEETS
    }
    if len(filing.issuer_number) > LONGEST_NUMBER:
        errors["issuer_number"] = f"Numărul are cel mult {LONGEST_NUMBER} de caractere"
    return errors


def _contact_errors(sender: Sender, address_required: object) -> dict[str, str]:
    errors = {}
    if not sender.name:
        errors["name"] = "Scrieți numele și prenumele"
    if address_required and not sender.address:
        errors["address"] = "Scrieți adresa poștală"
    elif not sender.email and not sender.address:
        errors["email"] = "Scrieți adresa de e-mail sau adresa poștală, ca să vă putem răspunde"
    return errors


def _length_errors(sender: Sender) -> dict[str, str]:
    limits = {
        "name": 300,
        "phone": 40,
        "address": 500,
        "organisation": 300,
        "capacity": 200,
        "mandate_proof": 300,
    }
    return {
        name: f"Textul este prea lung: cel mult {limit} de caractere"
        for name, limit in limits.items()
        if len(getattr(sender, name)) > limit
    }


def email_error(address: str) -> str | None:
    """Say what is wrong with an e-mail address, or nothing; the net is not asked."""
    try:
        validate_email(
            address, check_deliverability=False, test_environment=True, allow_smtputf8=False
        )
    except EmailNotValidError:
        return "Adresa de e-mail trebuie să aibă forma nume@exemplu.ro"
    if "." not in address.rpartition("@")[2]:
        return "Adresa de e-mail trebuie să aibă forma nume@exemplu.ro"
    return None


def clean_text(text: str) -> str:
    """Give a text without control and direction characters, with plain line ends, composed."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(
        letter
        for letter in composed
        if letter in "\n\t"
        or (
            unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn")
            and letter not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
        )
    ).strip()


def one_line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(clean_text(text).split())


def subject_from(text: str) -> str:
    """Make a subject out of the first sentence of a text."""
    first = re.split(r"(?<=[.!?])\s|\n", text.strip(), maxsplit=1)[0]
    line = one_line(first)
    if len(line) <= 120:
        return line or "Petiție fără text"
    return line[:119].rsplit(" ", 1)[0] + "…"


def safe_name(name: str) -> str:
    """Give a file name without folders, control characters or tricks of direction."""
    bare = one_line(name.replace("\\", "/").rsplit("/", 1)[-1])
    kept = "".join(letter for letter in bare if letter not in '<>:"|?*')
    stem, dot, ending = kept.rpartition(".")
    return (f"{stem[:120]}{dot}{ending[:10]}" if dot and stem else kept[:130]) or "fisier"


def key_of(*parts: str) -> str:
    """Give the key of one sending, from what makes it the same sending."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
