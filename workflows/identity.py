"""What we know of a sender: a ladder of rungs, each with its evidence; a rung is never a gate."""

from enum import IntEnum, StrEnum


class Rung(IntEnum):
    """How well the petitioner is known; a higher rung rests on stronger evidence."""

    NONE = 0
    PROFILE_ONLY = 1
    DECLARED = 2
    DECLARED_WITH_ADDRESS = 3
    EMAIL_CONFIRMED = 4
    CHECKED_AT_COUNTER = 5
    ELECTRONIC_IDENTITY = 6
    QUALIFIED_SIGNATURE = 7


RUNG_WORDS: dict[Rung, str] = {
    Rung.NONE: "nedeclarată",
    Rung.PROFILE_ONLY: "doar un profil",
    Rung.DECLARED: "declarată (nume și un contact)",
    Rung.DECLARED_WITH_ADDRESS: "declarată, cu adresă poștală",
    Rung.EMAIL_CONFIRMED: "e-mail confirmat",
    Rung.CHECKED_AT_COUNTER: "verificată la ghișeu",
    Rung.ELECTRONIC_IDENTITY: "identitate electronică",
    Rung.QUALIFIED_SIGNATURE: "semnătură calificată",
}


class Missing(StrEnum):
    """What the file still lacks for the petitioner to count as identified (art. 7)."""

    NAME = "name"
    CONTACT = "contact"


MISSING_WORDS: dict[Missing, str] = {
    Missing.NAME: "numele și prenumele",
    Missing.CONTACT: "o adresă de e-mail sau o adresă poștală",
}


def declared_rung(*, name: str, email: str, address: str) -> Rung:
    """Give the rung that a sender's own words reach, before anything is checked (art. 7)."""
    if not name.strip():
        return Rung.NONE
    if address.strip():
        return Rung.DECLARED_WITH_ADDRESS
    return Rung.DECLARED if email.strip() else Rung.NONE


def missing_data(*, name: str, email: str, address: str) -> tuple[Missing, ...]:
    """List what the petitioner did not give; empty when the identification data are complete."""
    absent = []
    if not name.strip():
        absent.append(Missing.NAME)
    if not (email.strip() or address.strip()):
        absent.append(Missing.CONTACT)
    return tuple(absent)
