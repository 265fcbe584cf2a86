"""For programs of the hall: the list of petitions, one petition with its acts, the org chart."""

from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from casework.errors import NotFound
from casework.queries.api_petitions import PetitionsAsked, departments, petitions_page
from casework.queries.case_rows import CaseRow
from casework.usecases.note_access import NoteAccess, Reading, note_access
from casework.usecases.read_petition import PetitionRead, ReadPetition, read_petition
from casework.wording import parse_number
from webui.access import office
from webui.api.blueprint import api
from webui.api.bodies import read_query
from webui.api.problems import told
from webui.api.replies import replied
from webui.api.sheets import Departments, Row, Rows, Sheet
from webui.api.tokens import bearer, with_token
from webui.shared.addresses import LAST_ROW
from workflows.petition.machine import Permission
from workflows.petition.states import WORDS, State


class ListQuery(BaseModel):
    """Which petitions: by state and department, from where, how many; or one by its number."""

    model_config = ConfigDict(extra="forbid")

    state: State | None = None
    department: int | None = Field(default=None, ge=1, le=LAST_ROW)
    cursor: int | None = Field(default=None, ge=1, le=LAST_ROW)
    limit: int = Field(default=50, ge=1, le=200)


@api.get("/petitions")
@with_token
def petitions() -> Response:
    """List what the bearer may see, newest first, or give the one petition with a number."""
    if "number" in request.args:
        typed = parse_number(request.args["number"])
        if typed is None:
            raise NotFound("nu este un număr de registru")
        return _sheet(ReadPetition(typed=typed))
    query = read_query(ListQuery)
    asked = PetitionsAsked(
        state=query.state,
        department_id=query.department,
        before_id=query.cursor,
        size=query.limit,
    )
    page = office().ask(petitions_page, asked, bearer())
    office().perform(note_access, NoteAccess(what=Reading.LIST, amount=len(page.rows)), bearer())
    cursor = str(page.next_before_id) if page.next_before_id is not None else None
    rows = tuple(Row.model_validate(_row(row)) for row in page.rows)
    return replied(Rows(petitions=rows, next=cursor))


@api.get("/petitions/<int:petition_id>")
@with_token
def petition(petition_id: int) -> Response:
    """Give one petition with every act, permitted or refused."""
    return _sheet(ReadPetition(petition_id=petition_id))


@api.get("/departments")
@with_token
def org_chart() -> Response:
    """List the departments of today and the people in them."""
    found = office().ask(departments, office().clock.today())
    return replied(Departments.model_validate({"departments": found}, from_attributes=True))


def _sheet(ask: ReadPetition) -> Response:
    read = office().perform(read_petition, ask, bearer())
    return replied(Sheet.model_validate(_whole(read)))


def _row(row: CaseRow) -> dict[str, object]:
    shared = Row.model_fields.keys() - {"id", "state_word", "identity_rung"}
    return {
        **{name: getattr(row, name) for name in shared},
        "id": row.petition_id,
        "state_word": WORDS[row.state],
        "identity_rung": int(row.rung),
    }


def _whole(read: PetitionRead) -> dict[str, object]:
    contents = read.contents
    own = Sheet.model_fields.keys() - Row.model_fields.keys()
    own -= {"petitioner_data", "permitted", "refused"}
    return {
        **_row(contents.row),
        **{name: getattr(contents, name) for name in own},
        "petitioner_data": contents.petitioner,
        "permitted": [_permitted(act) for act in read.acts if act.allowed],
        "refused": [_refused(act) for act in read.acts if not act.allowed],
    }


def _permitted(act: Permission) -> dict[str, object]:
    return {"trigger": act.trigger, "word": act.word, "cautions": told(act.cautions)}


def _refused(act: Permission) -> dict[str, object]:
    return {"trigger": act.trigger, "word": act.word, "reasons": told(act.refusals)}
