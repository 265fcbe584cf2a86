"""Builds the letter of an answer from its frozen version, its signatures and the letterhead."""

from dataclasses import replace
from datetime import datetime

from casework.desk import Desk
from casework.letters.answer import AnswerLetter, Point, answer_pdf, answer_pdf_for_signing
from casework.letters.document import Addressee, Signatory, SignatureForm
from casework.records.answer import Answer
from casework.records.petition import Petition
from casework.records.signature import Signature
from casework.records.unit import Unit
from casework.store import institution, letterheads, people
from casework.store.answers import frozen_content
from workflows.petition.regimes import POINT_RESULT_WORDS, SOLUTION_WORDS, PointResult, Solution

DEPARTMENT_TITLE = "Șeful compartimentului"
HEAD_TITLE = "Conducătorul instituției"


def answer_letter(desk: Desk, petition: Petition, answer: Answer, on: datetime) -> AnswerLetter:
    """Fill in the letter; a signature that is not there yet shows as unsigned."""
    content = frozen_content(answer)
    hall = institution.of(desk.session)
    unit = desk.session.get(Unit, petition.department_id) if petition.department_id else None
    addressee = content["addressee"]
    assert isinstance(addressee, dict)
    return AnswerLetter(
        letterhead=letterheads.of(hall, unit.name if unit else ""),
        number=str(content["number"]),
        also_answers=tuple(_strings(content.get("numbers", []))[1:]),
        date=desk.clock.on(on),
        addressee=Addressee(**addressee),
        subject=str(content["subject"]),
        opening=str(content["opening"]),
        points=tuple(_points(content["points"])),
        solution=SOLUTION_WORDS[Solution(str(content["solution"]))],
        closing=str(content["closing"]),
        legal_basis=tuple(_strings(content["legal_basis"])),
        signatories=(_signatory(desk, petition, answer, 1), _signatory(desk, petition, answer, 2)),
    )


def draft_preview(desk: Desk, petition: Petition, answer: Answer) -> bytes:
    """Give the print of a version that is not signed by both, marked as a draft on each page."""
    letter = replace(answer_letter(desk, petition, answer, answer.drafted_at), date=None)
    return answer_pdf(letter, created=answer.drafted_at)


def letter_bytes(desk: Desk, petition: Petition, answer: Answer) -> bytes:
    """Give the letter to be sent: the signed PDF that was uploaded, or the one printed here."""
    if answer.signed_file_digest is not None:
        return desk.vault.get(answer.signed_file_digest)
    return answer_pdf(answer_letter(desk, petition, answer, desk.now), created=desk.now)


def letter_for_signing(desk: Desk, petition: Petition, answer: Answer) -> bytes:
    """Give the print that a signer reads, or signs outside and uploads."""
    letter = answer_letter(desk, petition, answer, answer.drafted_at)
    return answer_pdf_for_signing(letter, created=answer.drafted_at)


def _points(rows: object) -> list[Point]:
    assert isinstance(rows, list)
    return [
        Point(
            title=row["title"],
            finding=row["finding"],
            result=POINT_RESULT_WORDS[PointResult(row["result"])],
        )
        for row in rows
    ]


def _strings(rows: object) -> list[str]:
    assert isinstance(rows, list)
    return [str(row) for row in rows]


def _signatory(desk: Desk, petition: Petition, answer: Answer, position: int) -> Signatory:
    signed = next((row for row in answer.signatures if row.position == position), None)
    if signed is not None:
        return _who_signed(signed)
    title = DEPARTMENT_TITLE if position == 1 else HEAD_TITLE
    if position == 1 and petition.department_id is not None:
        head = people.head_of(desk.session, petition.department_id, desk.today)
    else:
        head = people.head_of_institution(desk.session, desk.today)
    return Signatory(
        order=position,
        name=head.name if head else "—",
        title=(head.title or title) if head else title,
    )


def _who_signed(signed: Signature) -> Signatory:
    fallback = DEPARTMENT_TITLE if signed.position == 1 else HEAD_TITLE
    return Signatory(
        order=signed.position,
        name=signed.signer_name,
        title=signed.signer_title or fallback,
        form=SignatureForm(signed.form),
        at=signed.signed_at,
    )
