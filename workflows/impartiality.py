"""Who may not handle a petition: staff found by name or by function in its text (art. 11).

A full name matches, in either order and with an initial for the given name. A surname alone
matches after a word that names a person ("domnul", "șeful", "lui"); without such a word only when
one member of staff bears it and it is written as a name is, with a capital or ending like one.
A given name alone matches nobody. Too many found is mended by the clerk; too few, by nobody.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workflows.functions_named import Holder, function_words, places_of_functions
from workflows.given_names import GIVEN_NAMES

PERSON_WORDS = re.compile(
    r"(domnul|domnului|domnu|doamna|doamnei|domnisoara|domnisoarei|dl|dlui|dna|dnei|na|nul|numit|numita"
    r"|numitul|numitului|numitei|lui|coleg\w*|sef|seful|sefului|sefa|sefei|director\w*|directoare"
    r"|primar\w*|viceprimar\w*|inspector\w*|inspectoare\w*|consilier\w*|referent\w*|functionar\w*"
    r"|politist\w*|agent\w*|arhivar\w*|registrator\w*|arhitect\w*|secretar\w*|ing|jurist\w*)"
)
STREETS = (
    "str strada strazii strazile bulevardul bulevardului bd bdul bld calea caii aleea aleii piata "
    "pietei soseaua soselei sos intrarea intrarii parcul parcului scoala scolii liceul liceului "
    "spitalul spitalului cartierul cartierului statia"
)
STREET_WORDS = frozenset(STREETS.split())
NAME_ENDINGS = ("escu", "eanu", "anu", "oiu", "aru")
NEAR = 3
"""How many words before a surname may hold the word that says it is a person's."""


@dataclass(frozen=True, slots=True)
class Function:
    """What a person does that day: a title, the unit, and whether he leads it."""

    title: str
    unit: str = ""
    leads: bool = False
    leads_all: bool = False


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of staff as the finder knows him."""

    staff_id: int
    name: str
    functions: tuple[Function, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A member of staff found in a text, with the words that named him."""

    staff_id: int
    words: str


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: as written, folded, and where it stands."""

    written: str
    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Bearer:
    staff_id: int
    given: tuple[str, ...]
    sole: bool
    ordinary: bool


class Index:
    """Staff by every form of their surnames, built once for one list of people."""

    def __init__(self, people: Iterable[Colleague]) -> None:
        """Take the names apart and write down the forms of each surname."""
        self.people = tuple(people)
        parts = [(person, *split_name(person.name)) for person in self.people]
        borne: dict[str, set[int]] = {}
        for person, surnames, _ in parts:
            for surname in surnames:
                borne.setdefault(surname, set()).add(person.staff_id)
        self.bearers: dict[str, tuple[_Bearer, ...]] = {}
        for person, surnames, given in parts:
            for surname in surnames:
                bearer = _Bearer(
                    person.staff_id, given, len(borne[surname]) == 1, surname in GIVEN_NAMES
                )
                for form in forms(surname):
                    self.bearers[form] = (*self.bearers.get(form, ()), bearer)


def fold(text: str) -> str:
    """Fold case and diacritics, comma and cedilla alike."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def split_name(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part a name into surnames and given names, whatever their order; all given: the last one."""
    words = re.findall(r"[^\W\d_]+", fold(name))
    surnames = tuple(word for word in words if word not in GIVEN_NAMES)
    if not surnames or len(surnames) == len(words):
        surnames = tuple(words[-1:])
    return surnames, tuple(word for word in words if word not in surnames)


def forms(name: str) -> frozenset[str]:
    """Give a folded name with its endings of genitive, dative and article."""
    found = {name, *(name + ending for ending in ("ul", "ului", "lui", "l", "ule", "i"))}
    if name.endswith("a"):
        found |= {name[:-1] + ending for ending in ("ei", "ii", "o", "i")}
    return frozenset(found)


def words_of(text: str) -> list[Word]:
    """Take a text apart into words; hyphens and full stops part them."""
    return [
        Word(match[0], fold(match[0]), match.start(), match.end())
        for match in re.finditer(r"[^\W\d_]+", unicodedata.normalize("NFC", text))
    ]


