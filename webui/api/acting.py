"""Acting on a petition by program: the same use-cases, refusals and cautions as on the page."""

import json
from typing import TypeVar

from flask import Response
from pydantic import BaseModel

from casework.errors import BadInput, NotFound
from casework.queries.case_rows import rows_of
from casework.usecases.act_by_api import ActByApi, Step, act_by_api
from casework.usecases.step import Case, Done
from webui.access import office
from webui.api.acts import ActBody, step_of
from webui.api.blueprint import api
from webui.api.bodies import read_body, read_json
from webui.api.problems import refused
from webui.api.replies import replied
from webui.api.sheets import ActDone
from webui.api.tokens import bearer, with_token

Fields = TypeVar("Fields", bound=BaseModel)


@api.post("/petitions/<int:petition_id>/acts/<trigger>")
@with_token
def act(petition_id: int, trigger: str) -> Response:
    """Do one act, or give every reason against it."""
    body = read_body(ActBody)
    step = _step(trigger, Case(petition_id=petition_id, version=body.version), body)
    try:
        outcome = office().perform(
            act_by_api, ActByApi(petition_id=petition_id, step=step), bearer(), body.reasons
        )
    except BadInput as wrong:
        raise BadInput({f"fields.{name}": says for name, says in wrong.errors.items()}) from wrong
    return _done(outcome) if isinstance(outcome, Done) else refused(outcome)


def _step(trigger: str, case: Case, body: ActBody) -> Step:
    def read(model: type[Fields]) -> Fields:
        return read_json(model, json.dumps(body.fields).encode(), "fields")

    step = step_of(trigger, case, read)
    if step is None:
        raise NotFound("actul nu există")
    return step


def _done(done: Done) -> Response:
    row = office().ask(rows_of, [done.petition_id])[0]
    reply = ActDone(
        id=done.petition_id, number=row.number, state=done.state.value, version=done.version
    )
    return replied(reply)
