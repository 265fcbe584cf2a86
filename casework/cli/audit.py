"""`casework audit`: every open term with both dates and class, every breach up to a day."""

import json
from collections.abc import Iterator
from datetime import datetime

import click

from casework.cli.opening import open_for_command
from casework.cli.output import Exit, Form, json_option
from casework.desk import SYSTEM
from casework.queries.legal.audit import Audit, Term, audit
from casework.queries.legal.breaches import BreachRow
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import day_long, day_numeric, days_counted, thousands
from workflows.deadlines.calendar import Override
from workflows.deadlines.standing import Standing


@click.command("audit", help="Auditul termenelor: ce era deschis și ce s-a depășit, la o zi.")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="Ziua auditului, AAAA-LL-ZZ; fără ea, astăzi.",
)
@click.option(
    "--strict",
    "on_findings",
    flag_value=Exit.REFUSED,
    default=Exit.DONE,
    type=Exit,
    help="Iese cu starea 1 dacă există abateri.",
)
@json_option
def audit_command(on: datetime | None, on_findings: Exit, form: Form) -> int:
    """Print the audit; the exit status is 1 on findings only when it is strict."""
    with open_for_command() as office:
        day = on.date() if on else office.clock.today()
        found = office.ask(audit, day)
        noted = NoteAccess(what=Reading.AUDIT, amount=len(found.terms))
        office.perform(note_access, noted, SYSTEM)
    for piece in _document(found) if form is Form.JSON else _text(found):
        click.echo(piece)
    return on_findings if found.breaches else Exit.DONE


def _document(found: Audit) -> Iterator[str]:
    """Write one JSON document a row on a line: the encoder with indents is many times slower."""
    head = {
        "on": found.on.isoformat(),
        "policy": found.policy,
        "calendar": found.calendar,
        "calendars_of_cases": dict(found.calendars_of_cases),
        "overrides": [_override(override) for override in found.overrides],
        "counts": {
            "terms": len(found.terms),
            **{kind.value: found.amount(kind) for kind in Standing},
            "breaches": len(found.breaches),
        },
    }
    yield f"{json.dumps(head, ensure_ascii=False)[:-1]},"
    yield from _rows('"terms"', [_term(term) for term in found.terms])
    yield ","
    yield from _rows('"breaches"', [_breach(row) for row in found.breaches])
    yield "}"


def _rows(name: str, rows: list[dict[str, object]]) -> Iterator[str]:
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    yield f"{name}: [" + ",\n".join(lines) + "]"


def _term(term: Term) -> dict[str, object]:
    return {
        "number": term.number,
        "petition": term.petition_id,
        "clock": term.clock,
        "state": term.state,
        "department": term.department,
        "registered_on": term.registered_on.isoformat(),
        "due_safe": term.due_safe.isoformat(),
        "due_legal_max": term.due_legal_max.isoformat(),
        "class": term.standing.value,
        "days_late": term.days_late,
        "policy": term.policy or None,
    }


def _breach(row: BreachRow) -> dict[str, object]:
    return {
        "breach": row.kind.name.lower(),
        "says": row.kind.word,
        "law": f"O.G. nr. 27/2002, {row.kind.law}",
        "number": row.number,
        "petition": row.petition_id,
        "department": row.unit,
        "registered_on": row.registered_on.isoformat(),
        "term": row.term.isoformat(),
        "done_on": row.done_on.isoformat() if row.done_on else None,
        "days_late": row.days_late,
    }


def _override(override: Override) -> dict[str, object]:
    return {
        "day": override.day.isoformat(),
        "kind": override.kind.value,
        "act": override.act,
        "entered_by": override.entered_by,
        "approved_by": override.approved_by,
    }


def _text(found: Audit) -> Iterator[str]:
    yield f"Auditul termenelor la {day_long(found.on)}"
    yield f"Termene deschise: {thousands(len(found.terms))}"
    for kind in Standing:
        yield f"  {kind.word}: {thousands(found.amount(kind))}"
    yield f"Abateri: {thousands(len(found.breaches))}"
    for row in found.breaches:
        late = f", {days_counted(row.days_late)} întârziere" if row.days_late else ""
        done = f"făcut la {day_numeric(row.done_on)}" if row.done_on else "încă nefăcut"
        yield f"  {row.number}: {_said(row)}; termen {day_numeric(row.term)}, {done}{late}"


def _said(row: BreachRow) -> str:
    word = row.kind.word
    return f"{word[0].lower()}{word[1:]} ({row.kind.law})"
