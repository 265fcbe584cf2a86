"""The case file: the petition, its term, what comes next, its papers, history and acts."""

from dataclasses import dataclass

from flask import make_response, render_template
from flask.typing import ResponseReturnValue

from casework.queries.attachment import FileContent, answer_in_force, attachment
from casework.queries.petition_file import PetitionFile, petition_file
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.wording import clock_time, local_day, weekday
from webui.access import actor, all_staff, office
from webui.desk.blueprint import desk
from webui.desk.case_acts import ActsPanel, acts_panel
from webui.desk.case_papers import documents_of, points_done, points_of, timeline_of
from webui.desk.next_step import NextStep, next_step
from webui.shared.acting import reader
from webui.shared.blocks import DocumentLine, Fact, Point, TimelineEntry
from webui.shared.case_words import channel_word, state_word
from webui.shared.identity_words import IdentityPanel, identity_panel
from webui.shared.ribbon import RibbonEvent, RibbonView, staff_ribbon
from webui.shared.terms import TermDates, TermView, term_view
from workflows.petition.regimes import KIND_WORDS, REGIME_WORDS, SOLUTION_WORDS, Kind, Solution
from workflows.petition.states import State

SHOWN_INLINE = frozenset({"application/pdf", "image/jpeg", "image/png", "image/webp"})
MARKS = {
    "forward": "repartizată",
    "assign": "atribuită",
    "assign_to_head": "atribuită",
    "draft": "la semnat",
    "sign_as_head": "semnată",
    "return_draft": "întoarsă",
}
"""What the ribbon calls the acts worth a mark on their day."""


ENDED_WITHOUT_ANSWER = (State.REDIRECTED, State.SHELVED, State.WITHDRAWN, State.ANNULLED)
"""Where no term of ours runs any more, and none was met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilePage:
    """Everything the case file shows."""

    file: PetitionFile
    state: str
    meta: tuple[Fact, ...]
    stamped: str
    runs: bool
    term: TermView
    ribbon: RibbonView
    next: NextStep | None
    points: tuple[Point, ...]
    points_done: str
    identity: IdentityPanel
    documents: tuple[DocumentLine, ...]
    history: tuple[TimelineEntry, ...]
    acts: ActsPanel


@desk.get("/dosar/<int:petition_id>")
@all_staff
def case_file(petition_id: int) -> ResponseReturnValue:
    """Show the case to whoever needs to know it, and write down that it was read."""
    file = office().ask(petition_file, reader(), petition_id)
    _note(Reading.CASE_FILE, petition_id)
    return render_template("desk/case_file.html", page=_page(file))


@desk.get("/dosar/<int:petition_id>/fisier/<int:attachment_id>")
@all_staff
def download(petition_id: int, attachment_id: int) -> ResponseReturnValue:
    """Give a file of the case."""
    found = office().ask(attachment, reader(), petition_id, attachment_id)
    _note(Reading.FILE, petition_id)
    return _sent(found)


@desk.get("/dosar/<int:petition_id>/raspuns.pdf")
@all_staff
def answer_pdf(petition_id: int) -> ResponseReturnValue:
    """Give the answer in force as it is being signed."""
    found = office().ask(answer_in_force, reader(), petition_id)
    _note(Reading.FILE, petition_id)
    return _sent(found)


def _note(what: Reading, petition_id: int) -> None:
    office().perform(note_access, NoteAccess(what=what, petition_id=petition_id), actor())


def _sent(found: FileContent) -> ResponseReturnValue:
    response = make_response(found.content)
    response.mimetype = found.media_type
    inline = found.media_type in SHOWN_INLINE
    response.headers.set(
        "Content-Disposition", "inline" if inline else "attachment", filename=found.name
    )
    return response


def _page(file: PetitionFile) -> CaseFilePage:
    dates = _dates(file)
    return CaseFilePage(
        file=file,
        state=state_word(file.row.state),
        meta=_meta(file),
        stamped=_stamped(file),
        runs=file.row.state not in ENDED_WITHOUT_ANSWER,
        term=term_view(dates),
        ribbon=staff_ribbon(
            f"Banda termenului pentru {file.row.number}",
            dates,
            file.calendar.is_office_day,
            _events(file),
        ),
        next=next_step(file),
        points=points_of(file),
        points_done=points_done(file),
        identity=identity_panel(file.identity),
        documents=documents_of(file),
        history=timeline_of(file),
        acts=acts_panel(file),
    )


def _dates(file: PetitionFile) -> TermDates:
    row = file.row
    return TermDates(
        registered_on=row.registered_on,
        due_safe=row.due_safe,
        due_legal_max=row.due_legal_max,
        today=office().clock.today(),
        dispatched_on=local_day(file.dispatched_at) if file.dispatched_at else None,
        extended_from=row.extended_from,
        extended_by=row.extended_by if row.extended_from else 0,
    )


def _events(file: PetitionFile) -> tuple[RibbonEvent, ...]:
    """Mark the last time each act worth it was done."""
    last = {line.event: line for line in reversed(file.history) if line.event in MARKS}
    return tuple(RibbonEvent(local_day(line.at), MARKS[line.event]) for line in last.values())


def _meta(file: PetitionFile) -> tuple[Fact, ...]:
    row = file.row
    facts = (
        Fact("Stare", state_word(row.state)),
        Fact("Regim", REGIME_WORDS[file.regime]),
        Fact("Fel", KIND_WORDS[Kind(file.kind)] if file.kind else ""),
        Fact("Compartiment", row.department),
        Fact("Referent", row.assignee),
        Fact("Canal", channel_word(row.channel)),
        Fact("Soluție", SOLUTION_WORDS[Solution(file.solution)] if file.solution else ""),
        Fact("Indicator", file.indicator),
    )
    return tuple(fact for fact in facts if fact.value)


def _stamped(file: PetitionFile) -> str:
    at = file.row.registered_at
    return f"{weekday(at)}, ora {clock_time(at)}"
