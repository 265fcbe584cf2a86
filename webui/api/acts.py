"""The acts a program may ask for: the fields each takes, and the use-case that does it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from pydantic import BaseModel, JsonValue

from casework.desk import Desk
from casework.usecases.act_by_api import Step, refused_by_table, waiting_content
from casework.usecases.assign_petition import (
    AssignPetition,
    assign_petition,
    assign_to_head,
    reassign_petition,
)
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.draft_answer import DraftAnswer, draft_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.invite_completion import InviteCompletion, invite_completion
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.return_draft import ReturnDraft, return_draft
from casework.usecases.return_to_registry import ReturnToRegistry, return_to_registry
from casework.usecases.save_draft import SaveDraft, WrittenPoint
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case, Outcome
from webui.api.bodies import Strict
from workflows.petition.regimes import Kind, Regime
from workflows.petition.transitions import TRIGGERS

Fields = TypeVar("Fields", bound=BaseModel)


class NoFields(Strict):
    """The act takes nothing but the case."""


class QualifyFields(Strict):
    """The regime, which of the four kinds it is, and whether somebody is in danger."""

    regime: Regime = Regime.OG27
    kind: Kind | None = None
    danger: bool = False


class ForwardFields(Strict):
    """The department, the date for the answer, and a note for the head."""

    department_id: int | None = None
    reply_by: date | None = None
    note: str = ""


class ReasonFields(Strict):
    """The reason in writing."""

    reason: str = ""


class AssignFields(Strict):
    """Who solves the petition; a change of hands also wants a reason."""

    assignee_id: int | None = None
    reason: str = ""


class PointFields(Strict):
    """One aspect: what is asked, what was found, what came of it."""

    title: str
    conclusion: str = ""
    result: str = ""


class DraftFields(Strict):
    """The answer; without `opening` the draft saved on the page is sent as it is."""

    opening: str = ""
    closing: str = ""
    legal_basis: str = ""
    solution: str = ""
    points: tuple[PointFields, ...] = ()


class SignFields(Strict):
    """The hash of the version that was read; a click is an approval, never a signature.

    `signed_file` is the upload of the PDF that was signed outside, for the other forms.
    """

    seen_hash: str = ""
    form: Literal["approval", "handwritten", "qualified"] = "approval"
    signed_file: str = ""


class DispatchFields(Strict):
    """The way: email, post or counter."""

    channel: str = ""


class ProofFields(Strict):
    """The list number of the post office, or who signed for the letter."""

    proof: str = ""


class FileFields(Strict):
    """The indicator of the nomenclator, such as "II/3"."""

    indicator: str = ""


class ActBody(Strict):
    """An act: its fields, a written reason per caution, and the version that was read."""

    fields: dict[str, JsonValue] = {}  # noqa: RUF012 - pydantic copies it
    reasons: dict[str, str] = {}  # noqa: RUF012
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """An act on offer: the model of its fields, and how they become a step."""

    fields: type[BaseModel]
    step: Callable[[Case, Callable[[type[BaseModel]], BaseModel]], Step]


def _offered(fields: type[Fields], act: Callable[[Case, Fields, Desk], Outcome]) -> Offered:
    def step(case: Case, read: Callable[[type[BaseModel]], BaseModel]) -> Step:
        given = read(fields)
        assert isinstance(given, fields)
        return lambda desk: act(case, given, desk)

    return Offered(fields, step)


def _qualify(case: Case, given: QualifyFields, desk: Desk) -> Outcome:
    ask = QualifyPetition(case=case, regime=given.regime, kind=given.kind, danger=given.danger)
    return qualify_petition(ask, desk)


def _forward(case: Case, given: ForwardFields, desk: Desk) -> Outcome:
    ask = ForwardPetition(
        case=case, department_id=given.department_id, reply_by=given.reply_by, note=given.note
    )
    return forward_petition(ask, desk)


def _return_to_registry(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return return_to_registry(ReturnToRegistry(case=case, reason=given.reason), desk)


def _assign(case: Case, given: AssignFields, desk: Desk) -> Outcome:
    return assign_petition(_assignment(case, given), desk)


def _assign_to_head(case: Case, given: AssignFields, desk: Desk) -> Outcome:
    return assign_to_head(_assignment(case, given), desk)


def _reassign(case: Case, given: AssignFields, desk: Desk) -> Outcome:
    return reassign_petition(_assignment(case, given), desk)


def _assignment(case: Case, given: AssignFields) -> AssignPetition:
    return AssignPetition(case=case, assignee_id=given.assignee_id, reason=given.reason)


def _draft(case: Case, given: DraftFields, desk: Desk) -> Outcome:
    written = SaveDraft(
        case=case,
        points=tuple(
            WrittenPoint(title=point.title, conclusion=point.conclusion, result=point.result)
            for point in given.points
        ),
        opening=given.opening,
        closing=given.closing,
        legal_basis=given.legal_basis,
        solution=given.solution,
    )
    saved_before = given == DraftFields()
    return draft_answer(DraftAnswer(case=case, written=None if saved_before else written), desk)


def _sign_first(case: Case, given: SignFields, desk: Desk) -> Outcome:
    return sign_as_department(_signature(case, given, desk), desk)


def _sign_second(case: Case, given: SignFields, desk: Desk) -> Outcome:
    return sign_as_head(_signature(case, given, desk), desk)


def _signature(case: Case, given: SignFields, desk: Desk) -> SignAnswer:
    content = waiting_content(desk, given.signed_file) if given.signed_file else None
    return SignAnswer(case=case, seen_hash=given.seen_hash, form=given.form, signed_pdf=content)


def _return_draft(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return return_draft(ReturnDraft(case=case, reason=given.reason), desk)


def _dispatch(case: Case, given: DispatchFields, desk: Desk) -> Outcome:
    return dispatch_answer(DispatchAnswer(case=case, channel=given.channel), desk)


def _record_dispatch(case: Case, given: ProofFields, desk: Desk) -> Outcome:
    return record_dispatch(RecordDispatch(case=case, proof=given.proof), desk)


def _file(case: Case, given: FileFields, desk: Desk) -> Outcome:
    return file_petition(FilePetition(case=case, indicator=given.indicator), desk)


def _invite(case: Case, given: NoFields, desk: Desk) -> Outcome:
    return invite_completion(InviteCompletion(case=case), desk)


CARRIED_OUT: Mapping[str, Offered] = {
    "qualify": _offered(QualifyFields, _qualify),
    "forward": _offered(ForwardFields, _forward),
    "return_to_registry": _offered(ReasonFields, _return_to_registry),
    "assign": _offered(AssignFields, _assign),
    "assign_to_head": _offered(AssignFields, _assign_to_head),
    "reassign": _offered(AssignFields, _reassign),
    "draft": _offered(DraftFields, _draft),
    "sign_as_department": _offered(SignFields, _sign_first),
    "sign_as_head": _offered(SignFields, _sign_second),
    "return_draft": _offered(ReasonFields, _return_draft),
    "dispatch": _offered(DispatchFields, _dispatch),
    "record_dispatch": _offered(ProofFields, _record_dispatch),
    "file": _offered(FileFields, _file),
    "invite_completion": _offered(NoFields, _invite),
}
"""Every act of the straight path that starts from a petition."""


def step_of(trigger: str, case: Case, read: Callable[[type[BaseModel]], BaseModel]) -> Step | None:
    """Give the step a trigger stands for; an act nobody carries out yet becomes its refusal."""
    if trigger in CARRIED_OUT:
        return CARRIED_OUT[trigger].step(case, read)
    if trigger in TRIGGERS:
        return lambda desk: refused_by_table(trigger, case, desk)
    return None
