"""Tables that leave the page as a file: the law is asked first, the access log is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import make_response, request
from flask.typing import ResponseReturnValue

from casework.sheets import Format, Sheet, written
from casework.usecases.export_records import Exported, ExportRecords, export_records
from webui.access import actor, office
from webui.shared.verdicts import NOTHING_SAID, Verdict, reasons_typed, verdict_of
from workflows.exporting import FREELY, RULE


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBox:
    """The form under a table: where it posts, what it repeats, and what was said of a try."""

    action: str
    fields: tuple[tuple[str, str], ...]
    amount: int
    verdict: Verdict = NOTHING_SAID

    @property
    def needs_reason(self) -> bool:
        """Tell whether so many records want a written reason."""
        return self.amount > FREELY

    @property
    def rule(self) -> str:
        """Give the rule whose reason the form asks."""
        return RULE


def export(
    name: str, amount: int, sheets: Callable[[], Sequence[Sheet]]
) -> ResponseReturnValue | Verdict:
    """Give a table as a file, or say why it may not leave."""
    ask = ExportRecords(table=name, amount=amount)
    outcome = office().perform(export_records, ask, actor(), reasons_typed(request.form))
    if not isinstance(outcome, Exported):
        return verdict_of(outcome, request.form)
    kind = Format.CSV if request.form.get("format") == Format.CSV.value else Format.XLSX
    response = make_response(written(sheets(), kind))
    response.mimetype = kind.media_type.partition(";")[0]
    response.headers["Cache-Control"] = "no-store"
    response.headers.set("Content-Disposition", "attachment", filename=f"{name}.{kind.value}")
    return response
