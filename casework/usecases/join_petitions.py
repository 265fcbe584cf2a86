"""Join a petition to the first one of the same person on the same matter (art. 10 alin. (1))."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.records.petition import Petition
from casework.store import groups, tally
from casework.store.sealing import Value
from casework.usecases.correspondence import (
    Correspondence,
    can_be_reached,
    send,
    to_the_petitioner,
)
from casework.usecases.group_term import take_earlier
from casework.usecases.other_petition import compared_with, other_petition
from casework.usecases.send_for_signature import void_answer
from casework.usecases.step import Case, Outcome, Taken, finish, note, settle, take
from casework.wording import day_long
from workflows.law import OG27
from workflows.petition.states import State

LAW = (OG27("art. 10 alin. (1)"),)
NOTICE = "joined_notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinPetitions:
    """Public relations joins the later petition of the case to the number given."""

    case: Case
    number: str


def join_petitions(ask: JoinPetitions, desk: Desk) -> Outcome:
    """Join, let the earliest term govern, and tell the petitioner; each keeps its number."""
    main = other_petition(desk, ask.case, ask.number)
    taken = take(desk, "join", ask.case, compared_with(desk, main))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    assert main is not None
    _leave_the_path(desk, petition)
    petition.joined_to = main.id
    done = finish(desk, taken, {"main": main.id, "number": groups.number_of(main)})
    _form_the_group(desk, main, petition)
    _tell(desk, main, petition)
    return done


def _leave_the_path(desk: Desk, petition: Petition) -> None:
    """Remember where it stood; a draft that waits to be signed is written again after undoing."""
    if petition.answer_id is not None:
        void_answer(desk, petition, "petiție conexată")
    drafted = petition.state == State.DRAFTED.value
    petition.returns_to = State.ASSIGNED.value if drafted else petition.state


def _form_the_group(desk: Desk, main: Petition, member: Petition) -> None:
    before = tally.place_of(main)
    data: dict[str, Value] = {"member": member.id, "number": groups.number_of(member)}
    data |= take_earlier(desk, main, member)
    note(desk, main, "member_joined", LAW, data=data)
    settle(desk, main, before, "join")


def _tell(desk: Desk, main: Petition, member: Petition) -> None:
    to = to_the_petitioner(desk, member)
    if not can_be_reached(to):
        return
    first, second = groups.number_of(main), groups.number_of(member)
    send(
        desk,
        member,
        Correspondence(
            kind=NOTICE,
            to=to,
            title="Comunicare de conexare",
            body=(
                f"Ne-ați scris de mai multe ori despre aceeași problemă. Petiția nr. {second} "
                f"s-a conexat la prima, nr. {first}.",
                "Veți primi un singur răspuns, care se referă la toate petițiile conexate. "
                "Fiecare își păstrează numărul, iar termenul este cel mai apropiat dintre ele.",
            ),
            law=LAW,
            details=(
                ("Petiția conexată", second),
                ("Se răspunde sub numărul", first),
                ("Răspunsul pleacă cel mai târziu", day_long(main.due_legal_max)),
            ),
            about_id=main.id,
        ),
    )
