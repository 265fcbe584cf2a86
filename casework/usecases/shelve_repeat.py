"""Shelve a petition repeated after the answer, with a note at its initial number (art. 10)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.petition import Petition
from casework.store import groups, terms
from casework.usecases.correspondence import (
    Correspondence,
    can_be_reached,
    send,
    to_the_petitioner,
)
from casework.usecases.other_petition import compared_with, other_petition
from casework.usecases.step import Case, Outcome, Taken, finish, note, take
from casework.wording import day_long
from workflows.law import OG27
from workflows.petition.subjects.connection import ConnectionAsked

LAW = (OG27("art. 10 alin. (2)"),)
NOTICE = "repeat_notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelveRepeat:
    """Public relations says which number was answered, and whether anything new is stated."""

    case: Case
    number: str
    new_fact: bool | None


def shelve_repeat(ask: ShelveRepeat, desk: Desk) -> Outcome:
    """Shelve it, make the note at the initial number (R-ART10-MENTION) and tell the petitioner."""
    first = other_petition(desk, ask.case, ask.number)
    asked = compared_with(desk, first, ConnectionAsked(new_fact=ask.new_fact))
    taken = take(desk, "shelve_repeat", ask.case, asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    assert first is not None
    petition.repeats = first.id
    terms.end_clocks(petition, (petition.clock, "redirection"), desk.today, "shelve_repeat")
    done = finish(desk, taken, {"first": first.id, "number": groups.number_of(first)})
    note(
        desk,
        first,
        "repeat_noted",
        LAW,
        data={"repeat": petition.id, "number": groups.number_of(petition)},
    )
    _tell(desk, first, petition)
    return done


def _tell(desk: Desk, first: Petition, petition: Petition) -> None:
    to = to_the_petitioner(desk, petition)
    if not can_be_reached(to) or first.dispatched_at is None:
        return
    initial, left = groups.number_of(first), desk.clock.on(first.dispatched_at)
    send(
        desk,
        petition,
        Correspondence(
            kind=NOTICE,
            to=to,
            title="Înștiințare de clasare",
            body=(
                f"Petiția nr. {groups.number_of(petition)} are același conținut cu petiția "
                f"nr. {initial}, la care v-am răspuns {day_long(left)}. De aceea s-a clasat, "
                "cu mențiune la numărul inițial.",
                "Dacă a apărut un fapt nou, scrieți-ne ce s-a schimbat și vă vom răspunde. "
                "Dacă nu sunteți de acord cu răspunsul, puteți face plângere prealabilă.",
            ),
            law=LAW,
            details=(("Numărul inițial", initial), ("Răspuns trimis", day_long(left))),
            about_id=first.id,
        ),
    )
