"""Filing: answered cases, each put away under its indicator of the nomenclator (art. 6)."""

from dataclasses import dataclass

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.dispatch_list import ToFile, filing_list
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.step import Done
from casework.wording import counted, day_short_year
from webui.access import actor, office, only
from webui.clerk.blueprint import clerk
from webui.clerk.dispatch import WAYS
from webui.shared.addresses import row_in
from webui.shared.case_words import ListRow, list_row
from webui.shared.verdicts import case_typed, flash_stopped
from workflows.roles import Role

PATH = "/birou/de-clasat"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingRow:
    """One answered case."""

    item: ListRow
    sent: str
    suggested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingPage:
    """Everything the filing list shows."""

    summary: str
    rows: tuple[FilingRow, ...]
    indicators: tuple[str, ...]
    next_url: str


@clerk.get("/de-clasat")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def to_file() -> ResponseReturnValue:
    """Show the answered cases that are not filed yet."""
    found = office().ask(filing_list, actor(), row_in(request.args, "dupa") or 0)
    page = FilingPage(
        summary=counted(len(found.items), "un dosar cu răspuns", "dosare cu răspuns"),
        rows=tuple(_row(item) for item in found.items),
        indicators=found.indicators,
        next_url=f"{PATH}?dupa={found.following}" if found.following else "",
    )
    return render_template("clerk/filing.html", page=page)


@clerk.post("/de-clasat/<int:petition_id>")
@only(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD)
def file(petition_id: int) -> ResponseReturnValue:
    """Put one case away."""
    ask = FilePetition(
        case=case_typed(petition_id, request.form),
        indicator=" ".join(request.form.get("indicativ", "").split()),
    )
    outcome = office().perform(file_petition, ask, actor())
    if isinstance(outcome, Done):
        flash(f"Dosarul este clasat la indicativul {ask.indicator}.", "done")
    else:
        flash_stopped(outcome, "Clasează")
    return redirect(PATH)


def _row(found: ToFile) -> FilingRow:
    way = WAYS.get(found.channel, found.channel)
    return FilingRow(
        item=list_row(found.row, office().clock.today()),
        sent=f"{day_short_year(found.dispatched_at)}, {way}",
        suggested=found.suggested,
    )
