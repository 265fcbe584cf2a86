"""What the rules on connection look at, read from the rows of a petition."""

from datetime import timedelta

from sqlalchemy import func, select

from casework.desk import Desk
from casework.records.answer import Answer
from casework.records.petition import Petition
from casework.store import groups
from casework.store.answers import frozen_content
from workflows.petition.guards.repeating import CAMPAIGN
from workflows.petition.states import BEFORE_ANSWER, State
from workflows.petition.subjects.connection import Connection

A_DAY = timedelta(hours=24)


def connection_of(desk: Desk, petition: Petition) -> Connection:
    """Read how a petition stands as to connection."""
    members = groups.members_of(desk.session, petition.id)
    main = groups.main_of(desk.session, petition)
    joined = main is not petition
    return Connection(
        own_number=groups.number_of(petition),
        member_numbers=tuple(groups.number_of(member) for member in members),
        unanswered_members=tuple(
            groups.number_of(member) for member in members if member.dispatched_at is None
        ),
        numbers_in_the_answer=_cited(desk, petition) if members else (),
        main_number=groups.number_of(main) if joined else "",
        answer_of_main_is_signed=joined and State(main.state) not in BEFORE_ANSWER,
        same_text_in_a_day=_same_text(desk, petition),
    )


def _cited(desk: Desk, petition: Petition) -> tuple[str, ...]:
    """Give the numbers that the answer in force cites."""
    answer = desk.session.get(Answer, petition.answer_id) if petition.answer_id else None
    if answer is None:
        return ()
    numbers = frozen_content(answer).get("numbers", [])
    assert isinstance(numbers, list)
    return tuple(str(number) for number in numbers)


def _same_text(desk: Desk, petition: Petition) -> int:
    """Count the petitions of the same words around this one, up to what makes a campaign."""
    if petition.state != State.QUALIFIED.value or not petition.wording_key:
        return 0
    wave = (
        select(Petition.id)
        .where(
            Petition.wording_key == petition.wording_key,
            Petition.registered_at.between(
                petition.registered_at - A_DAY, petition.registered_at + A_DAY
            ),
        )
        .limit(CAMPAIGN + 1)
    )
    return desk.session.scalar(select(func.count()).select_from(wave.subquery())) or 0
