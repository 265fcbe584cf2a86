"""Pages of a small and of a large installation, asked for in turn: the query, then the page."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.measuring import Times, in_turn
from benchmarks.sample import Site
from casework.bootstrap import Office
from casework.desk import Actor
from casework.queries.docket_page import PER_PAGE, Cursor
from casework.queries.petition_file import petition_file
from casework.queries.public_status import look_up
from casework.queries.reading import Reader
from casework.queries.scope import Scope
from casework.queries.worklist import Narrowing, work_list
from casework.records.petition import Petition
from casework.store import people
from casework.wording import TypedNumber, format_number
from tests.web.sessions import sign_in_as
from webui import create_app

DEEP = 400
READER = "primar"
ROUNDS, WARMING = 120, 10
FIRST = Cursor()


@dataclass(frozen=True, slots=True)
class Sought:
    """One petition to be read: its id, and the number and day by which the public asks for it."""

    id: int
    number: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """One installation as it is read: an office, somebody signed in, and what he reads."""

    office: Office
    client: FlaskClient
    reader: Reader
    deep: Cursor
    petitions: tuple[Sought, ...]
    size: int

    def get(self, path: str, **query: str) -> None:
        """Open a page; raises AssertionError when it is not shown."""
        response = self.client.get(f"{path}?{urlencode(query)}")
        assert response.status_code == 200, (path, response.status_code)


@dataclass(frozen=True, slots=True)
class Reading:
    """One page that is measured, as a query or whole."""

    name: str
    read: Callable[[Hall, Sought], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTimes:
    """How long one page took in the small and in the large installation."""

    name: str
    small: Times
    large: Times

    @property
    def ratio(self) -> float:
        """Compare the sizes round by round and give the middle ratio."""
        return self.large.over(self.small)


def enter(site: Site, sample: int) -> Hall:
    """Open an installation that was grown from a sample of so many petitions."""
    office = site.open()
    app = create_app(office)
    client = app.test_client()
    with Session(office.engine) as session:
        person = people.by_username(session, READER)
        assert person is not None
        actor: Actor = people.actor_of(session, person.id, office.clock.today())
        size = session.scalar(select(func.count()).select_from(Petition)) or 0
        deep = _cursor_of(session, DEEP)
        petitions = _chosen(session, size // sample, sample)
    sign_in_as(client, person.id)
    reader = Reader(actor=actor, clock=office.clock, vault=office.vault)
    return Hall(
        office=office, client=client, reader=reader, deep=deep, petitions=petitions, size=size
    )


def _cursor_of(session: Session, page: int) -> Cursor:
    """Find the key after which a page begins; the list itself only ever goes page by page."""
    key = session.scalar(
        select(Petition.docket_key)
        .where(Petition.docket_key.is_not(None))
        .order_by(Petition.docket_key)
        .offset((page - 1) * PER_PAGE - 1)
        .limit(1)
    )
    assert key is not None, f"there are fewer than {page} pages"
    return Cursor(after=key)


def _chosen(session: Session, copies: int, sample: int) -> tuple[Sought, ...]:
    """Choose petitions: in every size the same ones of the sample, each in some copy."""
    draw = random.Random(6)
    originals = [draw.randint(1, sample) for _ in range(ROUNDS)]
    ids = [one + sample * draw.randrange(copies) for one in originals]
    found = {
        row.id: Sought(row.id, row.number, row.registered_on)
        for row in session.execute(
            select(Petition.id, Petition.number, Petition.registered_on).where(Petition.id.in_(ids))
        )
    }
    return tuple(found[one] for one in ids)


def _list(hall: Hall, cursor: Cursor) -> object:
    today = hall.office.clock.today()
    return hall.office.ask(work_list, Scope(), Narrowing(), cursor, today)


def _status(hall: Hall, sought: Sought) -> object:
    typed = TypedNumber(sought.number, sought.day)
    found = hall.office.ask(look_up, hall.office.secrets, typed, None)
    assert found is not None
    return found


def _file(hall: Hall, sought: Sought) -> object:
    return hall.office.ask(petition_file, hall.reader, sought.id)


def _status_page(hall: Hall, sought: Sought) -> None:
    hall.get("/stare", nr=format_number(sought.number, sought.day))


READINGS = (
    Reading("work list, page 1: query", lambda hall, _: _list(hall, FIRST)),
    Reading("work list, page 400: query", lambda hall, _: _list(hall, hall.deep)),
    Reading("status: query", _status),
    Reading("case file: query", _file),
    Reading("work list, page 1: whole page", lambda hall, _: hall.get("/birou/lucrari")),
    Reading(
        "work list, page 400: whole page",
        lambda hall, _: hall.get("/birou/lucrari", dupa=hall.deep.after),
    ),
    Reading("status: whole page", _status_page),
    Reading("case file: whole page", lambda hall, sought: hall.get(f"/birou/dosar/{sought.id}")),
)


def measure(small: Hall, large: Hall) -> Sequence[PageTimes]:
    """Read every page in both installations in turn; the first rounds only warm up."""
    return [_measured(reading, small, large) for reading in READINGS]


def _measured(reading: Reading, small: Hall, large: Hall) -> PageTimes:
    def in_hall(hall: Hall) -> Callable[[int], object]:
        return lambda turn: reading.read(hall, hall.petitions[turn])

    times = in_turn([in_hall(small), in_hall(large)], ROUNDS)
    kept = [Times(one.taken[WARMING:]) for one in times]
    return PageTimes(name=reading.name, small=kept[0], large=kept[1])
