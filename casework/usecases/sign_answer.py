"""Sign the answer: the solving department first, the head of the institution second (art. 13)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.errors import BadInput
from casework.records.answer import Answer
from casework.records.attachment import Attachment
from casework.records.signature import Signature
from casework.store import arrivals
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked

FORMS = ("approval", "handwritten", "qualified")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignAnswer:
    """A signer signs the text he saw.

    `form` is approval (a click), or handwritten or qualified when the signed PDF is uploaded as
    the answer; `signed_pdf` is that file.
    """

    case: Case
    seen_hash: str
    form: str = "approval"
    signed_pdf: bytes | None = None


def sign_as_department(ask: SignAnswer, desk: Desk) -> Outcome:
    """Put the first signature, that of the department that solved the petition."""
    return _sign(ask, desk, "sign_as_department", 1)


def sign_as_head(ask: SignAnswer, desk: Desk) -> Outcome:
    """Put the second signature, that of the head of the institution or his delegate."""
    return _sign(ask, desk, "sign_as_head", 2)


def _sign(ask: SignAnswer, desk: Desk, trigger: str, position: int) -> Outcome:
    _check(ask)
    asked = Asked(seen_hash=ask.seen_hash, signed_paper_is_given=ask.signed_pdf is not None)
    taken = take(desk, trigger, ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    answer = desk.session.get_one(Answer, petition.answer_id)
    desk.session.add(
        Signature(
            answer_id=answer.id,
            position=position,
            signer_id=desk.actor.staff_id,
            signer_name=desk.actor.name,
            signer_title=desk.actor.title,
            form=ask.form,
            content_hash=answer.content_hash,
            signed_at=desk.now,
        )
    )
    if ask.signed_pdf is not None:
        digest = arrivals.keep_file(desk, ask.signed_pdf, "application/pdf")
        answer.signed_file_digest = digest
        desk.session.add(
            Attachment(
                petition_id=petition.id,
                digest=digest,
                name=f"raspuns-semnat-{petition.number}.pdf",
                role="signed_answer",
                added_at=desk.now,
                added_by=desk.actor.staff_id,
            )
        )
    return finish(
        desk, taken, {"answer": answer.version, "form": ask.form, "hash": answer.content_hash}
    )


def _check(ask: SignAnswer) -> None:
    errors = {}
    if ask.form not in FORMS:
        errors["form"] = "Alegeți forma semnăturii din listă"
    if ask.form == "approval" and ask.signed_pdf is not None:
        errors["form"] = "Ați încărcat un document: alegeți cum este semnat"
    if ask.form in ("handwritten", "qualified") and ask.signed_pdf is None:
        errors["signed_pdf"] = "Încărcați documentul PDF semnat"
    if ask.signed_pdf is not None and not ask.signed_pdf.startswith(b"%PDF-"):
        errors["signed_pdf"] = "Documentul semnat trebuie să fie PDF"
    if errors:
        raise BadInput(errors)
