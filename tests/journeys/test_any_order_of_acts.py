"""The whole procedure in any order: whatever is tried by whomever, the law holds in between.

No answer leaves without two signatures of two persons, no open case is without owner and dates,
and no date moves without a line of history that says so.
"""

import json
import random
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.errors import BadInput, Conflict, NotFound
from casework.records.answer import Answer
from casework.records.history_line import HistoryLine
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store.verification import verified
from casework.usecases.act_by_api import ActByApi, act_by_api
from casework.usecases.record_letter import RecordLetter, record_letter
from casework.usecases.step import Case
from tests.cases import a_case, hash_of, state_of
from tests.clocks import MovableClock
from tests.hall import STAFF, TestHall, a_hall
from webui.api.acts import CARRIED_OUT, step_of
from workflows.petition.states import OPEN, State
from workflows.petition.transitions import EDGES

pytestmark = [pytest.mark.timeout(300), pytest.mark.slow]
USERS = tuple(username for username, *_ in STAFF)
SENTENCES = ("", "Echipa a verificat la 30 noiembrie și s-a rezolvat.", "O.G. nr. 27/2002, art. 8")
WORDS = {
    "channel": ("email", "post", "counter", "porumbel"),
    "solution": ("favourable", "unfavourable"),
    "result": ("done", "planned"),
    "form": ("approval",),
}


class EveryReason(dict[str, str]):
    """A written reason for whatever is asked."""

    def get(self, rule: str, default: object = None) -> str:
        return "motiv scris în test"

    def __getitem__(self, rule: str) -> str:
        return "motiv scris în test"


Value = Callable[[TestHall, int], Any]


def values(name: str, kind: Any) -> list[Value]:
    """What may stand in a field, told only by its name and its type."""
    if name == "seen_hash":
        return [lambda hall, case: _hash(hall, case), lambda *_: "altceva"]
    if get_origin(kind) in (Union, types.UnionType):
        given = [one for one in get_args(kind) if one is not type(None)]
        return [_always(None), *(value for one in given for value in values(name, one))]
    if get_origin(kind) is Literal:
        return [_always(one) for one in get_args(kind)]
    if get_origin(kind) is tuple:
        return [lambda *_: [], lambda hall, case: [values("", get_args(kind)[0])[-1](hall, case)]]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [_always(one.value) for one in kind]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [lambda hall, case: _filled(kind, hall, case)]
    return PLAIN[kind](name)


def _always(value: Any) -> Value:
    return lambda *_: value


def _ids(name: str) -> list[Value]:
    if "unit" in name or "department" in name:
        return [_unit("Spații verzi"), _unit("Drumuri")]
    if "assignee" in name or "staff" in name or "person" in name:
        return [_person(username) for username in ("referent", "referent2", "sef.serviciu")]
    if "days" in name:
        return [_always(15), _always(16)]
    return [_always(1), _always(2), _always(99)]


def _unit(name: str) -> Value:
    return lambda hall, _: hall.units[name]


def _person(username: str) -> Value:
    return lambda hall, _: hall.staff[username]


def _days(_: str) -> list[Value]:
    return [
        lambda hall, _case: (hall.office.clock.today() + timedelta(days=5)).isoformat(),
        lambda hall, _case: (hall.office.clock.today() - timedelta(days=5)).isoformat(),
    ]


PLAIN: dict[Any, Callable[[str], list[Value]]] = {
    int: _ids,
    bool: lambda _: [_always(True), _always(False)],
    date: _days,
    str: lambda name: [_always(word) for word in WORDS.get(name, SENTENCES)],
}


def _hash(hall: TestHall, case: int) -> str:
    """The hash of the answer in force, if there is one."""
    drafted = select(Petition.answer_id).where(Petition.id == case)
    if hall.office.ask(lambda session: session.scalar(drafted)) is None:
        return ""
    return hash_of(hall.office, case)


def _filled(model: type[BaseModel], hall: TestHall, case: int) -> dict[str, Any]:
    return {
        name: values(name, field.annotation)[-1](hall, case)
        for name, field in model.model_fields.items()
    }


@dataclass(frozen=True)
class Attempt:
    """What chance decides of one try: it mostly takes an act that the state knows, by its role."""

    chance: random.Random

    def trigger(self, state: State) -> str:
        here = sorted({edge.trigger for edge in EDGES if edge.source is state} & set(CARRIED_OUT))
        anywhere = sorted(CARRIED_OUT)
        return self.chance.choice(here if here and self.chance.random() < 0.85 else anywhere)

    def user(self, trigger: str) -> str:
        roles = {role for edge in EDGES if edge.trigger == trigger for role in edge.by}
        able = [username for username, *_, role in STAFF if role in roles]
        return self.chance.choice(able if able and self.chance.random() < 0.85 else USERS)

    def fields(self, trigger: str, hall: TestHall, case: int) -> dict[str, Any]:
        model = CARRIED_OUT[trigger].fields
        return {
            name: self.chance.choice(values(name, field.annotation))(hall, case)
            for name, field in model.model_fields.items()
        }

    def days(self) -> int:
        return self.chance.choice((0, 0, 0, 0, 1, 9))


