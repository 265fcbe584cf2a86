"""The history of a petition in sentences: what happened, who, in which capacity, on what text."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.dispatch_words import CHANNEL_WAYS
from casework.records.history_line import HistoryLine
from casework.records.personal_text import PersonalText
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store.sealing import Value
from casework.usecases.step import EVENT_WORDS
from casework.wording import day_month, raised
from workflows.identity import RUNG_WORDS, Rung
from workflows.petition.regimes import (
    KIND_WORDS,
    REGIME_WORDS,
    SOLUTION_WORDS,
    Kind,
    Regime,
    Solution,
)
from workflows.petition.states import WORDS, State
from workflows.roles import ROLE_WORDS, Role

Data = dict[str, Value]
REASON = re.compile(r"^R-[A-Z0-9-]+: ", re.MULTILINE)
"""A reason is kept with its rule's id in front, which is no word for a reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One line of the history, ready to be read."""

    seq: int
    at: datetime
    event: str
    word: str
    detail: str
    who: str
    role: str
    law: str
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class Names:
    """The people and departments that the lines mention."""

    staff: dict[int, str]
    units: dict[int, str]


def history_of(session: Session, petition_id: int) -> tuple[HistoryEntry, ...]:
    """Read all lines, newest first, in four queries whatever their number."""
    query = (
        select(HistoryLine, PersonalText)
        .join(PersonalText, PersonalText.id == HistoryLine.text_id, isouter=True)
        .where(HistoryLine.petition_id == petition_id)
        .order_by(HistoryLine.seq.desc())
    )
    lines = [(line, text, _data(line)) for line, text in session.execute(query)]
    names = _names(session, [line for line, _, _ in lines], [data for _, _, data in lines])
    return tuple(_entry(line, text, data, names) for line, text, data in lines)


def _data(line: HistoryLine) -> Data:
    data: Data = json.loads(line.sealed).get("data", {})
    return data


def _names(session: Session, lines: list[HistoryLine], data: list[Data]) -> Names:
    people = {line.actor_id for line in lines} | {
        number for one in data for key in ("assignee", "before") if (number := _number(one, key))
    }
    units = {number for one in data if (number := _number(one, "department"))}
    person = select(StaffMember.id, StaffMember.name).where(StaffMember.id.in_(people - {None}))
    unit = select(Unit.id, Unit.name).where(Unit.id.in_(units))
    return Names(dict(session.execute(person).all()), dict(session.execute(unit).all()))


def _number(data: Data, key: str) -> int | None:
    value = data.get(key)
    return value if isinstance(value, int) else None


def _entry(line: HistoryLine, text: PersonalText | None, data: Data, names: Names) -> HistoryEntry:
    return HistoryEntry(
        seq=line.seq,
        at=line.at,
        event=line.event,
        word=EVENT_WORDS.get(line.event, line.event),
        detail=_detail(line.event, data, names),
        who=names.staff.get(line.actor_id or 0, ""),
        role=ROLE_WORDS[Role(line.actor_role)],
        law=raised(line.law),
        text=_said(text),
        state=WORDS[State(line.dest)] if line.dest != line.source else "",
    )


def _said(text: PersonalText | None) -> str:
    if text is None:
        return ""
    if text.body is None:
        return f"[șters: {text.erased_under}]"
    return REASON.sub("Motiv: ", text.body)


def _detail(event: str, data: Data, names: Names) -> str:
    """Say what a line changed, beyond the name of the act."""
    teller = TELLERS.get(event)
    return teller(data, names) if teller else ""


def _qualified(data: Data, names: Names) -> str:
    regime, kind = str(data.get("regime") or ""), str(data.get("kind") or "")
    parts = [
        REGIME_WORDS[Regime(regime)] if regime else "",
        KIND_WORDS[Kind(kind)] if kind else "",
        "pericol" if data.get("danger") else "",
    ]
    return ", ".join(part for part in parts if part)


def _forwarded(data: Data, names: Names) -> str:
    unit = names.units.get(_number(data, "department") or 0, "")
    try:
        day = date.fromisoformat(str(data.get("reply_by")))
    except ValueError:
        return f"la {unit}"
    return f"la {unit}, răspunsul gata până pe {day_month(day)}"


def _raised(data: Data, names: Names) -> str:
    rung = RUNG_WORDS[Rung(_number(data, "rung") or 0)]
    before = RUNG_WORDS[Rung(_number(data, "before") or 0)]
    return f"{before} → {rung}" if rung != before else rung


def _assigned(data: Data, names: Names) -> str:
    return f"lui {names.staff.get(_number(data, 'assignee') or 0, 'alt referent')}"


def _versioned(data: Data, names: Names) -> str:
    return f"versiunea {data.get('answer', '')} a răspunsului"


def _leaving(data: Data, names: Names) -> str:
    return CHANNEL_WAYS.get(str(data.get("channel")), "")


def _left(data: Data, names: Names) -> str:
    solution = data.get("solution")
    return f"soluție {SOLUTION_WORDS[Solution(str(solution))]}" if solution else ""


def _filed(data: Data, names: Names) -> str:
    return f"indicator {data.get('indicator', '')}"


def _numbered(data: Data, names: Names) -> str:
    """Name the other petition; where it moved the term of the group, say to which day."""
    number = f"nr. {data.get('number', '')}"
    moved = data.get("due_safe")
    if not isinstance(moved, str):
        return number
    return f"{number}; termenul grupului este {day_month(date.fromisoformat(moved))}"


def _sent_again(data: Data, names: Names) -> str:
    return f"de trimis din nou până {day_month(date.fromisoformat(str(data.get('again_by'))))}"


TELLERS: Mapping[str, Callable[[Data, Names], str]] = {
    "qualify": _qualified,
    "forward": _forwarded,
    "assign": _assigned,
    "assign_to_head": _assigned,
    "reassign": _assigned,
    "raise_identity": _raised,
    "draft": _versioned,
    "sign_as_department": _versioned,
    "sign_as_head": _versioned,
    "dispatch": _leaving,
    "record_dispatch": _left,
    "file": _filed,
    "join": _numbered,
    "shelve_repeat": _numbered,
    "member_joined": _numbered,
    "member_left": _numbered,
    "repeat_noted": _numbered,
    "answered_with_main": _left,
    "filed_with_main": _filed,
    "resume_after_bounce": _sent_again,
}
