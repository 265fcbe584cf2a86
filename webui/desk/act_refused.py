"""The page for an act that is not this person's, on a petition of the own department."""

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.act_refused import act_refused
from casework.wording import Spoken
from webui.access import office
from webui.shared.acting import reader
from webui.shared.verdicts import refusals_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedScreen:
    """The act and the law against it; the case stays closed."""

    word: str
    refusals: tuple[Spoken, ...]


def refused_page(petition_id: int, trigger: str) -> ResponseReturnValue:
    """Say the law's refusal to a colleague; raises NotFound for everybody else."""
    found = office().ask(act_refused, reader(), petition_id, trigger)
    page = RefusedScreen(word=found.word, refusals=refusals_in_words(found.refusals))
    return render_template("desk/act_refused.html", page=page), 403
