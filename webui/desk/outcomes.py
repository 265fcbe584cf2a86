"""What came of the answers: those contested, and the places where problems come back."""

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.contested_list import contested_list
from casework.wording import counted, moment_short
from webui.access import office, only
from webui.desk.blueprint import desk
from webui.shared.addresses import row_in
from webui.shared.case_words import ListRow, list_row
from workflows.roles import Role

PATH = "/birou/contestate"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedRow:
    """One contested answer."""

    item: ListRow
    at: str
    words: str
    has_photo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestedPage:
    """Everything the list of contested answers shows."""

    summary: str
    rows: tuple[ContestedRow, ...]
    next_url: str


@desk.get("/contestate")
@only(Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER)
def contested() -> ResponseReturnValue:
    """Show the answers whose petitioners say that nothing is solved."""
    found = office().ask(contested_list, row_in(request.args, "inainte") or 0)
    today = office().clock.today()
    page = ContestedPage(
        summary=counted(len(found.items), "un răspuns contestat", "răspunsuri contestate"),
        rows=tuple(
            ContestedRow(
                item=list_row(one.row, today),
                at=moment_short(one.at),
                words=one.words,
                has_photo=one.has_photo,
            )
            for one in found.items
        ),
        next_url=f"{PATH}?inainte={found.following}" if found.following else "",
    )
    return render_template("desk/contested.html", page=page)
