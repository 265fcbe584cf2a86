"""Addresses of the figures of the board: each leads to the list that it counts."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from casework.queries.legal.docket import NOBODY, Age, Wanted, kept_from
from casework.queries.legal.queues import Queue
from webui.access import actor
from webui.shared.addresses import row_in
from workflows.deadlines.standing import Standing

BOARD_PATH = "/birou/juridic"
LIST_PATH = f"{BOARD_PATH}/lista"
CLASSES = {
    "in-termen": Standing.IN_TERM,
    "in-marja": Standing.IN_MARGIN,
    "depasite": Standing.LATE,
}
"""How an address names a class of the term."""

CLASS_LABELS = {
    Standing.IN_TERM: "În termen",
    Standing.IN_MARGIN: "În marjă",
    Standing.LATE: "Depășite",
}
SHAPES = {Standing.IN_TERM: "ok", Standing.IN_MARGIN: "margin", Standing.LATE: "late"}
QUEUE_LABELS = {
    Queue.REDIRECTIONS: "De redirecționat sau încă la registratură",
    Queue.REDIRECTIONS_DUE: "Cele 5 zile expiră azi sau au trecut",
    Queue.NOTICES: "Prelungiri fără înștiințare plecată",
    Queue.DISPATCHES: "Răspunsuri pe drum, fără dovadă",
}
REGISTRY = "La registratură"


def day_in(query: Mapping[str, str], name: str) -> date | None:
    """Read a day of an address, or nothing."""
    try:
        return date.fromisoformat(query.get(name, ""))
    except ValueError:
        return None


def day_asked(query: Mapping[str, str], today: date) -> date:
    """Read which day the reader looks back to; a day still to come is today."""
    return min(day_in(query, "la") or today, today)


def wanted_from(query: Mapping[str, str], today: date) -> Wanted:
    """Read what a figure counts from its address, for the signed-in reader."""
    ages, queue = {age.slug: age for age in Age}, query.get("coada", "")
    nobody = query.get("comp") == str(NOBODY)
    return Wanted(
        day=day_asked(query, today),
        standing=CLASSES.get(query.get("clasa", "")),
        unit_id=NOBODY if nobody else row_in(query, "comp"),
        age=ages.get(query.get("vechime", "")),
        target=day_in(query, "tinta"),
        due_by=day_in(query, "pana"),
        queue=Queue(queue) if queue in tuple(Queue) else None,
        away=kept_from(actor()),
    )


def fields_of(wanted: Wanted, today: date) -> dict[str, str]:
    """Write what a figure counts as the fields of an address or of a form."""
    named = {kind: name for name, kind in CLASSES.items()}
    fields = {
        "la": wanted.day.isoformat() if wanted.day != today else "",
        "clasa": named[wanted.standing] if wanted.standing else "",
        "comp": "" if wanted.unit_id is None else str(wanted.unit_id),
        "vechime": wanted.age.slug if wanted.age else "",
        "tinta": wanted.target.isoformat() if wanted.target else "",
        "pana": wanted.due_by.isoformat() if wanted.due_by else "",
        "coada": wanted.queue.value if wanted.queue else "",
    }
    return {name: value for name, value in fields.items() if value}


def list_url(wanted: Wanted, today: date, **cursor: str) -> str:
    """Give the address of the list behind a figure."""
    query = urlencode({**fields_of(wanted, today), **cursor})
    return f"{LIST_PATH}?{query}" if query else LIST_PATH


def board_url(day: date, today: date, unit_id: int | None = None) -> str:
    """Give the address of the board of a day, of the hall or of one department."""
    query = urlencode(fields_of(Wanted(day=day, unit_id=unit_id), today))
    return f"{BOARD_PATH}?{query}" if query else BOARD_PATH
