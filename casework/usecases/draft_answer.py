"""Write the answer and send it to be signed in one act, as programs do (art. 5 and 13)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.usecases.save_draft import SaveDraft, save_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.step import Case, Outcome
from workflows.decisions import Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAnswer:
    """The answer is ready; `written` is its text, or None when it was saved before."""

    case: Case
    written: SaveDraft | None


def draft_answer(ask: DraftAnswer, desk: Desk) -> Outcome:
    """Write the answer and send it to be signed, both or neither (art. 5 and 13)."""
    if ask.written is not None:
        saved = save_draft(ask.written, desk)
        if isinstance(saved, Stopped):
            return saved
    return send_for_signature(SendForSignature(case=ask.case), desk)
