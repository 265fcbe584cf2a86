"""Art. 13 of O.G. nr. 27/2002: two persons sign the same text, the solving department first."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.answer import Answer
from casework.records.signature import Signature
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Done
from tests.usecases.steps import STEPS, Scene, signature
from tests.usecases.watching import ON_SQLITE, in_order, nothing_changes, petition_of, words_of
from workflows.decisions import Stopped
from workflows.roles import Role

FIRST, SECOND, BACK = STEPS["sign_as_department"], STEPS["sign_as_head"], STEPS["return_draft"]


@pytest.fixture
def scene(office: Office) -> Scene:
    return FIRST.scene(office)


def signatures(session: Session) -> list[tuple[int, str, str, str]]:
    rows = session.scalars(select(Signature).order_by(Signature.id))
    return [(row.position, row.signer_name, row.signer_title, row.form) for row in rows]


def test_two_persons_sign_in_order_and_a_click_is_called_an_approval(scene: Scene) -> None:
    assert isinstance(scene.take(FIRST), Done)
    assert isinstance(scene.later().take(SECOND), Done)

    assert scene.office.ask(signatures) == [
        (1, "Daniela Crețu", "șefă serviciu", "approval"),
        (2, "Sorin Bădescu", "primar", "approval"),
    ]
    assert in_order(scene.office, scene.case.id)


def test_the_head_cannot_sign_before_the_department(scene: Scene) -> None:
    with nothing_changes(scene.office):
        outcome = scene.take(SECOND)

    assert "Semnează ca conducător" in words_of(outcome)


def test_the_head_of_another_department_signs_nothing_here(scene: Scene) -> None:
    for username in ("sef.drumuri", "director"):
        with nothing_changes(scene.office):
            outcome = scene.take(FIRST, username)
        assert "șefului compartimentului care a soluționat petiția" in words_of(outcome)
        assert "art. 13" in words_of(outcome)


def test_one_person_in_both_chairs_signs_once(scene: Scene) -> None:
    both = scene.hall.actor("sef.serviciu")
    both = replace(both, roles=both.roles | {Role.HEAD})
    scene.take(FIRST)
    scene = scene.later()

    with nothing_changes(scene.office):
        outcome = scene.office.perform(sign_as_head, signature(scene), both)

    assert "Ați semnat deja acest răspuns" in words_of(outcome)
    assert "O.G. nr. 27/2002, art. 13" in words_of(outcome)


@ON_SQLITE
@pytest.mark.parametrize("seen", ["", "0" * 64])
def test_a_signature_is_put_only_under_the_text_that_was_seen(scene: Scene, seen: str) -> None:
    ask = SignAnswer(case=scene.seen, seen_hash=seen)

    with nothing_changes(scene.office):
        outcome = scene.office.perform(sign_as_department, ask, scene.hall.actor("sef.serviciu"))

    assert "Textul răspunsului s-a schimbat" in words_of(outcome)


@ON_SQLITE
@pytest.mark.parametrize(
    ("form", "pdf", "field"),
    [
        ("click", None, "form"),
        ("approval", b"%PDF-1.7 semnat", "form"),
        ("qualified", None, "signed_pdf"),
        ("handwritten", None, "signed_pdf"),
        ("qualified", b"MZ\x90", "signed_pdf"),
    ],
)
def test_a_form_of_signature_without_its_paper_is_said(
    scene: Scene, form: str, pdf: bytes | None, field: str
) -> None:
    ask = replace(signature(scene), form=form, signed_pdf=pdf)

    with nothing_changes(scene.office), pytest.raises(BadInput) as bad:
        scene.office.perform(sign_as_department, ask, scene.hall.actor("sef.serviciu"))

    assert bad.value.errors.keys() == {field}


def test_a_signed_paper_becomes_the_answer(scene: Scene) -> None:
    paper = b"%PDF-1.7 semnat"
    ask = replace(signature(scene), form="qualified", signed_pdf=paper)

    outcome = scene.office.perform(sign_as_department, ask, scene.hall.actor("sef.serviciu"))

    assert isinstance(outcome, Done)
    digest = scene.office.ask(signed_file, scene.case.id)
    assert digest is not None
    assert scene.office.vault.get(digest) == paper


def test_a_click_does_not_stand_beside_a_signed_paper(scene: Scene) -> None:
    paper = replace(signature(scene), form="handwritten", signed_pdf=b"%PDF-1.7 o semnatura")
    scene.office.perform(sign_as_department, paper, scene.hall.actor("sef.serviciu"))
    scene = scene.later()
    mayor = scene.hall.actor("primar")

    with nothing_changes(scene.office):
        click = scene.office.perform(sign_as_head, signature(scene), mayor)
    both = replace(signature(scene), form="handwritten", signed_pdf=b"%PDF-1.7 doua semnaturi")

    assert isinstance(click, Stopped)
    assert click.reasons[0].rule == "R-ART13-TWOSIGN"
    assert isinstance(scene.office.perform(sign_as_head, both, mayor), Done)


def signed_file(session: Session, petition_id: int) -> str | None:
    query = select(Answer).where(Answer.petition_id == petition_id)
    return session.scalars(query).one().signed_file_digest


def test_a_return_takes_the_force_from_every_signature(scene: Scene) -> None:
    scene.take(FIRST)
    scene.later().take(SECOND)

    assert isinstance(scene.later().take(BACK), Done)

    petition = petition_of(scene.office, scene.case.id)
    assert (petition.state, petition.answer_id) == ("assigned", None)
    assert scene.office.ask(void_reasons) == ["lipsește data"]
    assert in_order(scene.office, scene.case.id)


def void_reasons(session: Session) -> list[str]:
    return list(session.scalars(select(Answer.voided_reason)))


def test_a_return_says_what_to_change(scene: Scene) -> None:
    back = replace(BACK, ask=lambda scene: replace(BACK.ask(scene), reason=" "))  # type: ignore[type-var]

    with nothing_changes(scene.office):
        outcome = scene.take(back)

    assert "Scrieți ce trebuie schimbat." in words_of(outcome)


def test_what_is_leaving_does_not_come_back(office: Office) -> None:
    scene = STEPS["record_dispatch"].scene(office)

    with nothing_changes(office):
        outcome = scene.take(BACK, "primar")

    assert "art. 6 alin. (4)" in words_of(outcome)


def test_the_database_itself_takes_one_signature_per_place(scene: Scene) -> None:
    scene.take(FIRST)

    with nothing_changes(scene.office), pytest.raises(IntegrityError):
        scene.office.perform(twice, scene.case.id, scene.hall.actor("primar"))


def twice(petition_id: int, desk: Desk) -> None:
    first = desk.session.scalars(select(Signature)).one()
    copied = {name: getattr(first, name) for name in SIGNATURE_COLUMNS}
    desk.session.add(Signature(**copied))
    desk.session.flush()


SIGNATURE_COLUMNS = (
    *("answer_id", "position", "signer_id", "signer_name", "signer_title", "form"),
    *("content_hash", "signed_at"),
)
