"""What waits for a signature: the answer in short, what was checked, what stops it (art. 13)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import false
from sqlalchemy.orm import Session

from casework.desk import Desk
from casework.errors import NotFound
from casework.queries import docket_page
from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.docket_page import Conditions, Cursor, Docket
from casework.queries.reading import Reader
from casework.queries.scope import about_the_head, sees
from casework.records.answer import Answer
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.store.answers import frozen_content
from casework.store.concerned import away_of
from casework.usecases.answer_letter import letter_for_signing
from casework.usecases.picture import facts_of
from workflows.decisions import Refusal
from workflows.petition.machine import permission
from workflows.petition.regimes import SOLUTION_WORDS, Solution
from workflows.petition.states import State
from workflows.roles import Role

CARDS = 10
EXCERPT = 320
TRIGGERS = {
    State.DRAFTED: "sign_as_department",
    State.SIGNED_BY_DEPARTMENT: "sign_as_head",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signature already there: who, when, in which form."""

    name: str
    title: str
    form: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSign:
    """One answer that waits for this person's signature."""

    row: CaseRow
    trigger: str
    version: int
    content_hash: str
    drafter: str
    drafted_at: datetime
    excerpt: str
    points: int
    answered: int
    legal_basis: tuple[str, ...]
    solution: str
    first: Signed | None
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningQueue:
    """One page of what waits for a signature."""

    cards: tuple[ToSign, ...]
    previous: str
    following: str


def signing_queue(session: Session, reader: Reader, cursor: Cursor) -> SigningQueue:
    """Read the answers of the led departments, and for the head those signed once."""
    actor = reader.actor
    lanes: list[Conditions] = [
        (Petition.department_id == unit, Petition.state == State.DRAFTED.value)
        for unit in sorted(actor.heads)
    ]
    if Role.HEAD in actor.roles:
        lanes.append((Petition.state == State.SIGNED_BY_DEPARTMENT.value,))
    elif actor.stands_in and actor.head_id is not None:
        lanes.append(
            (Petition.state == State.SIGNED_BY_DEPARTMENT.value, about_the_head(actor.head_id))
        )
    docket = Docket(lanes=lanes or [(false(),)], also=(away_of(actor).shown(),))
    page = docket_page.page(session, docket, cursor, CARDS)
    desk = reader.desk(session)
    cards = (_card(desk, row) for row in rows_of(session, page.ids))
    return SigningQueue(
        cards=tuple(card for card in cards if card is not None),
        previous=page.previous,
        following=page.following,
    )


def letter_to_sign(session: Session, reader: Reader, petition_id: int) -> bytes:
    """Print the letter as it will leave; raises NotFound where there is no answer."""
    petition = session.get(Petition, petition_id)
    if petition is None or petition.answer_id is None or not sees(session, reader.actor, petition):
        raise NotFound("nu există un răspuns de citit")
    answer = session.get_one(Answer, petition.answer_id)
    if answer.signed_file_digest is not None:
        return reader.vault.get(answer.signed_file_digest)
    return letter_for_signing(reader.desk(session), petition, answer)


def _card(desk: Desk, row: CaseRow) -> ToSign | None:
    petition = desk.session.get_one(Petition, row.petition_id)
    answer = desk.session.get(Answer, petition.answer_id) if petition.answer_id else None
    if answer is None:
        return None
    content = frozen_content(answer)
    points = _rows(content["points"])
    drafter = desk.session.get(StaffMember, answer.drafted_by)
    trigger = TRIGGERS[row.state]
    return ToSign(
        row=row,
        trigger=trigger,
        version=answer.version,
        content_hash=answer.content_hash,
        drafter=drafter.name if drafter else "",
        drafted_at=answer.drafted_at,
        excerpt=excerpt_of(str(content["opening"])),
        points=len(points),
        answered=sum(bool(point["finding"] and point["result"]) for point in points),
        legal_basis=tuple(str(line) for line in _lines(content["legal_basis"])),
        solution=SOLUTION_WORDS[Solution(str(content["solution"]))],
        first=_first(answer),
        refusals=permission(trigger, facts_of(desk, petition)).refusals,
    )


def excerpt_of(text: str) -> str:
    """Give the first sentences of a text."""
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[:EXCERPT].rsplit(" ", 1)[0] + "…"


def _first(answer: Answer) -> Signed | None:
    for signature in answer.signatures:
        if signature.position == 1:
            return Signed(
                name=signature.signer_name,
                title=signature.signer_title,
                form=signature.form,
                at=signature.signed_at,
            )
    return None


def _rows(value: object) -> list[dict[str, object]]:
    return value if isinstance(value, list) else []


def _lines(value: object) -> list[object]:
    return value if isinstance(value, list) else []
