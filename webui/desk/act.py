"""One act on one petition: its form, what the law says before and after it is sent."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from casework.queries.act_page import ActPage, act_page
from casework.usecases.act_by_api import refused_by_table
from casework.wording import Spoken, spoken
from webui.access import all_staff, office
from webui.desk.act_refused import refused_page
from webui.desk.acts import FORMS, ActForm
from webui.desk.blueprint import desk
from webui.shared.acting import Answered, attempt, reader, sees_case
from webui.shared.case_words import ListRow, case_url, list_row
from webui.shared.fields import add_errors
from webui.shared.verdicts import REASON, case_typed, refusals_in_words
from workflows.petition.regimes import KIND_WORDS

FIRST_LOOK = Answered()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonBox:
    """A caution, and the reason written for going on."""

    field: str
    spoken: Spoken
    typed: str
    missing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActScreen:
    """Everything the page of an act shows."""

    act: ActPage
    item: ListRow
    word: str
    note: str
    kind: str
    refusals: tuple[Spoken, ...]
    reasons: tuple[ReasonBox, ...]
    kept: tuple[tuple[str, str], ...]
    law: str
    url: str
    letter_url: str


@desk.get("/dosar/<int:petition_id>/act/<trigger>")
@all_staff
def act(petition_id: int, trigger: str) -> ResponseReturnValue:
    """Show the form of an act, or why it is not possible now."""
    if not sees_case(petition_id):
        return refused_page(petition_id, trigger)
    page = office().ask(act_page, reader(), petition_id, trigger)
    form = _form(page)
    if form is not None:
        form.version.data = str(page.row.version)
        form.fill_in(page)
    return _show(page, form, FIRST_LOOK)


@desk.post("/dosar/<int:petition_id>/act/<trigger>")
@all_staff
def do_act(petition_id: int, trigger: str) -> ResponseReturnValue:
    """Do the act, or show every reason against it beside what was typed."""
    if not sees_case(petition_id):
        return refused_page(petition_id, trigger)
    page = office().ask(act_page, reader(), petition_id, trigger)
    form = _form(page)
    case = case_typed(petition_id, request.form)
    if form is not None:
        answered = form.carry_out(case, page.row.number)
    else:
        answered = attempt(
            lambda ask, at: refused_by_table(trigger, ask, at), case, page.row.number
        )
    if answered.done is not None:
        after = case_url(petition_id) if sees_case(petition_id) else url_for("gate.home")
        return redirect(after, code=303)
    if form is not None:
        add_errors(form, dict(answered.errors))
    return _show(page, form, answered), answered.status


def _form(page: ActPage) -> ActForm | None:
    make = FORMS.get(page.permission.trigger)
    if make is None:
        return None
    form = make()
    form.prepare(page)
    return form


def _show(page: ActPage, form: ActForm | None, answered: Answered) -> str:
    trigger, row = page.permission.trigger, page.row
    boxes = tuple(_reasons(page, answered))
    named = {box.field for box in boxes}
    screen = ActScreen(
        act=page,
        item=list_row(row, office().clock.today()),
        word=page.permission.word,
        note=FORMS[trigger].advice if trigger in FORMS else "",
        kind=KIND_WORDS[page.facts.kind] if page.facts.kind else "",
        refusals=answered.verdict.refusals or refusals_in_words(page.permission.refusals),
        reasons=boxes,
        kept=tuple(
            (name, text)
            for name, text in request.form.items()
            if name.startswith(REASON) and name not in named
        ),
        law=_law(page),
        url=f"{case_url(row.petition_id)}/act/{trigger}",
        letter_url=_letter_url(page),
    )
    return render_template("desk/act.html", page=screen, form=form)


def _reasons(page: ActPage, answered: Answered) -> Iterator[ReasonBox]:
    """Give a box for each caution known so far; those asked for in vain are marked."""
    wanted = {item.field: item for item in answered.verdict.wanted}
    for caution in page.permission.cautions:
        field = f"{REASON}{caution.rule}"
        yield ReasonBox(
            field=field,
            spoken=spoken(caution),
            typed=request.form.get(field, ""),
            missing=wanted.pop(field, None) is not None,
        )
    for item in wanted.values():
        yield ReasonBox(field=item.field, spoken=item.spoken, typed=item.typed, missing=True)


def _law(page: ActPage) -> str:
    edge = page.permission.edge
    return "; ".join(str(citation) for citation in edge.law) if edge else ""


def _letter_url(page: ActPage) -> str:
    signs = page.permission.trigger in ("sign_as_department", "sign_as_head")
    return f"{case_url(page.row.petition_id)}/raspuns.pdf" if signs else ""
