"""Numbers of persons (CNP) and organisations (CUI): checked, never asked for a petition."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

CNP_KEY = "279146358279"
CUI_KEY = "753217532"
CENTURIES = {"1": 1900, "2": 1900, "3": 1800, "4": 1800, "5": 2000, "6": 2000}
OF_ANY_CENTURY = (1900, 2000, 1800)
ISSUED = frozenset({*(f"{code:02}" for code in range(1, 47)), "51", "52", "70"})
"""Counties, Bucharest and its sectors, and 70 for every number since 8 May 2024."""

IN_TEXT = re.compile(r"(?<!\d)[1-9]\d{12}(?!\d)")


class Verdict(StrEnum):
    """What a check of digits says; a doubtful number may still be real."""

    VALID = "valid"
    DOUBTFUL = "doubtful"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict and, where it is not good, why, in Romanian."""

    verdict: Verdict
    why: str = ""


GOOD = Checked(Verdict.VALID)


def check_cnp(digits: str, today: date) -> Checked:
    """Check a personal number by its digit, its date and its county code (R-ID-CNP)."""
    if not re.fullmatch(r"[1-9]\d{12}", digits):
        return Checked(Verdict.INVALID, "CNP-ul are 13 cifre și nu începe cu 0")
    if _cnp_digit(digits) != digits[12]:
        return Checked(Verdict.INVALID, "cifra de control nu se potrivește")
    if digits[9:12] == "000":
        return Checked(Verdict.INVALID, "numărul de ordine nu poate fi 000")
    born = _birthday(digits)
    if born is None:
        return Checked(Verdict.INVALID, "data nașterii nu există")
    if born > today:
        return Checked(Verdict.DOUBTFUL, "data nașterii este în viitor")
    if digits[7:9] not in ISSUED:
        return Checked(Verdict.DOUBTFUL, "codul județului nu este unul în uz")
    return GOOD


def check_cui(text: str) -> Checked:
    """Check the code of an organisation, with or without RO before it (R-ID-CUI)."""
    digits = bare_cui(text)
    if re.fullmatch(r"\d{13}", digits):
        return Checked(Verdict.INVALID, "are 13 cifre: este un CNP, pe care nu îl cerem")
    if not re.fullmatch(r"\d{2,10}", digits):
        return Checked(Verdict.INVALID, "codul are între 2 și 10 cifre")
    if digits.startswith("0"):
        return Checked(Verdict.INVALID, "codul nu începe cu 0")
    body = digits[:-1].rjust(9, "0")
    total = sum(int(digit) * int(weight) for digit, weight in zip(body, CUI_KEY, strict=True))
    if str(total * 10 % 11 % 10) != digits[-1]:
        return Checked(Verdict.INVALID, "cifra de control nu se potrivește")
    return GOOD


def bare_cui(text: str) -> str:
    """Give the digits of a code without RO and blanks."""
    return re.sub(r"^RO", "", re.sub(r"\s", "", text).upper())


def masked(text: str) -> str:
    """Hide the personal numbers in a text, all but what tells two of them apart (R-ID-CNP)."""
    return IN_TEXT.sub(_mask, text)


def _mask(found: re.Match[str]) -> str:
    digits = found.group()
    if _cnp_digit(digits) != digits[12]:
        return digits
    return f"{digits[0]}******{digits[7:12]}*"


def _cnp_digit(digits: str) -> str:
    total = sum(int(digit) * int(weight) for digit, weight in zip(digits, CNP_KEY, strict=False))
    return "1" if total % 11 == 10 else str(total % 11)


def _birthday(digits: str) -> date | None:
    """Give the day of birth; where the century is not said, any in which the day exists."""
    year, month, day = int(digits[1:3]), int(digits[3:5]), int(digits[5:7])
    known = CENTURIES.get(digits[0])
    for century in (known,) if known else OF_ANY_CENTURY:
        try:
            return date(century + year, month, day)
        except ValueError:
            continue
    return None
