"""The requests for public information, on a screen and as a table (Legea 544/2001)."""

from dataclasses import dataclass

from flask import abort, make_response, render_template
from flask.typing import ResponseReturnValue

from casework.queries.register_544 import HEADINGS, TITLE, Request544, requests_544, sheet_of
from casework.sheets import Format, written
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import counted, day_numeric
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.shared.case_words import case_url
from workflows.roles import Role

READERS = (
    Role.INFORMATION_OFFICER,
    Role.REGISTRY_CLERK,
    Role.PUBLIC_RELATIONS_HEAD,
    Role.LEGAL_OFFICER,
    Role.HEAD,
)
SHOWN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """One request, in words."""

    number: str
    url: str
    applicant: str
    content: str
    term: str
    last_day: str
    state: str
    answered: str
    complaints: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Register544Screen:
    """The requests of the year, newest first."""

    title: str
    summary: str
    year: int
    lines: tuple[RequestLine, ...]


@clerk.get("/registru-544")
@only(*READERS)
def register_544() -> ResponseReturnValue:
    """Show the newest requests of the year."""
    year = office().clock.today().year
    found = office().ask(requests_544, year, SHOWN)
    page = Register544Screen(
        title=TITLE,
        summary=counted(len(found), "o cerere arătată", "cereri arătate"),
        year=year,
        lines=tuple(_line(one) for one in reversed(found)),
    )
    return render_template("clerk/register_544.html", page=page, headings=HEADINGS)


@clerk.get("/registru-544/<int:year>.<kind>")
@only(*READERS)
def register_544_file(year: int, kind: str) -> ResponseReturnValue:
    """Give the requests of a year as a table."""
    if kind not in tuple(Format):
        abort(404)
    office().perform(note_access, NoteAccess(what=Reading.REGISTER_EXPORT), actor())
    found = office().ask(requests_544, year)
    response = make_response(written((sheet_of(found, year),), Format(kind)))
    response.mimetype = Format(kind).media_type.partition(";")[0]
    name = f"cereri-544-{year}.{kind}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _line(one: Request544) -> RequestLine:
    answered = day_numeric(one.answered_on) if one.answered_on else ""
    return RequestLine(
        number=one.number,
        url=case_url(one.petition_id),
        applicant=one.applicant,
        content=one.content,
        term=one.term,
        last_day=day_numeric(one.due_legal_max),
        state=one.state,
        answered=" · ".join(part for part in (answered, one.solution) if part),
        complaints=", ".join(one.complaints),
    )
