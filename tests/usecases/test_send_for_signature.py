"""Art. 5 and 13: nothing goes to be signed without every aspect, a basis, a text and a solution."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.records.answer import Answer
from casework.usecases.save_draft import DraftSaved, SaveDraft, WrittenPoint, save_draft
from casework.usecases.step import Case, Done
from tests.usecases.steps import STEPS, Scene
from tests.usecases.watching import ON_SQLITE, nothing_changes, petition_of, rules_of, words_of

DRAFT = STEPS["draft"]


@pytest.fixture
def scene(office: Office) -> Scene:
    return DRAFT.scene(office)


def rewritten(scene: Scene, **changed: object) -> None:
    plain = SaveDraft(
        case=Case(petition_id=scene.case.id),
        points=(WrittenPoint(title="Crengile", conclusion="S-au ridicat.", result="done"),),
        opening="Bună ziua,",
        closing="Vă mulțumim.",
        legal_basis="O.G. nr. 27/2002, art. 8",
        solution="favourable",
    )
    ask = replace(plain, **changed)  # type: ignore[arg-type]
    outcome = scene.office.perform(save_draft, ask, scene.hall.actor("referent"))
    assert isinstance(outcome, DraftSaved)


def answers(session: Session, petition_id: int) -> list[Answer]:
    query = select(Answer).where(Answer.petition_id == petition_id).order_by(Answer.version)
    rows = list(session.scalars(query))
    session.expunge_all()
    return rows


@ON_SQLITE
@pytest.mark.parametrize(
    ("changed", "rule", "says"),
    [
        ({"points": ()}, "R-ART5-POINTS", "niciun aspect"),
        ({"points": (WrittenPoint(title="A", result="done"),)}, "R-ART5-POINTS", "aspectul 1"),
        ({"points": (WrittenPoint(title="A", conclusion="B"),)}, "R-ART5-POINTS", "aspectul 1"),
        ({"legal_basis": " \n"}, "R-ART13-LEGALBASIS", "temeiul legal al soluției"),
        ({"opening": ""}, "R-REPLY-CONTENT", "Răspunsul nu are text."),
        ({"solution": ""}, "R-ART8-OUTCOME", "Alegeți soluția."),
    ],
)
def test_an_answer_that_lacks_something_is_not_sent(
    scene: Scene, changed: dict[str, object], rule: str, says: str
) -> None:
    rewritten(scene, **changed)

    with nothing_changes(scene.office):
        outcome = scene.take(DRAFT)

    assert rules_of(outcome) == {rule}
    assert says in words_of(outcome)


def test_everything_that_lacks_is_said_at_once(scene: Scene) -> None:
    rewritten(scene, points=(), opening="", legal_basis="", solution="")

    assert rules_of(scene.take(DRAFT)) == {
        *("R-ART5-POINTS", "R-ART13-LEGALBASIS", "R-REPLY-CONTENT", "R-ART8-OUTCOME"),
    }


def test_the_frozen_version_holds_all_that_is_signed(scene: Scene) -> None:
    scene.take(DRAFT)

    (answer,) = scene.office.ask(answers, scene.case.id)
    content = json.loads(answer.content)
    assert petition_of(scene.office, scene.case.id).answer_id == answer.id
    assert content["number"] == scene.case.number
    assert content["addressee"]["name"] == "Elena Munteanu"
    assert content["points"][0]["finding"] == "Crengile au fost ridicate pe 30 noiembrie."
    assert content["legal_basis"] == ["O.G. nr. 27/2002, art. 8 alin. (1)"]


def test_a_new_version_takes_the_force_from_the_old(scene: Scene) -> None:
    scene.take(DRAFT)
    rewritten(scene, opening="Alt text")

    assert isinstance(scene.later().take(DRAFT), Done)

    old, new = scene.office.ask(answers, scene.case.id)
    assert (old.voided_reason, new.voided_at, new.version) == ("versiune nouă", None, 2)
    assert old.content_hash != new.content_hash
    assert petition_of(scene.office, scene.case.id).answer_id == new.id


def test_writing_on_does_not_touch_what_was_sent(scene: Scene) -> None:
    scene.take(DRAFT)
    (before,) = scene.office.ask(answers, scene.case.id)

    rewritten(scene, opening="Alt text")

    (after,) = scene.office.ask(answers, scene.case.id)
    assert (after.content, after.content_hash) == (before.content, before.content_hash)
