"""Art. 6 alin. (2) and 6^1: forwarded with a date for the answer, or sent back with a reason."""

from dataclasses import replace
from datetime import date

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.return_to_registry import ReturnToRegistry, return_to_registry
from casework.usecases.step import Done
from tests.clocks import MovableClock
from tests.usecases.steps import STEPS, Scene, in_two_weeks
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
    return STEPS["forward"].scene(office)


def forwarded(scene: Scene, ask: ForwardPetition, reason: str = "") -> object:
    reasons = {"R-ART6-FORWARD": reason}
    return scene.office.perform(forward_petition, ask, scene.hall.actor("registrator"), reasons)


def test_the_department_the_day_and_the_date_are_on_the_case(scene: Scene) -> None:
    assert isinstance(forwarded(scene, in_two_weeks(scene)), Done)

    petition = petition_of(scene.office, scene.case.id)
    assert petition.department_id == scene.hall.greenery
    assert (petition.forwarded_on, petition.reply_by) == (date(2026, 11, 24), date(2026, 12, 8))
    assert last_line(scene.office, scene.case.id).text == "urgent"
    assert in_order(scene.office, scene.case.id)


@ON_SQLITE
@pytest.mark.parametrize(
    ("department", "reply_by", "says"),
    [
        (None, date(2026, 12, 8), "Alegeți compartimentul."),
        (1, None, "Scrieți data pentru răspuns."),
        (1, date(2026, 11, 23), "luni, 23 nov. 2026, a trecut deja"),
        (None, None, "Scrieți data pentru răspuns."),
    ],
)
def test_forwarding_without_department_or_date_is_refused(
    scene: Scene, department: int | None, reply_by: date | None, says: str
) -> None:
    unit = scene.hall.greenery if department else None
    ask = ForwardPetition(case=scene.seen, department_id=unit, reply_by=reply_by)

    with nothing_changes(scene.office):
        outcome = forwarded(scene, ask, "motiv")

    assert rules_of(outcome) == {"R-ART6-FORWARD"}
    assert says in words_of(outcome)
    assert "art. 6 alin. (2)" in words_of(outcome)


def test_a_date_past_the_target_wants_a_reason(scene: Scene) -> None:
    ask = replace(in_two_weeks(scene), reply_by=date(2026, 12, 28))

    with nothing_changes(scene.office):
        wanted = forwarded(scene, ask)

    assert "trece de ținta petiției, joi, 24 dec. 2026" in words_of(wanted)
    assert isinstance(forwarded(scene, ask, "expertiză"), Done)
    assert last_line(scene.office, scene.case.id).text == "urgent\nR-ART6-FORWARD: expertiză"


def test_a_department_that_is_not_on_the_chart_is_said_at_its_field(scene: Scene) -> None:
    ask = replace(in_two_weeks(scene), department_id=999)

    with nothing_changes(scene.office), pytest.raises(BadInput) as bad:
        forwarded(scene, ask)

    assert bad.value.errors == {
        "department_id": "Compartimentul ales nu există în organigrama de azi"
    }


@pytest.fixture
def lost(office: Office) -> Scene:
    return STEPS["return_to_registry"].scene(office)


def returned(scene: Scene, reason: str, why_late: str = "", username: str = "") -> object:
    ask = ReturnToRegistry(case=scene.seen, reason=reason)
    actor = scene.hall.actor(username or "sef.serviciu")
    return scene.office.perform(return_to_registry, ask, actor, {"R-ART61-RETURN": why_late})


def test_what_is_sent_back_belongs_to_no_department(lost: Scene) -> None:
    assert isinstance(returned(lost, "ține de Drumuri"), Done)

    petition = petition_of(lost.office, lost.case.id)
    assert (petition.department_id, petition.forwarded_on, petition.reply_by) == (None,) * 3
    assert last_line(lost.office, lost.case.id).text == "ține de Drumuri"
    assert isinstance(forwarded(lost.later(), in_two_weeks(lost.later())), Done)
    assert in_order(lost.office, lost.case.id)


def test_not_ours_is_said_with_a_reason(lost: Scene) -> None:
    with nothing_changes(lost.office):
        outcome = returned(lost, "  ")

    assert rules_of(outcome) == {"R-ART61-RETURN"}


def test_another_department_head_cannot_send_it_back(lost: Scene) -> None:
    with nothing_changes(lost.office):
        outcome = returned(lost, "nu e a lor", username="sef.drumuri")

    assert "Petiția este la alt compartiment." in words_of(outcome)


def test_a_late_return_is_the_departments_delay(lost: Scene, clock: MovableClock) -> None:
    clock.move_to(date(2026, 11, 27))

    with nothing_changes(lost.office):
        wanted = returned(lost, "nu e a noastră")

    assert "după 3 zile lucrătoare" in words_of(wanted)
    assert isinstance(returned(lost, "nu e a noastră", "concediu"), Done)
