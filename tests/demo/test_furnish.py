"""The demonstration hall: petitions in every state, lawful, and nothing left waiting to leave."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from casework.bootstrap import Office, open_office
from casework.demo.accounts import ACCOUNTS
from casework.demo.furnish import furnish
from casework.demo.hall import WORKERS
from casework.demo.stories import ENDS, told
from casework.errors import NotReady
from casework.records.attachment import Attachment
from casework.records.history_line import HistoryLine
from casework.records.message import OutgoingMessage
from casework.records.party import Party
from casework.records.petition import Petition
from casework.settings import Settings
from casework.store import passwords, people
from casework.store.database import reading
from casework.store.institution import purpose
from casework.store.verification import verified
from tests.clocks import MovableClock
from workflows.identity import Rung
from workflows.petition.states import OPEN, State

TODAY = date(2026, 11, 24)
STRAIGHT_STATES = {*OPEN, State.DISPATCHED, State.FILED}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    home = str(tmp_path_factory.mktemp("demo"))
    office = open_office(Settings.from_environment({"CASEWORK_HOME": home}), clock=MovableClock())
    furnish(office)
    yield office
    office.close()


@pytest.fixture(scope="module")
def petitions(demo: Office) -> list[Petition]:
    with reading(demo.engine) as session:
        found = list(session.scalars(select(Petition).order_by(Petition.id)))
        session.expunge_all()
    return found


@pytest.mark.timeout(120)
def test_it_is_lawful_on_both_engines(office: Office) -> None:
    assert furnish(office) == 60
    assert office.ask(purpose) == "demo"
    assert office.ask(verified).broken == ()


def test_every_state_of_the_straight_path_is_there(petitions: list[Petition]) -> None:
    assert {petition.state for petition in petitions} == {str(state) for state in STRAIGHT_STATES}


def test_one_is_late_one_in_margin_and_one_near_its_term(petitions: list[Petition]) -> None:
    still_open = [petition for petition in petitions if State(petition.state) in OPEN]

    assert [p.subject for p in still_open if p.due_legal_max < TODAY] == [told()[0].subject]
    assert [p.subject for p in still_open if p.due_safe < TODAY <= p.due_legal_max] == [
        told()[1].subject
    ]
    assert TODAY + timedelta(days=1) in [petition.due_safe for petition in still_open]


@pytest.mark.parametrize(
    "day",
    [date(2026, 12, 24), date(2027, 1, 4), date(2027, 5, 3), date(2026, 6, 14)],
    ids=["Christmas Eve", "after New Year", "after Easter", "a Sunday"],
)
@pytest.mark.slow
@pytest.mark.timeout(120)
def test_any_day_will_do(sqlite_office: Office, clock: MovableClock, day: date) -> None:
    clock.move_to(day)

    assert furnish(sqlite_office) == 60
    with reading(sqlite_office.engine) as session:
        states = set(session.scalars(select(Petition.state).distinct()))
        late = Petition.due_legal_max < day, Petition.state.in_([str(state) for state in OPEN])
        assert states == {str(state) for state in STRAIGHT_STATES}
        assert session.scalar(select(func.count()).where(*late)) == 1


def test_nothing_happens_in_the_future_or_out_of_order(demo: Office) -> None:
    with reading(demo.engine) as session:
        entered = list(session.scalars(select(Petition.registered_at).order_by(Petition.number)))
        last = session.scalar(select(func.max(HistoryLine.at)))

    assert entered == sorted(entered)
    assert last is not None
    assert last <= demo.clock.now()


def test_no_message_waits(demo: Office) -> None:
    with reading(demo.engine) as session:
        states = set(session.scalars(select(OutgoingMessage.state).distinct()))

    assert states == {"sent"}


def test_senders_stand_on_several_rungs(demo: Office, petitions: list[Petition]) -> None:
    rungs = {Rung(petition.identity_rung) for petition in petitions}

    with reading(demo.engine) as session:
        organisations = set(session.scalars(select(Party.organisation).distinct()))
    assert {
        Rung.NONE,
        Rung.DECLARED,
        Rung.DECLARED_WITH_ADDRESS,
        Rung.EMAIL_CONFIRMED,
        Rung.CHECKED_AT_COUNTER,
    } <= rungs
    assert len(organisations) > 2


def test_the_odd_ones_are_there(petitions: list[Petition]) -> None:
    assert any(petition.danger for petition in petitions)
    assert any(petition.invitation_sent for petition in petitions)
    assert any(petition.dispatch_pending for petition in petitions)
    assert any(p.identity_incomplete and p.channel == "post" for p in petitions)


def test_a_returned_draft_waits_for_its_writer(demo: Office) -> None:
    query = select(Petition.id).where(
        Petition.state == "assigned",
        Petition.id.in_(select(HistoryLine.petition_id).where(HistoryLine.event == "return_draft")),
    )
    with reading(demo.engine) as session:
        assert len(session.scalars(query).all()) == 2


def test_some_photographs_can_be_opened(demo: Office) -> None:
    with reading(demo.engine) as session:
        photos = session.scalars(select(Attachment.digest).where(Attachment.role == "photo")).all()

    assert len(photos) > 5
    assert demo.vault.get(photos[0]).startswith(b"\xff\xd8")


def test_each_account_opens_with_its_password_and_has_its_role(demo: Office) -> None:
    with reading(demo.engine) as session:
        for account in ACCOUNTS:
            person = people.by_username(session, account.user)
            assert person is not None
            assert passwords.matches(person.password_hash, account.password)
            assert people.actor_of(session, person.id, TODAY).roles
        lighting = next(u for u in people.units_on(session, TODAY) if u.name == "Iluminat public")
        assert people.head_of(session, lighting.id, TODAY) is None


def test_a_database_in_use_is_left_alone(demo: Office) -> None:
    with pytest.raises(NotReady):
        furnish(demo)


def test_about_thirty_five_people_work_there() -> None:
    assert len(WORKERS) == len({worker.user for worker in WORKERS}) == 39


def test_every_story_ends_where_stories_can_end() -> None:
    assert {story.until for story in told()} == set(ENDS)


def test_texts_are_distinct() -> None:
    texts = [story.text for story in told()]

    assert len(texts) == len(set(texts)) >= 40
