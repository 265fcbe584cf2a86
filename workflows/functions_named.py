"""Functions that stand for a person in a text: the mayor, the head of a named department."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LEADERS = re.compile(
    r"(sef(ul|ului|a|ei|ii)?|director(ul|ului|ii)?|directoare[ai]?|directoarei|conducator(ul|ului)?)"
)
MAYOR = re.compile(r"(primarul|primarului|primarita|primaritei)")
VICE = re.compile(r"viceprimar(ul|ului|ita|itei)")
SECRETARY = re.compile(r"secretar(ul|ului|a|ei)")
SALUTING = {"catre", "domnule", "stimate", "stimata", "onorate", "doamna", "domnului"}
"""A letter is addressed to the mayor without being about him."""
BEGINNINGS = ("sef", "director", "conducator", "primar", "viceprimar", "secretar")
UNIT_WORDS = (
    "serviciul serviciului directia directiei biroul biroului compartimentul compartimentului"
)
GENERIC = {*UNIT_WORDS.split(), "si", "de", "cu", "al", "a", "pentru"}
REACH = 7
"""Within how many words after the leader's word the department is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Whoever holds a function: folded title and department, and whether the hall is his."""

    title: str
    unit: str
    leads_all: bool


def places_of_functions(words: Sequence[str]) -> tuple[int, ...]:
    """Find the few folded words of a text that could name a function at all."""
    return tuple(
        at
        for at, word in enumerate(words)
        if word.startswith(BEGINNINGS)
        and any(named.fullmatch(word) for named in (LEADERS, MAYOR, VICE, SECRETARY))
    )


def function_words(
    words: Sequence[str], places: Sequence[int], holder: Holder
) -> tuple[int, int] | None:
    """Find where folded words name the holder of a function: the first and the last word."""
    for at in places:
        last = _last_word(words, at, words[at], holder)
        if last is not None:
            return at, last
    return None


def _last_word(words: Sequence[str], at: int, word: str, holder: Holder) -> int | None:
    title, unit = holder.title, holder.unit
    if holder.leads_all and MAYOR.fullmatch(word):
        return None if SALUTING & set(words[max(0, at - 2) : at]) else at
    if title.startswith("viceprimar") and VICE.fullmatch(word):
        return at
    if title.startswith("secretar general") and SECRETARY.fullmatch(word):
        return at + 1 if words[at + 1 : at + 2] in (["general"], ["generala"]) else None
    return _department(words, at, unit) if unit and LEADERS.fullmatch(word) else None


def _department(words: Sequence[str], at: int, unit: str) -> int | None:
    """Walk the words of the department's name in order, a few words after its leader's."""
    wanted = [word for word in re.findall(r"[^\W\d_]+", unit) if word not in GENERIC]
    place, last = 0, at
    for offset, word in enumerate(words[at + 1 : at + 1 + REACH + len(wanted)], 1):
        if place < len(wanted) and is_form_of(word, wanted[place]):
            place, last = place + 1, at + offset
    return last if wanted and place == len(wanted) else None


def is_form_of(word: str, name: str) -> bool:
    """Tell whether a word is a common noun with one of its endings."""
    stem = name[:-1] if len(name) > 4 else name
    return word.startswith(stem) and len(word) - len(name) <= 4
