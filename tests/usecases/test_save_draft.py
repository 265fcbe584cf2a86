"""Art. 5, 12 and 13: the assignee writes, freely and safely; a second window is told of it."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.errors import BadInput, Conflict
from casework.records.petition import Petition
from casework.records.working_draft import WorkingDraft
from casework.usecases.save_draft import DraftSaved, SaveDraft, WrittenPoint, save_draft
from casework.usecases.step import Case
from tests.cases import ACase
from tests.usecases.steps import STEPS, Scene
from tests.usecases.watching import ON_SQLITE, nothing_changes, words_of

BRANCHES = WrittenPoint(title="Crengile", conclusion="S-au ridicat.", result="done")


@pytest.fixture
def scene(office: Office) -> Scene:
    return STEPS["reassign"].scene(office)


def a_draft(scene: Scene, **changed: object) -> SaveDraft:
    plain = SaveDraft(
        case=Case(petition_id=scene.case.id),
        points=(BRANCHES,),
        opening="Bună ziua,",
        closing="Vă mulțumim.",
        legal_basis="O.G. nr. 27/2002, art. 8",
        solution="favourable",
    )
    return replace(plain, **changed)  # type: ignore[arg-type]


def saved(scene: Scene, ask: SaveDraft, username: str = "referent") -> object:
    return scene.office.perform(save_draft, ask, scene.hall.actor(username))


def kept(session: Session, petition_id: int) -> tuple[str, int, list[tuple[int, str, str]]]:
    draft = session.get_one(WorkingDraft, petition_id)
    points = session.get_one(Petition, petition_id).points
    return (
        draft.opening,
        draft.revision,
        [(point.position, point.title, point.conclusion) for point in points],
    )


def test_a_draft_is_kept_and_the_case_stays_where_it_is(scene: Scene) -> None:
    assert saved(scene, a_draft(scene)) == DraftSaved(petition_id=scene.case.id, revision=1)

    assert scene.office.ask(kept, scene.case.id) == (
        *("Bună ziua,", 1, [(1, "Crengile", "S-au ridicat.")]),
    )
    assert scene.later().version == scene.version


def test_half_a_draft_is_kept_too(scene: Scene) -> None:
    empty = a_draft(scene, points=(), opening="", closing="", legal_basis="", solution="")

    assert isinstance(saved(scene, empty), DraftSaved)


def test_aspects_come_and_go_and_keep_their_order(scene: Scene) -> None:
    lamp = WrittenPoint(title="Felinarul")
    saved(scene, a_draft(scene, points=(BRANCHES, WrittenPoint(title=" "), lamp)))
    saved(scene, a_draft(scene, points=(lamp,)))
    saved(scene, a_draft(scene, points=(WrittenPoint(title="", conclusion="Fără titlu."), lamp)))

    assert scene.office.ask(kept, scene.case.id)[2] == [
        (1, "Aspectul 1", "Fără titlu."),
        (2, "Felinarul", ""),
    ]


@ON_SQLITE
@pytest.mark.parametrize("username", ["referent2", "sef.serviciu", "registrator", "primar"])
def test_nobody_else_writes_it(scene: Scene, username: str) -> None:
    with nothing_changes(scene.office):
        outcome = saved(scene, a_draft(scene), username)

    assert "numai referentul căruia i s-a atribuit petiția" in words_of(outcome)
    assert "art. 12 alin. (2)" in words_of(outcome)


@pytest.mark.parametrize("start", [ACase.forwarded, ACase.signed_once, ACase.signed, ACase.filed])
def test_before_it_is_assigned_and_after_a_signature_nothing_is_written(
    sqlite_office: Office, start: object
) -> None:
    step = replace(STEPS["reassign"], start=start)  # type: ignore[arg-type]
    scene = step.scene(sqlite_office)

    with nothing_changes(sqlite_office):
        assert words_of(saved(scene, a_draft(scene)))


@ON_SQLITE
@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"points": (BRANCHES,) * 31}, "points", "cel mult 30 de aspecte"),
        ({"points": (replace(BRANCHES, result="maybe"),)}, "points", "din listă"),
        ({"opening": "a" * 60_001}, "opening", "peste 60.000 de caractere"),
        ({"solution": "perhaps"}, "solution", "Alegeți soluția din listă"),
    ],
)
def test_what_is_filled_in_wrongly_is_said(
    scene: Scene, changed: dict[str, object], field: str, sentence: str
) -> None:
    with nothing_changes(scene.office), pytest.raises(BadInput) as bad:
        saved(scene, a_draft(scene, **changed))

    assert sentence in bad.value.errors[field]


def test_a_second_window_is_told_that_the_first_saved(scene: Scene) -> None:
    saved(scene, a_draft(scene))
    saved(scene, a_draft(scene, opening="Mai nou", revision=1))

    with nothing_changes(scene.office), pytest.raises(Conflict) as conflict:
        saved(scene, a_draft(scene, opening="Mai vechi", revision=1))

    assert "dintr-o altă fereastră" in conflict.value.changed[0]
    assert scene.office.ask(kept, scene.case.id)[0] == "Mai nou"


def test_a_draft_of_a_case_that_moved_on_is_told_what_happened(scene: Scene) -> None:
    scene.take(STEPS["reassign"])

    with nothing_changes(scene.office), pytest.raises(Conflict):
        saved(scene, a_draft(scene, case=scene.seen))
