"""The extensions to decide: what the departments ask for, with the dates now and after (art. 9)."""

from dataclasses import dataclass
from datetime import date

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.extension_list import Waiting, extensions_waiting
from casework.wording import Spoken, counted, day_short, day_short_year, days_counted, moment_short
from webui.access import office, only
from webui.desk.blueprint import desk
from webui.shared.acting import reader
from webui.shared.case_words import ListRow, list_row
from webui.shared.verdicts import refusals_in_words
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionCard:
    """One extension as the page shows it."""

    item: ListRow
    asked: str
    days: str
    reason: str
    now: str
    after: str
    stops: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionsPage:
    """Everything the page of extensions shows."""

    summary: str
    to_decide: tuple[ExtensionCard, ...]
    to_tell: tuple[ExtensionCard, ...]


@desk.get("/prelungiri")
@only(Role.HEAD)
def extensions() -> ResponseReturnValue:
    """Show what waits for the head, and what was granted and waits for its notice."""
    today = office().clock.today()
    asked = office().ask(extensions_waiting, reader(), "asked")
    granted = office().ask(extensions_waiting, reader(), "granted")
    number = counted(len(asked), "o cerere", "cereri")
    page = ExtensionsPage(
        summary=f"{day_short(today)} · {number} de hotărât" if asked else day_short(today),
        to_decide=tuple(_card(one, today) for one in asked),
        to_tell=tuple(_card(one, today) for one in granted),
    )
    return render_template("desk/extensions.html", page=page)


def _card(waiting: Waiting, today: date) -> ExtensionCard:
    row = waiting.row
    return ExtensionCard(
        item=list_row(row, today),
        asked=f"cere {waiting.asked_by}, {moment_short(waiting.asked_at)}",
        days=days_counted(waiting.days),
        reason=waiting.reason,
        now=_dates(row.due_safe, row.due_legal_max),
        after=_dates(waiting.safe_after, waiting.legal_max_after),
        stops=refusals_in_words(waiting.refusals),
    )


def _dates(safe: date, legal_max: date) -> str:
    return f"țintă {day_short_year(safe)}, ultima zi legală {day_short_year(legal_max)}"
