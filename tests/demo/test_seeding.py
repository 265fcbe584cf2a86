"""Synthetic data: the same seed tells the same petitions, lawfully, and only into nothing."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from casework.bootstrap import Office, open_office
from casework.demo.seeding import seed
from casework.demo.synthetic import synthetic_story
from casework.errors import NotReady
from casework.records.petition import Petition
from casework.settings import Settings
from casework.store import texts
from casework.store.database import reading
from casework.store.verification import verified

DAY = date(2026, 11, 24)
Row = tuple[int, date, str, str, str]


def rows(office: Office) -> list[Row]:
    with reading(office.engine) as session:
        return [
            (p.number, p.registered_on, p.state, p.subject, texts.read(session, p.body_text_id))
            for p in session.scalars(select(Petition).order_by(Petition.id))
        ]


@pytest.mark.timeout(120)
def test_what_is_seeded_is_lawful(office: Office) -> None:
    assert seed(office, 60, 7, DAY) == 60
    assert office.ask(verified).broken == ()
    assert len({row[2] for row in rows(office)}) > 4


@pytest.mark.timeout(120)
def test_the_same_seed_tells_the_same_petitions(
    sqlite_office: Office, settings_for: Callable[[str], Settings], home: object
) -> None:
    seed(sqlite_office, 40, 7, DAY)
    again = open_office(settings_for(f"sqlite:///{home}/again.db"), clock=sqlite_office.clock)
    seed(again, 40, 7, DAY)

    assert rows(again) == rows(sqlite_office)
    again.close()


def test_another_seed_tells_others() -> None:
    assert synthetic_story(1, 7, 50) != synthetic_story(1, 8, 50)


@pytest.mark.timeout(120)
def test_years_go_by_and_each_register_starts_at_one(sqlite_office: Office) -> None:
    seed(sqlite_office, 40, 7, date(2027, 1, 20))

    numbers = {day.year: [] for _, day, *_ in rows(sqlite_office)}  # type: dict[int, list[int]]
    for number, day, *_ in rows(sqlite_office):
        numbers[day.year].append(number)
    assert [min(found) for found in numbers.values()] == [1, 1]


def test_a_database_in_use_is_left_alone(sqlite_office: Office) -> None:
    seed(sqlite_office, 1, 7, DAY)

    with pytest.raises(NotReady):
        seed(sqlite_office, 1, 7, DAY)
