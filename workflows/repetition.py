"""How likely two petitions speak of the same: person, place, words and time, with the reasons.

The score only orders proposals; whether petitions are connected a person decides (art. 10).
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

SAME_PERSON, SAME_NAME, SAME_PLACE, SAME_WORDS, SAME_TIME = 40, 30, 20, 30, 10
LIKELY = 60
"""From this score on a pair is proposed; below it, joining wants a written reason."""

STEM, SHORTEST, SHINGLE = 5, 3, 3
FEWEST_WORDS = 4
NEAR, FAR = 30, 90

SAID_BY_EVERYBODY = """
acest aceasta aceste acestei aici alta alte avem aveti buna care catre cum cerem cere dar data
deja deoarece deloc despre desi din dintre doamna dupa este eram fara fata fost iar inca intre
langa mai multumesc nici niciun nostru noastra numai pana pentru prin problema promptitudine
rezolvat rog sau sunt solicit stimata stimati sub subsemnatul subsemnata sesizez toate tot unde
unei unui voastra zile ziua
"""
FORMULAS = frozenset(SAID_BY_EVERYBODY.split())
STREETS = re.compile(
    r"\b(?i:str|strada|strazii|bd|bulevardul|bulevardului|calea|aleea|prelungirea|drumul|sos|"
    r"soseaua|piata|pietei|intrarea|splaiul)\b\.?\s+([A-Z]\w+(?:\s+[A-Z]\w+)*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a petition says of its sender, its place, its matter and its day."""

    name: str
    email: str
    text: str
    on: date
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A score from 0 to 100 and what speaks for it, in Romanian."""

    score: int
    reasons: tuple[str, ...]
    same_petitioner: bool
    by_name_alone: bool = False

    @property
    def likely(self) -> bool:
        """Tell whether the pair is worth proposing."""
        return self.score >= LIKELY


def likeness(one: Told, other: Told) -> Likeness:
    """Compare two petitions and say why the score is what it is."""
    parts = (_person(one, other), _place(one, other), _words(one, other), _time(one, other))
    score = sum(points for points, _ in parts)
    return Likeness(
        score=max(0, min(100, score)),
        reasons=tuple(says for _, says in parts if says),
        same_petitioner=parts[0][0] > 0,
        by_name_alone=parts[0][0] == SAME_NAME,
    )


def _person(one: Told, other: Told) -> tuple[int, str]:
    email = bool(one.email.strip()) and _fold(one.email).strip() == _fold(other.email).strip()
    name = bool(one.name.strip()) and _name(one.name) == _name(other.name)
    if email and name:
        return SAME_PERSON, "același nume și aceeași adresă de e-mail"
    if email:
        return SAME_PERSON, "aceeași adresă de e-mail"
    return (SAME_NAME, "același nume") if name else (0, "")


def _place(one: Told, other: Told) -> tuple[int, str]:
    here, there = places(one), places(other)
    common = here.keys() & there.keys()
    if common:
        return SAME_PLACE, f"același loc: {_listed(here, common)}"
    if here and there:
        return -SAME_PLACE, f"alt loc: {_listed(here, here)}, respectiv {_listed(there, there)}"
    return 0, ""


def _listed(written: Mapping[str, str], keys: Iterable[str]) -> str:
    return ", ".join(written[key] for key in sorted(keys))


def places(told: Told) -> dict[str, str]:
    """Name the streets, squares and alleys of a petition: folded, and as they were written."""
    text = unicodedata.normalize("NFC", f"{told.place}. {told.text}")
    found = (text[match.start(1) : match.end(1)] for match in STREETS.finditer(_bare(text)))
    return {_fold(name): " ".join(name.split()).title() for name in found}


def _words(one: Told, other: Told) -> tuple[int, str]:
    share = overlap(one.text, other.text)
    if not share:
        return 0, ""
    return round(SAME_WORDS * share), f"cuvinte comune: {round(100 * share)}%"


def overlap(one: str, other: str) -> float:
    """Give the part of the shorter text that the other repeats, by stems or by runs of words."""
    here, there = stems(one), stems(other)
    few = min(len(set(here)), len(set(there)))
    if few < FEWEST_WORDS:
        return 0.0
    by_stems = len(set(here) & set(there)) / few
    return max(by_stems, _by_shingles(here, there))


def _by_shingles(here: tuple[str, ...], there: tuple[str, ...]) -> float:
    """Runs of three words in the same order weigh more than the same words anywhere."""
    runs_here, runs_there = _shingles(here), _shingles(there)
    return len(runs_here & runs_there) / max(1, min(len(runs_here), len(runs_there)))


def _shingles(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)}


def stems(text: str) -> tuple[str, ...]:
    """Give the words that carry the matter, without endings, formulas and short words."""
    words = re.findall(r"[a-z0-9]+", _fold(text))
    return tuple(
        word[:STEM]
        for word in words
        if word not in FORMULAS and (len(word) >= SHORTEST or any(sign.isdigit() for sign in word))
    )


def _time(one: Told, other: Told) -> tuple[int, str]:
    days = abs((one.on - other.on).days)
    if days > FAR:
        return 0, ""
    return (SAME_TIME if days <= NEAR else SAME_TIME // 2), f"zile între ele: {days}"


def _name(name: str) -> tuple[str, ...]:
    return tuple(sorted(re.findall(r"[a-z0-9]+", _fold(name))))


def _fold(text: str) -> str:
    return _bare(text).casefold()


def _bare(text: str) -> str:
    """Take the diacritics off, sign for sign, so that positions stay what they are."""
    signs = unicodedata.normalize("NFC", text)
    return "".join(unicodedata.normalize("NFKD", sign)[0] for sign in signs)
