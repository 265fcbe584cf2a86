"""What a petition is joined to, repeats or resembles, as its file shows it (art. 10)."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.likely_connected import Proposal, likely_connected
from casework.queries.reading import Reader
from casework.queries.same_texts import count_of_same_text
from casework.queries.scope import sees
from casework.records.petition import Petition
from casework.store import groups
from casework.wording import counted, day_long, thousands
from workflows.petition.states import BEFORE_ANSWER, WORDS, State
from workflows.roles import Role

DECIDE = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})
EACH_ITS_ANSWER = "Ce vine de la alți oameni nu se conexează: fiecare primește răspunsul său."


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    """Show the group, the repetitions, the identical texts, and what looks alike."""
    yield from _group(session, reader, petition)
    yield from _repetition(session, reader, petition)
    yield from _identical(session, petition)
    if State(petition.state) in BEFORE_ANSWER and reader.actor.roles & DECIDE:
        yield from _alike(likely_connected(session, reader, petition.id))


def _group(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    main = groups.main_of(session, petition)
    members = groups.members_of(session, main.id)
    if not members:
        return
    others = [one for one in (main, *members) if one is not petition]
    lines: tuple[str, ...]
    if main is petition:
        lines = (
            f"Un singur răspuns, care numește {_how_many(len(members) + 1)} ale grupului.",
            f"Hotărăște termenul cel mai apropiat: {day_long(petition.due_safe)}.",
        )
    else:
        lines = (f"Se răspunde sub numărul {groups.number_of(main)}, odată cu ea.",)
    yield CaseBlock(
        key="conexate",
        title="Petiții conexate",
        tag="grup" if main is petition else "conexată",
        facts=tuple((groups.number_of(one), WORDS[State(one.state)]) for one in others),
        lines=lines,
        links=_links(session, reader, others),
    )


def _how_many(petitions: int) -> str:
    return counted(petitions, "o petiție", "petiții")


def _repetition(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    if petition.repeats is not None:
        first = session.get_one(Petition, petition.repeats)
        yield CaseBlock(
            key="repetata",
            title="Petiție repetată",
            lines=(f"Are același conținut cu {groups.number_of(first)}, la care s-a răspuns.",),
            links=_links(session, reader, [first]),
        )
    query = select(Petition).where(Petition.repeats == petition.id).order_by(Petition.id)
    again = list(session.scalars(query.limit(20)))
    if again:
        numbers = ", ".join(groups.number_of(one) for one in again)
        yield CaseBlock(
            key="repetari",
            title="Mențiune",
            lines=(f"S-a răspuns; repetată prin {numbers}.",),
            links=_links(session, reader, again),
        )


def _identical(session: Session, petition: Petition) -> Iterator[CaseBlock]:
    same = count_of_same_text(session, petition)
    if same < 2:
        return
    yield CaseBlock(
        key="texte-identice",
        title="Texte identice",
        tag="campanie" if same > 2 else "",
        tone="at",
        lines=(f"Petiții cu același text: {thousands(same)}.", EACH_ITS_ANSWER),
        links=(("Vedeți-le pe toate", f"/birou/dosar/{petition.id}/texte-identice"),),
    )


def _alike(found: tuple[Proposal, ...]) -> Iterator[CaseBlock]:
    own = [one for one in found if one.same_petitioner]
    if own:
        yield _proposals("propuneri", "Pare legată de", own, ())
    others = [one for one in found if not one.same_petitioner]
    if others:
        yield _proposals("asemanatoare", "Asemănătoare, de la alții", others, (EACH_ITS_ANSWER,))


def _proposals(key: str, title: str, found: list[Proposal], also: tuple[str, ...]) -> CaseBlock:
    return CaseBlock(
        key=key,
        title=title,
        lines=(*(_line(one) for one in found), *also),
        links=tuple((one.number, f"/birou/dosar/{one.petition_id}") for one in found),
    )


def _line(one: Proposal) -> str:
    answered = f", răspuns {day_long(one.answered_on)}" if one.answered_on else ""
    reasons = "; ".join(one.reasons)
    return f"{one.number} ({WORDS[one.state]}{answered}): {one.score} din 100 – {reasons}."


def _links(
    session: Session, reader: Reader, petitions: list[Petition]
) -> tuple[tuple[str, str], ...]:
    """Link only what the reader may open."""
    return tuple(
        (groups.number_of(one), f"/birou/dosar/{one.id}")
        for one in petitions
        if sees(session, reader.actor, one)
    )
