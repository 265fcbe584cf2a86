"""Finding petitions by words: folded the same way on both engines, looked up by prefix."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from sqlalchemy import Select, delete, insert, select
from sqlalchemy.orm import Session

from casework.records.petition import Petition
from casework.records.search_word import SearchWord

LONGEST = 40
REMEMBERING = insert(SearchWord.__table__)  # type: ignore[arg-type]


def words_in_order(*texts: str) -> list[str]:
    """Fold texts to words: no case, no diacritics (comma or cedilla alike), two letters or more."""
    plain = unicodedata.normalize("NFKD", " ".join(texts)).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"\w{2,}", bare)


def folded_words(*texts: str) -> frozenset[str]:
    """Give the folded words of texts, each once and not longer than an index takes."""
    return frozenset(word[:LONGEST] for word in words_in_order(*texts))


def wording_key(text: str) -> str:
    """Give the key under which texts of the same words in the same order are found together."""
    words = words_in_order(text)
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if words else ""


def name_key(name: str) -> str:
    """Give the key under which one person is found whatever the order of the names."""
    return " ".join(sorted(folded_words(name)))[:120]


def remember(session: Session, petition_id: int, words: Iterable[str]) -> None:
    """Make a petition findable by these words."""
    rows = [{"word": word, "petition_id": petition_id} for word in sorted(words)]
    if rows:
        session.execute(REMEMBERING, rows)


def forget(session: Session, petition_id: int) -> None:
    """Make a petition findable by no word."""
    session.execute(delete(SearchWord).where(SearchWord.petition_id == petition_id))


def remember_more(session: Session, petition_id: int, words: Iterable[str]) -> None:
    """Add the words by which a petition is not findable yet."""
    known = set(
        session.scalars(select(SearchWord.word).where(SearchWord.petition_id == petition_id))
    )
    remember(session, petition_id, set(words) - known)


def matching(query: Select[Petition], text: str) -> Select[Petition]:
    """Narrow a list to the petitions that have a word beginning with each word of the text."""
    for word in sorted(folded_words(text)):
        found = select(SearchWord.petition_id).where(
            SearchWord.word >= word, SearchWord.word < word + "\U0010ffff"
        )
        query = query.where(Petition.id.in_(found))
    return query
