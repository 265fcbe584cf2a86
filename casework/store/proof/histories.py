"""The history of each petition: chained, in order of time, and the petition repeats its end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, cast

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from casework.records.history_line import HistoryLine
from casework.records.personal_text import PersonalText
from casework.records.petition import Petition
from casework.store.history import content_of
from casework.store.proof.answers import Signed, check_answers, read_answers
from casework.store.proof.findings import Findings
from casework.store.proof.links import Chain, Line, check_text, compare, text_columns, text_in
from casework.store.sealing import Value
from workflows.petition.states import State

TABLE = "history_line"
KEPT = ("due_safe", "due_legal_max", "department", "assignee", "solution")
"""What history lines seal under the same name each time; the last one says what stands."""

AT_REGISTRATION = ("number", "channel", "body")
"""What the first line alone decides."""

SENT = ("record_dispatch", "answered_with_main")
TAKEN_BACK = ("reopen", "resume_after_bounce", "reopened_with_main")
"""After which lines an answer has left, and after which it counts no longer as sent."""

ORPHANED = "Linia este în istoricul unei petiții care lipsește."


@dataclass(slots=True)
class Retold:
    """What the lines of one petition say together; its row must say the same."""

    links: Chain = field(default_factory=lambda: Chain(TABLE))
    state: str = State.ARRIVAL.value
    at: Any = None
    stands: dict[str, Value] = field(default_factory=dict)
    dispatched: bool = False
    signed: Signed = field(default_factory=Signed)

    def read(self, found: Findings, line: Line) -> None:
        """Check one line and take in what it says."""
        sealed = self.links.follow(found, line)
        compare(found, TABLE, line, content_of(cast(HistoryLine, line)), sealed)
        if says := check_text(found, text_in(line, "kept"), sealed.get("text")):
            found.add(TABLE, line.id, says)
        if self.at is not None and line.at < self.at:
            found.add(TABLE, line.id, "Linia este datată înaintea celei de dinainte.")
        if line.source != self.state:
            found.add(TABLE, line.id, f"Linia pleacă din {line.source}, nu din {self.state}.")
        self.at, self.state = line.at, line.dest
        data = sealed.get("data")
        if isinstance(data, dict):
            self._take_in(line, data)

    def _take_in(self, line: Line, data: dict[str, Value]) -> None:
        names = KEPT + AT_REGISTRATION if line.seq == 1 else KEPT
        self.stands |= {name: data[name] for name in names if name in data}
        if line.event == "forward":
            self.stands["assignee"] = None
        elif line.event == "return_to_registry":
            self.stands |= {"department": None, "assignee": None}
        elif line.event in SENT:
            self.dispatched = True
        elif line.event in TAKEN_BACK:
            self.dispatched = False
        self.signed.take_in(line, data)


def check_histories(session: Session, found: Findings) -> None:
    """Read every petition beside its history and its answers, all in the order of petitions."""
    lines = groupby(
        session.execute(_lines().execution_options(yield_per=1000)), lambda line: line.petition_id
    )
    answers = read_answers(session)
    waiting = next(lines, None)
    for petition in session.execute(_petitions().execution_options(yield_per=500)):
        retold = Retold()
        while waiting is not None and waiting[0] < petition.id:
            _name_orphans(found, waiting[1])
            waiting = next(lines, None)
        if waiting is not None and waiting[0] == petition.id:
            for line in waiting[1]:
                retold.read(found, line)
            waiting = next(lines, None)
        _check_petition(found, petition, retold)
        check_answers(found, petition.id, answers.of(petition.id), retold.signed)
    while waiting is not None:
        _name_orphans(found, waiting[1])
        waiting = next(lines, None)


def _name_orphans(found: Findings, lines: Iterator[Line]) -> None:
    for line in lines:
        found.add(TABLE, line.id, ORPHANED)


def _lines() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *HistoryLine.__table__.columns,
            *text_columns("kept", HistoryLine.text_id, PersonalText),
        )
        .outerjoin(PersonalText, PersonalText.id == HistoryLine.text_id)
        .order_by(HistoryLine.petition_id, HistoryLine.seq)
    )


def _petitions() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Petition.id,
            Petition.number,
            Petition.state,
            Petition.channel,
            Petition.due_safe,
            Petition.due_legal_max,
            Petition.department_id,
            Petition.assignee_id,
            Petition.solution,
            Petition.dispatched_at,
            Petition.history_count,
            Petition.history_head,
            *text_columns("body", Petition.body_text_id, PersonalText),
        )
        .outerjoin(PersonalText, PersonalText.id == Petition.body_text_id)
        .order_by(Petition.id)
    )


def _check_petition(found: Findings, petition: Line, retold: Retold) -> None:
    for difference in _differences(petition, retold):
        found.add("petition", petition.id, difference)
    if says := check_text(found, text_in(petition, "body"), retold.stands.get("body")):
        found.add("petition", petition.id, says)


def _differences(petition: Line, retold: Retold) -> Iterator[str]:
    if petition.history_count != retold.links.count:
        yield "Petiția nu are câte linii de istoric spune."
    if petition.history_head != retold.links.head:
        yield "Capătul istoricului nu este ultima linie."
    if petition.state != retold.state:
        yield "Starea petiției nu este cea din istoric."
    if (petition.dispatched_at is not None) != retold.dispatched:
        yield "Expedierea nu este cea din istoric."
    columns = {
        "number": petition.number,
        "channel": petition.channel,
        "due_safe": petition.due_safe.isoformat(),
        "due_legal_max": petition.due_legal_max.isoformat(),
        "department": petition.department_id,
        "assignee": petition.assignee_id,
        "solution": petition.solution,
    }
    for name, value in columns.items():
        if retold.stands.get(name) != value:
            yield f"Coloana „{name}” nu este cea din istoric."
