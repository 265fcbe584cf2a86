"""What came of a case: the petitioner's word, and how often its place came back."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.reading import Reader
from casework.queries.recurrence import TIMES, times_solved
from casework.queries.said_of_answer import word_of_petitioner
from casework.records.petition import Petition
from casework.wording import day_long, moment_short
from workflows.petition.subjects.outcome import SAID_WORDS, Said


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    """Show the word of the petitioner once there is an answer, and the place that comes back."""
    word = word_of_petitioner(session, petition.id, reader.today)
    if word.said is not None and word.at is not None:
        contested = word.said is Said.CONTESTED
        yield CaseBlock(
            key="rezultat",
            title="Ce spune petiționarul",
            tag="contestat" if contested else "confirmat",
            tone="er" if contested else "ok",
            lines=(f"{moment_short(word.at)}: {SAID_WORDS[word.said]}.", word.words),
        )
    elif word.until is not None:
        yield CaseBlock(
            key="rezultat",
            title="Ce spune petiționarul",
            lines=(f"Nu a spus încă nimic; poate până {day_long(word.until)}.",),
        )
    times = times_solved(session, petition, reader.today)
    if times >= TIMES:
        yield CaseBlock(
            key="recidiva",
            title="Aceeași problemă, în același loc",
            tag=f"a {times + 1}-a oară într-un an",
            tone="at",
            lines=("Petițiile de aici s-au închis favorabil, dar problema s-a întors.",),
            links=(("Vedeți locurile în care problemele se întorc", "/birou/recidive"),),
        )