def attempt(hall: TestHall, case: int, trigger: str, username: str, fields: dict[str, Any]) -> None:
    """Try one act as one person; what is refused, missing or malformed is an answer too."""

    def read(model: type[BaseModel]) -> BaseModel:
        return model.model_validate_json(json.dumps(fields))

    step = step_of(trigger, Case(petition_id=case), read)
    assert step is not None
    try:
        hall.office.perform(
            act_by_api, ActByApi(petition_id=case, step=step), hall.actor(username), EveryReason()
        )
    except (BadInput, NotFound, Conflict):
        return


def let_letters_go(hall: TestHall) -> None:
    """The registry records every letter as gone."""
    waiting = hall.office.ask(
        lambda session: [
            (row.petition_id, row.id)
            for row in session.scalars(
                select(Letter).where(Letter.state.in_(("pending", "to_release")))
            )
        ]
    )
    for petition_id, letter_id in waiting:
        ask = RecordLetter(
            case=Case(petition_id=petition_id), letter_id=letter_id, proof="borderou 1"
        )
        hall.office.perform(record_letter, ask, hall.actor("registrator"), EveryReason())


def broken_promises(session: Session) -> Iterator[str]:
    """Everything that must hold between two acts and does not."""
    for petition in session.scalars(select(Petition)):
        state = State(petition.state)
        if state is State.DISPATCHED and petition.joined_to is None:
            yield from _unsigned(session, petition)
        if petition.due_safe > petition.due_legal_max:
            yield f"{petition.id}: the target lies after the last lawful day"
        if state in OPEN[2:] and petition.department_id is None:
            yield f"{petition.id}: {state} without an owner"
        if state in OPEN[3:] and petition.assignee_id is None:
            yield f"{petition.id}: {state} without a person"
        if (petition.closed_on is None) != (state in OPEN):
            yield f"{petition.id}: {state}, closed on {petition.closed_on}"


def _unsigned(session: Session, petition: Petition) -> Iterator[str]:
    lines = session.scalars(
        select(HistoryLine.event).where(HistoryLine.petition_id == petition.id)
    ).all()
    if "record_dispatch" not in lines:
        return
    answer = session.get(Answer, petition.answer_id) if petition.answer_id else None
    signers = {one.signer_id for one in answer.signatures} if answer else set()
    if len(signers) != 2:
        yield f"{petition.id}: dispatched with {len(signers)} signers"


STARTS = ("registered", "qualified", "assigned", "written", "signed_once", "dispatched")


@pytest.mark.parametrize("start", STARTS)
@given(chance=st.randoms(use_true_random=False), tries=st.integers(5, 30))
@settings(
    max_examples=5,
    deadline=None,
    phases=[Phase.generate],
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_tried_the_law_holds(
    sqlite_office: Office, clock: MovableClock, start: str, chance: random.Random, tries: int
) -> None:
    hall = the_hall(sqlite_office)
    subject: int = getattr(a_case(sqlite_office, hall), start)().id
    a_case(sqlite_office, hall).registered()
    tried = Attempt(chance)
    for _ in range(tries):
        clock.forward(days=tried.days())
        trigger = tried.trigger(State(state_of(sqlite_office, subject)))
        fields = tried.fields(trigger, hall, subject)
        attempt(hall, subject, trigger, tried.user(trigger), fields)
        if chance.random() < 0.3:
            let_letters_go(hall)
        assert promises(sqlite_office) == []
    let_letters_go(hall)

    assert sqlite_office.ask(verified).broken == ()
    assert promises(sqlite_office) == []


def promises(office: Office) -> list[str]:
    return office.ask(lambda session: list(broken_promises(session)))


def the_hall(office: Office) -> TestHall:
    """Furnish the office once, and know it again in the next example."""
    if office.ask(lambda session: session.scalar(select(Unit.id).limit(1))) is None:
        return a_hall(office)
    hall = TestHall(office)
    for unit in office.ask(lambda session: list(session.execute(select(Unit.name, Unit.id)))):
        hall.units[unit.name] = unit.id
    people = select(StaffMember.username, StaffMember.id)
    for person in office.ask(lambda session: list(session.execute(people))):
        hall.staff[person.username] = person.id
    return hall
