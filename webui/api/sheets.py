"""What programs of the hall get: rows of the list, one petition with its acts, the org chart."""

from datetime import date, datetime

from pydantic import Field

from webui.api.schemas import Decision, Reply


class Row(Reply):
    """A petition as every list shows it."""

    id: int
    number: str
    version: int
    state: str
    state_word: str
    subject: str
    petitioner: str
    channel: str
    registered_at: datetime
    registered_on: date
    due_safe: date
    due_legal_max: date
    reply_by: date | None
    danger: bool
    department_id: int | None
    department: str
    assignee: str
    identity_rung: int
    identity_incomplete: bool
    dispatch_pending: bool


class Rows(Reply):
    """A page of the list, newest first; `next` is the cursor of the following page."""

    petitions: tuple[Row, ...]
    next: str | None


class Who(Reply):
    """The petitioner, as declared."""

    kind: str
    name: str
    email: str
    phone: str
    address: str
    organisation: str
    capacity: str
    signatories: tuple[str, ...]


class Signed(Reply):
    """A signature of the answer in force: first the department, second the head."""

    position: int
    name: str
    title: str
    form: str
    signed_at: datetime


class AnswerInForce(Reply):
    """The frozen version of the answer; whoever signs sends `hash` back as `seen_hash`."""

    version: int
    hash: str
    signatures: tuple[Signed, ...]


class Line(Reply):
    """A line of the history: who acted in which capacity, on which text of law."""

    seq: int
    at: datetime
    event: str
    source: str
    dest: str
    role: str
    law: str
    text: str


class PermittedAct(Reply):
    """An act that may be started now; each caution will want its written reason."""

    trigger: str
    word: str
    cautions: tuple[Decision, ...]


class RefusedAct(Reply):
    """An act that may not be started now, and why."""

    trigger: str
    word: str
    reasons: tuple[Decision, ...]


class Sheet(Row):
    """One petition whole."""

    assignee_id: int | None
    kind: str | None
    regime: str
    text: str
    place: str
    answer_by: date
    forwarded_on: date | None
    wants_paper: bool
    solution: str | None
    indicator: str
    petitioner_data: Who
    answer: AnswerInForce | None
    history: tuple[Line, ...]
    permitted: tuple[PermittedAct, ...]
    refused: tuple[RefusedAct, ...]


class ActDone(Reply):
    """Where the petition stands after the act, and its new version."""

    id: int
    number: str
    state: str
    version: int


class Person(Reply):
    """A person who may be given petitions."""

    id: int
    name: str
    title: str


class Department(Reply):
    """A department of today's org chart; the acts take its id and those of its people."""

    id: int
    name: str
    parent_id: int | None
    head: Person | None = Field(description="null where the chair is empty")
    specialists: tuple[Person, ...]


class Departments(Reply):
    """The org chart of today."""

    departments: tuple[Department, ...]
