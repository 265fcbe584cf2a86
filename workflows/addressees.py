"""To whom a petition may be sent on: public authorities, never firms or private mailboxes."""

import re
from enum import StrEnum


class AddresseeKind(StrEnum):
    """What an addressee of the directory is; each is public in its own way (art. 2, art. 15^1)."""

    AUTHORITY = "authority"
    INSTITUTION = "institution"
    COMPANY = "company"
    PARLIAMENT = "parliament"
    PRESIDENT = "president"

    @property
    def word(self) -> str:
        """Say it in Romanian."""
        return ADDRESSEE_WORDS[self]

    @property
    def follows_the_ordinance(self) -> bool:
        """Tell whether the term of the ordinance runs there (R-ART61-PARL, art. 15^1)."""
        return self not in (AddresseeKind.PARLIAMENT, AddresseeKind.PRESIDENT)


ADDRESSEE_WORDS: dict[AddresseeKind, str] = {
    AddresseeKind.AUTHORITY: "autoritate publică",
    AddresseeKind.INSTITUTION: "instituție publică",
    AddresseeKind.COMPANY: "companie sau societate națională ori locală, regie (art. 2)",
    AddresseeKind.PARLIAMENT: "Parlamentul",
    AddresseeKind.PRESIDENT: "Președintele României",
}

FREE_MAIL = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "yahoo.ro",
        "ymail.com",
        "hotmail.com",
        "outlook.com",
        "live.com",
        "icloud.com",
        "aol.com",
        "proton.me",
        "protonmail.com",
        "gmx.com",
        "mail.com",
        "k.ro",
        "email.ro",
    }
)
"""Domains that give a mailbox to anybody; no authority is reached there."""

OF_A_FIRM = re.compile(
    r"\b(?:s\.?\s?r\.?\s?l|s\.?\s?a|s\.?\s?n\.?\s?c|s\.?\s?c\.?\s?s|p\.?\s?f\.?\s?a|s\.\s?c)\b\.?",
    re.IGNORECASE,
)


def is_free_mail(email: str) -> bool:
    """Tell whether an address is a mailbox that anybody may open for himself."""
    return email.rpartition("@")[2].strip().casefold() in FREE_MAIL


def is_named_as_a_firm(name: str) -> bool:
    """Tell whether a name carries the form of a company: S.R.L., S.A., P.F.A. and the like."""
    return OF_A_FIRM.search(name) is not None