def staff_named(text: str, index: Index) -> tuple[Named, ...]:
    """Find the members of staff whom a text names, each once, with the first words that do."""
    plain = unicodedata.normalize("NFC", text)
    words = words_of(plain)
    found: dict[int, str] = {}
    for staff_id, first, last in (*_by_name(words, index), *_by_function(words, index)):
        found.setdefault(staff_id, plain[words[first].start : words[last].end])
    return tuple(Named(staff_id, said) for staff_id, said in found.items())


def _by_name(words: list[Word], index: Index) -> Iterator[tuple[int, int, int]]:
    for at, word in enumerate(words):
        bearers = index.bearers.get(word.folded, ())
        if not bearers or _is_a_street(words, at):
            continue
        whole = [
            (bearer, reach) for bearer in bearers if (reach := _given_beside(words, at, bearer))
        ]
        for bearer, (first, last) in whole:
            yield bearer.staff_id, first, last
        if not whole:
            yield from _alone(words, at, bearers)


def _alone(
    words: list[Word], at: int, bearers: tuple[_Bearer, ...]
) -> Iterator[tuple[int, int, int]]:
    """Judge a surname that no given name of its bearers accompanies."""
    if _another_given(words, at):
        return
    called = _called_before(words, at)
    for bearer in bearers:
        if called is not None:
            yield bearer.staff_id, called, at
        elif bearer.sole and not bearer.ordinary and _looks_like_a_name(words[at]):
            yield bearer.staff_id, at, at


def _given_beside(words: list[Word], at: int, bearer: _Bearer) -> tuple[int, int] | None:
    """Reach from the surname over the given names or initials beside it, on either side."""
    for step in (-1, 1):
        reach = at
        for place in (at + step, at + 2 * step, at + 3 * step):
            if not 0 <= place < len(words) or not _could_be_given(words[place]):
                break
            if _is_given_of(words[place], bearer):
                reach = place
        if reach != at:
            return min(at, reach), max(at, reach)
    return None


def _could_be_given(word: Word) -> bool:
    return word.written[:1].isupper() or word.folded in GIVEN_NAMES or len(word.folded) > 2


def _is_given_of(word: Word, bearer: _Bearer) -> bool:
    if len(word.written) == 1:
        return word.written.isupper() and any(name[0] == word.folded for name in bearer.given)
    return any(word.folded in forms(name) for name in bearer.given)


def _another_given(words: list[Word], at: int) -> bool:
    """Tell whether the word beside the surname is somebody else's given name."""
    for place in (at - 1, at + 1):
        if 0 <= place < len(words) and words[place].written[:1].isupper():
            word = words[place]
            initial = len(word.written) == 1 and place < at
            if initial or any(word.folded in forms(name) for name in _maybe(word.folded)):
                return True
    return False


def _maybe(folded: str) -> tuple[str, ...]:
    """Give the given names of which a word could be a form."""
    bare = {folded, *(folded.removesuffix(end) for end in ("ului", "lui", "ul", "i"))}
    bare |= {folded.removesuffix("ei") + "a"} if folded.endswith("ei") else set()
    return tuple(bare & GIVEN_NAMES)


def _called_before(words: list[Word], at: int) -> int | None:
    """Find the word before a surname that says it is a person's."""
    for place in range(at - 1, max(-1, at - 1 - NEAR), -1):
        if PERSON_WORDS.fullmatch(words[place].folded):
            return place
    return None


def _is_a_street(words: list[Word], at: int) -> bool:
    before = [word.folded for word in words[max(0, at - NEAR) : at]]
    for place in range(len(before) - 1, -1, -1):
        if PERSON_WORDS.fullmatch(before[place]):
            return False
        if before[place] in STREET_WORDS:
            return all(len(word) > 1 for word in before[place + 1 :])
    return False


def _looks_like_a_name(word: Word) -> bool:
    return word.written[:1].isupper() or word.folded.endswith(NAME_ENDINGS)


def _by_function(words: list[Word], index: Index) -> Iterator[tuple[int, int, int]]:
    folded = [word.folded for word in words]
    places = places_of_functions(folded)
    for person in index.people if places else ():
        for function in person.functions:
            holder = Holder(
                title=fold(function.title),
                unit=fold(function.unit) if function.leads else "",
                leads_all=function.leads_all,
            )
            found = function_words(folded, places, holder)
            if found is not None:
                yield person.staff_id, *found
