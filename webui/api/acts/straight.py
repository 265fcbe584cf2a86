"""The acts a program may ask for: the fields each takes, and the use-case that does it."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from casework.desk import Desk
from casework.usecases.act_by_api import waiting_content
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
from webui.api.acts.offering import NoFields, Offered, ReasonFields, offered
from webui.api.acts.regime import RegimeFields
from webui.api.bodies import Strict
from workflows.petition.categories import Category
from workflows.petition.regimes import Kind, Regime


class QualifyFields(RegimeFields):
    """The regime, which of the four kinds it is, its domain, and whether somebody is in danger."""

    regime: Regime = Regime.OG27
    kind: Kind | None = None
    danger: bool = False
    category: Category | None = None


class ForwardFields(Strict):
    """The department, the date for the answer, and a note for the head."""

    department_id: int | None = None
    reply_by: date | None = None
    note: str = ""


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


def _qualify(case: Case, given: QualifyFields, desk: Desk) -> Outcome:
    ask = QualifyPetition(
        case=case,
        regime=given.regime,
        kind=given.kind,
        danger=given.danger,
        category=given.category,
        details=given.details(),
    )
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
    "qualify": offered(QualifyFields, _qualify),
    "forward": offered(ForwardFields, _forward),
    "return_to_registry": offered(ReasonFields, _return_to_registry),
    "assign": offered(AssignFields, _assign),
    "assign_to_head": offered(AssignFields, _assign_to_head),
    "reassign": offered(AssignFields, _reassign),
    "draft": offered(DraftFields, _draft),
    "sign_as_department": offered(SignFields, _sign_first),
    "sign_as_head": offered(SignFields, _sign_second),
    "return_draft": offered(ReasonFields, _return_draft),
    "dispatch": offered(DispatchFields, _dispatch),
    "record_dispatch": offered(ProofFields, _record_dispatch),
    "file": offered(FileFields, _file),
    "invite_completion": offered(NoFields, _invite),
}
"""Every act of the straight path that starts from a petition."""
