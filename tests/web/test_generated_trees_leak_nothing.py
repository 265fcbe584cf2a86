"""Art. 11 on generated halls: whoever a text names, he and everybody below see and may do nothing.

Who is below is reckoned here a second time, from the tree as it was drawn, not from the program.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import Actor
from casework.errors import NotFound
from casework.queries.petition_file import petition_file
from casework.queries.reading import Reader
from casework.queries.scope import reaches, sees
from casework.records.petition import Petition
from casework.records.post import Post
from casework.records.staff_member import StaffMember
from casework.records.unit import Unit
from casework.store import people
from casework.store.database import writing
from casework.usecases.picture import facts_of
from tests.cases import TheCase, a_case
from tests.hall import HASH, SINCE, TestHall, a_hall
from tests.web.sessions import sign_in_as
from workflows.petition.machine import permissions
from workflows.roles import Role

pytestmark = pytest.mark.timeout(300)
SURNAMES = (
    *("Zăvoianu", "Băltăreț", "Ciocârlan", "Drăgușin", "Fântânaru", "Grădișteanu"),
    *("Hârsu", "Ivănușcă", "Jderoiu", "Lăpușneanu", "Mărgineanu", "Nistoroaia"),
    *("Oprițescu", "Pădureanu", "Răstoacă", "Șerbulea", "Țurcanu", "Udroiu"),
)
GIVEN = ("Anca", "Bogdan", "Corina", "Dragoș", "Eugenia", "Florin")
SAYING = (
    "Domnul {surname} nu a vrut să mă primească.",
    "Mă plâng de {given} {surname}, care mi-a vorbit urât.",
    "{surname} {given} a cerut bani pentru o autorizație.",
    "DOAMNA {upper} MI-A RUPT CEREREA.",
    "I-am spus lui {given} {surname} de trei ori, degeaba.",
)
MARK = "Semnul de probă"
PAGES = ("/birou/", "/birou/lucrari", "/birou/cauta?q=Semnul", "/birou/avertizari", "/birou/opinii")


@dataclass
class Tree:
    """A hall as it was drawn: who leads what, who works where, what stands under what."""

    hall: TestHall
    parent: dict[int, int | None] = field(default_factory=dict)
    head: dict[int, int] = field(default_factory=dict)
    works: dict[int, int] = field(default_factory=dict)
    name: dict[int, tuple[str, str]] = field(default_factory=dict)

    def below(self, person: int) -> set[int]:
        """Everybody in a unit that the person leads, and in all the units under it."""
        led = {unit for unit, head in self.head.items() if head == person}
        grown = True
        while grown:
            more = {unit for unit, above in self.parent.items() if above in led} - led
            led |= more
            grown = bool(more)
        return {one for one, unit in self.works.items() if unit in led} - {person}


def a_tree(office: Office, chance: random.Random) -> Tree:
    """Draw units under one another, each with a head and a specialist of rare names."""
    tree = Tree(a_hall(office))
    names = chance.sample(SURNAMES, 14)
    with writing(office.engine) as session:
        for number in range(7):
            above = chance.choice([None, *tree.parent])
            unit = Unit(name=f"Compartimentul {number}", parent_id=above, since=SINCE)
            session.add(unit)
            session.flush()
            tree.parent[unit.id] = above
            for role in (Role.DEPARTMENT_HEAD, Role.SPECIALIST):
                given, surname = chance.choice(GIVEN), names.pop()
                person = StaffMember(
                    username=f"gen{unit.id}{role.value[0]}",
                    name=f"{given} {surname}",
                    title="referent",
                    password_hash=HASH,
                    session_nonce="n",
                )
                session.add(person)
                session.flush()
                session.add(Post(staff_id=person.id, unit_id=unit.id, role=role, since=SINCE))
                tree.works[person.id] = unit.id
                tree.name[person.id] = (given, surname)
                if role is Role.DEPARTMENT_HEAD:
                    tree.head[unit.id] = person.id
        session.commit()
    return tree


def a_complaint(tree: Tree, person: int, chance: random.Random) -> TheCase:
    given, surname = tree.name[person]
    text = chance.choice(SAYING).format(given=given, surname=surname, upper=surname.upper())
    return a_case(tree.hall.office, tree.hall).about(f"{MARK} {person}", text).registered()


def may_do(office: Office, person: int, case: TheCase) -> list[str]:
    """The acts that the law would let somebody start on a case."""
    actor = office.ask(people.actor_of, person, office.clock.today())
    reader = Reader(actor=actor, clock=office.clock, vault=office.vault)

    def allowed(session: Session) -> list[str]:
        facts = facts_of(reader.desk(session), session.get_one(Petition, case.id))
        return [one.trigger for one in permissions(facts) if one.allowed]

    return office.ask(allowed)


def looks(
    session: Session, seen: Callable[[Session, Actor, Petition], bool], actor: Actor, case: int
) -> bool:
    return seen(session, actor, session.get_one(Petition, case))


def names_staff(session: Session, case: int) -> bool:
    return session.get_one(Petition, case).names_staff


def leaks(client: FlaskClient, tree: Tree, person: int, case: TheCase) -> list[str]:
    """Every way in which somebody gets to see a case, or to do something on it."""
    office = tree.hall.office
    actor = office.ask(people.actor_of, person, office.clock.today())
    reader = Reader(actor=actor, clock=office.clock, vault=office.vault)
    found = may_do(office, person, case)
    for seen in (sees, reaches):
        if office.ask(looks, seen, actor, case.id):
            found.append(seen.__name__)
    try:
        office.ask(petition_file, reader, case.id)
        found.append("petition_file")
    except NotFound:
        pass
    sign_in_as(client, person)
    if client.get(case.url).status_code != 404:
        found.append(case.url)
    for path in PAGES:
        page = client.get(path, follow_redirects=True).get_data(as_text=True)
        if case.number in page.replace("\xa0", " ") or MARK in page:
            found.append(path)
    return found


@pytest.mark.parametrize("seed", range(4))
def test_nothing_leaks_to_whoever_is_named_or_below(
    client: FlaskClient, sqlite_office: Office, seed: int
) -> None:
    chance = random.Random(seed)
    tree = a_tree(sqlite_office, chance)
    for person in chance.sample(sorted(tree.head.values()), 3):
        case = a_complaint(tree, person, chance)
        away = {person, *tree.below(person)}

        leaked = {one: leaks(client, tree, one, case) for one in away}

        assert {one: ways for one, ways in leaked.items() if ways} == {}
        assert sqlite_office.ask(names_staff, case.id)
        assert len(leaks(client, tree, tree.hall.staff["registrator"], case)) > 4


def test_the_tree_itself_has_people_below_and_people_beside(sqlite_office: Office) -> None:
    tree = a_tree(sqlite_office, random.Random(1))

    below = {person: tree.below(person) for person in tree.head.values()}

    assert any(len(people) > 2 for people in below.values())
    assert all(len(people) < len(tree.works) for people in below.values())
