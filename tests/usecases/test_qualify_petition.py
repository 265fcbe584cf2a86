"""Art. 2 of O.G. nr. 27/2002: triage names the regime and one of the four kinds, within a day."""

from datetime import date

import pytest

from casework.bootstrap import Office
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.step import Done
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
from workflows.petition.regimes import Kind, Regime


@pytest.fixture
def scene(office: Office) -> Scene:
    return STEPS["qualify"].scene(office)


def qualified(scene: Scene, ask: QualifyPetition, reason: str = "") -> object:
    reasons = {"R-QUAL-TRIAGE": reason}
    return scene.office.perform(qualify_petition, ask, scene.hall.actor("registrator"), reasons)


def test_danger_brings_a_petition_to_the_front_of_every_list(scene: Scene) -> None:
    before = petition_of(scene.office, scene.case.id).docket_key
    ask = QualifyPetition(case=scene.seen, regime=Regime.OG27, kind=Kind.REPORT, danger=True)

    assert isinstance(qualified(scene, ask), Done)

    petition = petition_of(scene.office, scene.case.id)
    assert (petition.kind, petition.danger) == ("report", True)
    assert petition.docket_key is not None
    assert before is not None
    assert petition.docket_key < before
    assert in_order(scene.office, scene.case.id)


@ON_SQLITE
@pytest.mark.parametrize(
    ("regime", "kind"), [(None, None), (Regime.OG27, None), (None, Kind.REPORT)]
)
def test_triage_without_regime_or_kind_is_refused(
    scene: Scene, regime: Regime | None, kind: Kind | None
) -> None:
    with nothing_changes(scene.office):
        outcome = qualified(scene, QualifyPetition(case=scene.seen, regime=regime, kind=kind))

    assert rules_of(outcome) == {"R-QUAL-TRIAGE"}
    assert "cerere, reclamație, sesizare sau propunere" in words_of(outcome)


def test_late_triage_passes_with_a_reason_that_stays(scene: Scene, clock: MovableClock) -> None:
    clock.move_to(date(2026, 11, 26))
    ask = QualifyPetition(case=scene.seen, regime=Regime.OG27, kind=Kind.REQUEST)

    with nothing_changes(scene.office):
        wanted = qualified(scene, ask)
    done = qualified(scene, ask, "registratura a fost închisă")

    assert "la 2 zile lucrătoare" in words_of(wanted)
    assert isinstance(done, Done)
    assert last_line(scene.office, scene.case.id).text == (
        "R-QUAL-TRIAGE: registratura a fost închisă"
    )
