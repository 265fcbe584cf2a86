"""The org chart of today, to be read: departments, heads, people, delegations, empty chairs."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.org_chart import ChartPerson, ChartUnit
from casework.queries.org_chart import org_chart as chart_of
from casework.queries.tallies import open_by_unit
from casework.wording import counted, day_long
from webui.access import actor, all_staff, office
from webui.admin.blueprint import admin
from workflows.roles import Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a department, in one line."""

    name: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One department of the tree."""

    name: str
    head: str
    note: str
    vacant: bool
    public_relations: bool
    people: tuple[Person, ...]
    below: tuple["Node", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A post that rests on an act."""

    name: str
    what: str
    unit: str
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPage:
    """Everything the page of the org chart shows."""

    summary: str
    roots: tuple[Node, ...]
    vacancies: tuple[str, ...]
    delegations: tuple[Delegation, ...]


@admin.get("/structura")
@all_staff
def org_chart() -> ResponseReturnValue:
    """Show who works where today."""
    today = office().clock.today()
    chart = office().ask(chart_of, today)
    waiting = office().ask(open_by_unit, actor())
    units = tuple(_all(chart.roots))
    page = ChartPage(
        summary=f"{day_long(today)} · {counted(chart.units, 'un compartiment', 'compartimente')} · "
        f"{counted(chart.people, 'o persoană', 'persoane')}",
        roots=tuple(_node(unit, waiting) for unit in chart.roots),
        vacancies=tuple(
            _vacancy(unit, waiting[unit.id])
            for unit in units
            if unit.is_vacant and waiting.get(unit.id)
        ),
        delegations=tuple(_delegations(units)),
    )
    return render_template("admin/org_chart.html", page=page)


def _all(units: tuple[ChartUnit, ...]) -> Iterator[ChartUnit]:
    for unit in units:
        yield unit
        yield from _all(unit.below)


def _node(unit: ChartUnit, waiting: dict[int, int]) -> Node:
    everybody = (*((unit.head,) if unit.head else ()), *unit.people)
    return Node(
        name=unit.name,
        head=unit.head.name if unit.head else "",
        note=_note(unit, waiting.get(unit.id, 0)),
        vacant=unit.is_vacant,
        public_relations=any(Role.PUBLIC_RELATIONS_HEAD in one.roles for one in everybody),
        people=tuple(Person(one.name, _what(one)) for one in unit.people),
        below=tuple(_node(one, waiting) for one in unit.below),
    )


def _note(unit: ChartUnit, waiting: int) -> str:
    number = len(unit.people) + (not unit.is_vacant)
    parts = [counted(number, "o persoană", "persoane")] if number else []
    if waiting:
        parts.append(counted(waiting, "o lucrare", "lucrări"))
    return " · ".join(parts)


def _what(person: ChartPerson) -> str:
    return person.title or ", ".join(person.role_words)


def _vacancy(unit: ChartUnit, waiting: int) -> str:
    stuck = counted(waiting, "o lucrare deschisă", "lucrări deschise")
    return f"{unit.name} nu are șef: {stuck}; nimeni nu poate atribui și semna (art. 12 și 13)."


def _delegations(units: tuple[ChartUnit, ...]) -> Iterator[Delegation]:
    for unit in units:
        for person in (*((unit.head,) if unit.head else ()), *unit.people):
            if person.act:
                words = ", ".join(person.role_words)
                yield Delegation(name=person.name, what=words, unit=unit.name, act=person.act)
