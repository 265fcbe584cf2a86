"""R-ART12-ASSIGN: giving work to somebody who is away wants a written reason."""

from datetime import date

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput, NotFound
from casework.usecases.note_absence import (
    AbsenceKept,
    AddAbsence,
    CancelAbsence,
    add_absence,
    cancel_absence,
)
from casework.usecases.step import Done
from tests.hall import TestHall
from tests.usecases.steps import STEPS, Scene
from tests.usecases.watching import ON_SQLITE, last_line, nothing_changes, rules_of, words_of

ASSIGN = STEPS["assign"]


@pytest.fixture
def scene(office: Office) -> Scene:
    return ASSIGN.scene(office)


def away(hall: TestHall, user: str = "referent", substitute: str = "referent2") -> AbsenceKept:
    ask = AddAbsence(
        user=user, since=date(2026, 11, 24), until=date(2026, 11, 27), substitute=substitute
    )
    kept = hall.office.perform(add_absence, ask, hall.actor("sef.serviciu"))
    assert isinstance(kept, AbsenceKept)
    return kept


def test_assigning_to_somebody_who_is_away_wants_a_reason(scene: Scene) -> None:
    away(scene.hall)

    with nothing_changes(scene.office):
        outcome = scene.take(ASSIGN)

    assert rules_of(outcome) == {"R-ART12-ASSIGN"}
    assert "lipsește până la vineri, 27 nov. 2026" in words_of(outcome)
    assert "îi ține locul Ana Lupu" in words_of(outcome)
    done = scene.office.perform(
        ASSIGN.usecase,
        ASSIGN.ask(scene),
        scene.hall.actor("sef.serviciu"),
        {"R-ART12-ASSIGN": "se întoarce mâine"},
    )
    assert isinstance(done, Done)
    assert "se întoarce mâine" in last_line(scene.office, scene.case.id).text


@ON_SQLITE
def test_without_a_substitute_it_only_asks_for_somebody_else(scene: Scene) -> None:
    away(scene.hall, substitute="")

    assert "Alegeți pe altcineva sau scrieți" in words_of(scene.take(ASSIGN))


@ON_SQLITE
def test_an_absence_that_was_a_mistake_warns_no_more(scene: Scene) -> None:
    kept = away(scene.hall)
    head = scene.hall.actor("sef.serviciu")

    scene.office.perform(cancel_absence, CancelAbsence(kept.id), head)

    assert isinstance(scene.take(ASSIGN), Done)
    with pytest.raises(NotFound):
        scene.office.perform(cancel_absence, CancelAbsence(kept.id), head)


@ON_SQLITE
def test_a_specialist_writes_no_absences(scene: Scene) -> None:
    ask = AddAbsence(user="referent2", since=date(2026, 11, 24), until=date(2026, 11, 24))

    for act in (
        lambda: scene.office.perform(add_absence, ask, scene.hall.actor("referent")),
        lambda: scene.office.perform(
            cancel_absence, CancelAbsence(1), scene.hall.actor("referent")
        ),
    ):
        assert rules_of(act()) == {"R-ART12-ASSIGN"}


@ON_SQLITE
@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "vacanță"}, "kind"),
        ({"since": None}, "since"),
        ({"until": None}, "until"),
        ({"until": date(2026, 11, 1)}, "until"),
        ({"user": "nimeni"}, "user"),
        ({"substitute": "nimeni"}, "substitute"),
        ({"substitute": "referent"}, "substitute"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    scene: Scene, changed: dict[str, object], field: str
) -> None:
    given: dict[str, object] = {
        "user": "referent",
        "since": date(2026, 11, 24),
        "until": date(2026, 11, 27),
        **changed,
    }

    with pytest.raises(BadInput) as wrong:
        scene.office.perform(
            add_absence,
            AddAbsence(**given),  # type: ignore[arg-type]
            scene.hall.actor("admin"),
        )

    assert set(wrong.value.errors) == {field}
