"""Art. 12 of O.G. nr. 27/2002: the head of the department assigns, never to himself."""

from datetime import date

import pytest

from casework.bootstrap import Office
from casework.usecases.assign_petition import (
    AssignPetition,
    assign_petition,
    assign_to_head,
    reassign_petition,
)
from casework.usecases.step import Done
from tests.cases import a_case, version_of
from tests.clocks import MovableClock
from tests.usecases.steps import STEPS, Scene
from tests.usecases.watching import (
    ON_SQLITE,
    in_order,
    last_line,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)


@pytest.fixture
def scene(office: Office) -> Scene:
    return STEPS["assign"].scene(office)


def given(scene: Scene, to: str, by: str, reason: str = "", why: str = "") -> object:
    assignee = scene.hall.staff[to] if to else None
    ask = AssignPetition(case=scene.seen, assignee_id=assignee, reason=reason)
    usecase = {"assign": assign_petition, "head": assign_to_head, "re": reassign_petition}
    kind, _, username = by.partition(":")
    actor = scene.hall.actor(username)
    return scene.office.perform(usecase[kind], ask, actor, {"R-ART12-REASSIGN": why})


def test_the_head_gives_it_to_a_specialist(scene: Scene) -> None:
    assert isinstance(given(scene, "referent", "assign:sef.serviciu"), Done)

    assert petition_of(scene.office, scene.case.id).assignee_id == scene.hall.staff["referent"]
    assert in_order(scene.office, scene.case.id)


@ON_SQLITE
@pytest.mark.parametrize(
    ("to", "by", "says"),
    [
        ("sef.serviciu", "assign:sef.serviciu", "Nimeni nu își atribuie singur o petiție."),
        ("referent", "assign:sef.drumuri", "la care a fost repartizată petiția"),
        ("referent", "assign:director", "la care a fost repartizată petiția"),
        ("referent.drumuri", "assign:sef.serviciu", "nu este azi referent în compartimentul"),
        ("registrator", "assign:sef.serviciu", "nu este azi referent în compartimentul"),
        ("", "assign:sef.serviciu", "Alegeți referentul."),
        ("sef.serviciu", "head:sef.serviciu", "o atribuie superiorul lui"),
        ("referent", "head:director", "chiar șefului compartimentului"),
        ("sef.serviciu", "head:sef.drumuri", "o atribuie superiorul lui"),
    ],
)
def test_an_assignment_that_the_law_does_not_know_is_refused(
    scene: Scene, to: str, by: str, says: str
) -> None:
    with nothing_changes(scene.office):
        outcome = given(scene, to, by)

    assert rules_of(outcome) == {"R-ART12-ASSIGN"}
    assert says in words_of(outcome)
    assert "O.G. nr. 27/2002, art. 12 alin. (1)" in words_of(outcome)


@pytest.mark.parametrize("superior", ["director", "primar"])
def test_a_heads_own_work_comes_from_above(sqlite_office: Office, superior: str) -> None:
    scene = STEPS["assign"].scene(sqlite_office)

    assert isinstance(given(scene, "sef.serviciu", f"head:{superior}"), Done)

    petition = petition_of(sqlite_office, scene.case.id)
    assert petition.assignee_id == scene.hall.staff["sef.serviciu"]


@pytest.fixture
def held(office: Office) -> Scene:
    return STEPS["reassign"].scene(office)


def test_a_change_of_hands_keeps_the_dates_and_says_why(held: Scene) -> None:
    before = petition_of(held.office, held.case.id)

    assert isinstance(given(held, "referent2", "re:sef.serviciu", "concediu"), Done)

    after = petition_of(held.office, held.case.id)
    assert after.assignee_id == held.hall.staff["referent2"]
    assert (after.due_safe, after.reply_by) == (before.due_safe, before.reply_by)
    assert last_line(held.office, held.case.id).text == "concediu"
    assert in_order(held.office, held.case.id)


@ON_SQLITE
@pytest.mark.parametrize(
    ("to", "by", "reason", "rule"),
    [
        ("referent2", "re:sef.serviciu", "", "R-ART12-REASSIGN"),
        ("referent2", "re:sef.drumuri", "concediu", "R-ART12-REASSIGN"),
        ("referent.drumuri", "re:sef.serviciu", "concediu", "R-ART12-ASSIGN"),
        ("sef.serviciu", "re:sef.serviciu", "concediu", "R-ART12-ASSIGN"),
    ],
)
def test_a_change_of_hands_that_the_law_does_not_know_is_refused(
    held: Scene, to: str, by: str, reason: str, rule: str
) -> None:
    with nothing_changes(held.office):
        outcome = given(held, to, by, reason)

    assert rules_of(outcome) == {rule}


def test_a_change_of_hands_near_the_target_wants_a_second_thought(
    held: Scene, clock: MovableClock
) -> None:
    clock.move_to(date(2026, 12, 21))

    with nothing_changes(held.office):
        wanted = given(held, "referent2", "re:sef.serviciu", "concediu")

    assert "sunt mai puțin de 5 zile" in words_of(wanted)
    assert isinstance(
        given(held, "referent2", "re:sef.serviciu", "concediu", "medical, neprevăzut"), Done
    )


def test_a_draft_in_other_hands_goes_back_to_be_written(office: Office) -> None:
    start = STEPS["sign_as_department"].scene(office)

    assert isinstance(given(start, "referent2", "re:sef.serviciu", "concediu"), Done)

    assert petition_of(office, start.case.id).state == "assigned"


def test_a_specialist_works_only_on_what_is_his(office: Office) -> None:
    scene = STEPS["assign"].scene(office)
    other = a_case(office, scene.hall).given_to("referent2").written()
    theirs = Scene(office, scene.hall, other, version_of(office, other.id))

    with nothing_changes(office):
        outcome = theirs.take(STEPS["draft"], "referent")

    assert "art. 12 alin. (2)" in words_of(outcome)
