"""Searching cases by number, name, subject or street; one hit by number opens at once."""

from dataclasses import dataclass

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.search import AT_MOST, found_petitions
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import counted, parse_number
from webui.access import actor, all_staff, office
from webui.desk.blueprint import desk
from webui.shared.case_words import ListRow, case_url, list_row


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What was looked for and what was found."""

    text: str
    summary: str
    rows: tuple[ListRow, ...]


@desk.get("/cauta")
@all_staff
def search() -> ResponseReturnValue:
    """Look for cases among those this person may see."""
    text = request.args.get("q", "").strip()[:200]
    found = office().ask(found_petitions, actor(), text)
    if text:
        office().perform(
            note_access, NoteAccess(what=Reading.SEARCH, amount=len(found.rows)), actor()
        )
    if parse_number(text) is not None and len(found.rows) == 1:
        return redirect(case_url(found.rows[0].petition_id))
    today = office().clock.today()
    page = SearchPage(
        text=text,
        summary=_summary(text, len(found.rows), AT_MOST if found.more else 0),
        rows=tuple(list_row(row, today) for row in found.rows),
    )
    return render_template("desk/search.html", page=page, search_text=text)


def _summary(text: str, number: int, shown: int) -> str:
    if not text:
        return "Scrieți un număr de înregistrare, un nume, o stradă sau un cuvânt din subiect."
    if shown:
        return f"Se văd cele mai noi {shown}. Adăugați un cuvânt ca să restrângeți căutarea."
    return counted(number, "o petiție găsită", "petiții găsite")
