"""Opinions asked of the signed-in person's department, and what they are about (art. 5)."""

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.opinions_asked import OpinionAsked, opinions_asked
from casework.wording import counted, day_short
from webui.access import actor, office, only
from webui.desk.blueprint import desk
from webui.shared.case_words import ListRow, list_row
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionRow:
    """One question that waits for an answer."""

    item: ListRow
    question: str
    until: str
    is_late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionsPage:
    """Everything the list of asked opinions shows."""

    summary: str
    rows: tuple[OpinionRow, ...]


@desk.get("/opinii")
@only(Role.DEPARTMENT_HEAD, Role.SPECIALIST)
def opinions() -> ResponseReturnValue:
    """Show what the department was asked and has not answered."""
    found = office().ask(opinions_asked, actor(), office().clock.today())
    page = OpinionsPage(
        summary=counted(len(found), "o opinie cerută", "opinii cerute"),
        rows=tuple(_row(one) for one in found),
    )
    return render_template("desk/opinions.html", page=page)


def _row(one: OpinionAsked) -> OpinionRow:
    return OpinionRow(
        item=list_row(one.row, office().clock.today()),
        question=one.question,
        until=day_short(one.due_on) if one.due_on else "",
        is_late=one.is_late,
    )
