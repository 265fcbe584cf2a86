"""What art. 11 and 12 bring to the legal office: overrides to read, interventions written down."""

from dataclasses import dataclass

from flask import flash, redirect, render_template
from flask.typing import ResponseReturnValue

from casework.queries.persons_page import (
    InterventionSeen,
    OverrideSeen,
    conflict_list,
    interventions,
)
from casework.usecases.override_conflict import SeeOverride, see_override
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.shared.acting import reader
from workflows.roles import Role

PATH = "/birou/juridic/conflicte"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictsPage:
    """Everything the page shows."""

    overrides: tuple[OverrideSeen, ...]
    interventions: tuple[InterventionSeen, ...]
    path: str


@legal.get("/conflicte")
@only(Role.LEGAL_OFFICER)
def conflicts() -> ResponseReturnValue:
    """Show the overrides, unread first, and the newest interventions."""
    page = ConflictsPage(
        overrides=office().ask(conflict_list, reader()),
        interventions=office().ask(interventions, reader()),
        path=PATH,
    )
    return render_template("legal/conflicts.html", page=page)


@legal.post("/conflicte/<int:number>/citita")
@only(Role.LEGAL_OFFICER)
def read_override(number: int) -> ResponseReturnValue:
    """Mark an override as read."""
    office().perform(see_override, SeeOverride(number), actor())
    flash("Hotărârea este marcată ca citită.", "done")
    return redirect(PATH, code=303)
