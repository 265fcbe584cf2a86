"""Finding petitions by words: folded the same way on both engines, looked up by prefix."""

import re
import unicodedata
from collections.abc import Iterable

from sqlalchemy import Select, insert, select
from sqlalchemy.orm import Session

from casework.records.petition import Petition
from casework.records.search_word import SearchWord

LONGEST = 40
REMEMBERING = insert(SearchWord.__table__)  # type: ignore[arg-type]


def folded_words(*texts: str) -> frozenset[str]:
    """Fold texts to words: no case, no diacritics (comma or cedilla alike), two letters or more."""
    plain = unicodedata.normalize("NFKD", " ".join(texts)).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return frozenset(word[:LONGEST] for word in re.findall(r"\w{2,}", bare))


def remember(session: Session, petition_id: int, words: Iterable[str]) -> None:
    """Make a petition findable by these words."""
    rows = [{"word": word, "petition_id": petition_id} for word in sorted(words)]
    if rows:
        session.execute(REMEMBERING, rows)


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
