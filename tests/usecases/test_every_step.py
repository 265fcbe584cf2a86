"""Issue 2: each step of the straight path names who and which article, or changes nothing."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from casework.bootstrap import Office
from casework.errors import Conflict, NotFound
from casework.usecases.step import EVENT_WORDS, Case, Done, Outcome
from tests.cases import state_of
from tests.hall import STAFF
from tests.usecases.steps import STEPS, Step
from tests.usecases.watching import in_order, last_line, nothing_changes, petition_of, rules_of

pytestmark = pytest.mark.timeout(120)
NAMES = {username: name for username, name, *_ in STAFF}
EVERY_STEP = pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)


@EVERY_STEP
def test_a_step_moves_the_case_and_its_line_names_who_and_which_article(
    office: Office, step: Step
) -> None:
    scene = step.scene(office)
    source = state_of(office, scene.case.id)

    outcome = scene.take(step)

    line = last_line(office, scene.case.id)
    petition = petition_of(office, scene.case.id)
    assert outcome == Done(
        petition_id=scene.case.id, trigger=step.trigger, state=step.dest, version=scene.version + 1
    )
    assert (petition.state, petition.history_count) == (step.dest, scene.version + 1)
    assert (line.event, line.source, line.dest) == (step.trigger, source, step.dest)
    assert (line.who, line.role, line.law) == (NAMES[step.by], step.role, step.law)
    assert in_order(office, scene.case.id)


@EVERY_STEP
def test_whoever_the_law_does_not_name_is_refused_with_its_article(
    sqlite_office: Office, step: Step
) -> None:
    scene = step.scene(sqlite_office)
    strangers = NAMES.keys() - {step.by, *step.also}

    with nothing_changes(sqlite_office):
        for username in sorted(strangers):
            outcome = scene.take(step, username)
            assert rules_of(outcome), username


ALSO = [(step, username) for step in STEPS.values() for username in sorted(step.also)]


@pytest.mark.parametrize(
    ("step", "username"), ALSO, ids=[f"{step.trigger}-{username}" for step, username in ALSO]
)
def test_whoever_else_the_law_names_may_do_it_too(
    sqlite_office: Office, step: Step, username: str
) -> None:
    scene = step.scene(sqlite_office)

    assert isinstance(scene.take(step, username), Done)
    assert last_line(sqlite_office, scene.case.id).who == NAMES[username]


STAYING = [trigger for trigger in STEPS if trigger != "return_to_registry"]


@pytest.mark.parametrize("trigger", STAYING)
def test_a_stale_page_is_told_what_changed_and_changes_nothing(
    sqlite_office: Office, trigger: str
) -> None:
    step = STEPS[trigger]
    scene = step.scene(sqlite_office)
    scene.take(step)

    with nothing_changes(sqlite_office), pytest.raises(Conflict) as conflict:
        scene.take(step)

    (change,) = conflict.value.changed
    assert change.startswith("marți, 24 nov., 9:42: ")
    assert EVENT_WORDS[step.trigger] in change


def test_what_went_back_to_the_registry_is_no_longer_the_departments_business(
    sqlite_office: Office,
) -> None:
    step = STEPS["return_to_registry"]
    scene = step.scene(sqlite_office)
    scene.take(step)

    with nothing_changes(sqlite_office), pytest.raises(NotFound):
        scene.take(step)


@EVERY_STEP
def test_of_two_people_at_once_one_acts_and_the_other_hears_of_it(
    office: Office, step: Step
) -> None:
    scene = step.scene(office)
    together = Barrier(2)

    def act(_: int) -> Outcome | Conflict | NotFound:
        together.wait()
        try:
            return scene.take(step)
        except (Conflict, NotFound) as late:
            return late

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(act, range(2)))

    assert sum(isinstance(one, Done) for one in outcomes) == 1
    assert sum(isinstance(one, Conflict | NotFound) for one in outcomes) == 1
    assert petition_of(office, scene.case.id).history_count == scene.version + 1
    assert in_order(office, scene.case.id)


@EVERY_STEP
def test_a_petition_that_does_not_exist_is_not_found(sqlite_office: Office, step: Step) -> None:
    scene = step.scene(sqlite_office)
    ask = replace(step.ask(scene), case=Case(petition_id=10_000))  # type: ignore[type-var]

    with nothing_changes(sqlite_office), pytest.raises(NotFound):
        sqlite_office.perform(step.usecase, ask, scene.hall.actor(step.by))


@pytest.mark.parametrize("trigger", sorted(STEPS.keys() - {"reassign", "draft"}))
def test_what_is_done_is_not_done_again(sqlite_office: Office, trigger: str) -> None:
    step = STEPS[trigger]
    scene = step.scene(sqlite_office)
    scene.take(step)

    with nothing_changes(sqlite_office):
        assert rules_of(scene.later().take(step))
