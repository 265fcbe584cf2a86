"""What an operator is told: the same checks on both engines."""

from datetime import timedelta

from casework.bootstrap import Office
from casework.jobs.sealing import seal_and_export
from casework.letters.phrases import CHECKED_ON
from casework.queries.health import Health, checks
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.step import Case
from tests.builders_office import GREEN, a_hall
from tests.clocks import MovableClock


def found(office: Office) -> dict[str, tuple[Health, str]]:
    now, today = office.clock.now(), office.clock.today()
    return {one.check: (one.state, one.says) for one in office.ask(checks, now, today)}


def states(office: Office) -> dict[str, Health]:
    return {name: state for name, (state, _) in found(office).items()}


def test_an_empty_hall_lacks_everything(office: Office) -> None:
    seen = states(office)

    assert {name for name, state in seen.items() if state is Health.BAD} == {
        *("institution", "register", "roles"),
    }


def test_a_department_without_head_is_named(office: Office) -> None:
    a_hall(office)

    state, says = found(office)["heads"]

    assert state is Health.WARNING
    assert "Direcția tehnică" in says
    assert GREEN not in says


def test_a_clock_behind_the_register_is_noticed(office: Office, clock: MovableClock) -> None:
    a_hall(office).registered()
    clock.forward(hours=-3)

    assert states(office)["clock"] is Health.BAD


def test_mail_that_waits_for_hours_is_counted(office: Office, clock: MovableClock) -> None:
    hall = a_hall(office)
    case = Case(petition_id=hall.signed())
    hall.act(dispatch_answer, DispatchAnswer(case=case, channel="email"), "registrator")
    assert found(office)["messages_pending"][0] is Health.GOOD

    clock.forward(hours=2)

    assert found(office)["messages_pending"] == (
        Health.WARNING,
        "2 mesaje așteaptă de peste o oră.",
    )


def test_a_seal_of_long_ago_means_that_nobody_works(office: Office, clock: MovableClock) -> None:
    a_hall(office)
    assert states(office)["seal"] is Health.WARNING
    seal_and_export(office)
    assert states(office)["seal"] is Health.GOOD

    clock.forward(days=3)

    assert states(office)["seal"] is Health.WARNING


def test_a_year_that_opens_by_itself_is_no_fault(office: Office, clock: MovableClock) -> None:
    a_hall(office)
    clock.forward(days=60)

    assert states(office)["register"] is Health.GOOD


def test_the_texts_of_letters_are_read_again_once_a_year(sqlite_office: Office) -> None:
    # R-REPLY-LAWTEXT: letters cite the wording of 2018, and somebody looks again every year
    a_hall(sqlite_office)
    now = sqlite_office.clock.now()

    fresh, old = (
        {check.check: check for check in sqlite_office.ask(checks, now, day)}["texts"]
        for day in (CHECKED_ON, CHECKED_ON + timedelta(days=367))
    )

    assert fresh.state is Health.GOOD
    assert old.state is Health.WARNING
    assert "24.11.2026" in old.says
