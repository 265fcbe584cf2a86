"""Splitting a mixed petition: one number, several regimes and clocks (R-QUAL-SPLIT)."""

from datetime import date

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.queries.case_rows import rows_of
from casework.queries.public_status import look_up
from casework.queries.search import found_petitions
from casework.records.petition import Petition
from casework.store.database import reading
from casework.store.verification import verified
from casework.usecases.split_petition import Part, SplitPetition, split_petition
from casework.usecases.step import Case, Done
from casework.wording import format_number, parse_number
from tests.cases import TheCase, a_case
from tests.hall import TestHall, a_hall
from tests.usecases.watching import history_of, nothing_changes, petition_of, rules_of
from workflows.petition.regimes import Regime

Scene = tuple[Office, TestHall, TheCase]
PARTS = (
    Part(text="Copia contractului de salubrizare", regime=Regime.INFORMATION_544),
    Part(text="Reclamație despre program", regime=Regime.OG27),
)


@pytest.fixture
def scene(office: Office) -> Scene:
    hall = a_hall(office)
    return office, hall, a_case(office, hall).qualified()


def split(scene: Scene, *parts: Part, reason: str = "", by: str = "sef.relatii") -> object:
    office, hall, case = scene
    ask = SplitPetition(case=Case(petition_id=case.id), parts=parts)
    reasons = {"R-QUAL-SPLIT": reason} if reason else {}
    return office.perform(split_petition, ask, hall.actor(by), reasons)


def parts_of(office: Office, petition_id: int) -> list[Petition]:
    with reading(office.engine) as session:
        query = select(Petition).where(Petition.part_of == petition_id).order_by(Petition.part)
        found = list(session.scalars(query))
        session.expunge_all()
        return found


def test_each_part_has_its_regime_its_clock_and_its_history(scene: Scene) -> None:
    office, hall, case = scene

    assert isinstance(split(scene, *PARTS), Done)

    first, second = parts_of(office, case.id)
    assert (first.number, first.registered_on) == (118204, date(2026, 11, 24))
    assert (first.regime, first.due_legal_max) == ("information_544", date(2026, 12, 7))
    assert (second.regime, second.due_legal_max) == ("og27", case.due_legal_max)
    assert {first.state, second.state, petition_of(office, case.id).state} == {"qualified"}
    (line,) = history_of(office, first.id)
    assert line.text == f"Parte din {case.number}"
    rows = office.ask(rows_of, (first.id, second.id))
    assert [row.number for row in rows] == ["118.204-1/24.11.2026", "118.204-2/24.11.2026"]
    assert rows[0].petitioner == "Elena Munteanu"
    found = office.ask(found_petitions, hall.actor("sef.relatii"), "118.204-2/24.11.2026")
    assert [row.petition_id for row in found.rows] == [second.id]
    assert len(office.ask(found_petitions, hall.actor("sef.relatii"), "118204").rows) == 3


def test_the_register_has_one_entry_and_verifies(scene: Scene) -> None:
    office, _, _ = scene
    split(scene, *PARTS)

    found = office.ask(verified, ())

    assert found.ok, found.broken
    assert [(one.first, one.last, one.count) for one in found.registers] == [(118204, 118204, 1)]


def test_a_later_split_goes_on_counting(scene: Scene) -> None:
    split(scene, *PARTS)
    split(scene, PARTS[0])

    assert [part.part for part in parts_of(scene[0], scene[2].id)] == [1, 2, 3]


def test_a_part_without_regime_is_triaged_later(scene: Scene) -> None:
    nameless = Part(text="Altceva, neclar", regime=None)

    with nothing_changes(scene[0]):
        wanted = split(scene, nameless)
    assert rules_of(wanted) == {"R-QUAL-SPLIT"}
    assert isinstance(split(scene, nameless, reason="așteptăm juristul"), Done)
    assert parts_of(scene[0], scene[2].id)[0].state == "registered"


def test_only_the_head_of_public_relations_splits(scene: Scene) -> None:
    with nothing_changes(scene[0]):
        assert rules_of(split(scene, *PARTS, by="registrator")) == {"R-QUAL-SPLIT"}


def test_the_citizen_follows_the_whole_and_each_part(scene: Scene) -> None:
    office, _, case = scene
    split(scene, *PARTS)

    def numbers(text: str, code: str | None) -> str:
        typed = parse_number(text)
        assert typed is not None
        status = office.ask(lambda session: look_up(session, office.secrets, typed, code))
        return status.number if status else ""

    assert numbers(case.number, None) == case.number
    assert numbers("118.204-1/24.11.2026", case.access_code) == "118.204-1/24.11.2026"
    assert numbers("118.204-9/24.11.2026", case.access_code) == ""


@pytest.mark.parametrize(
    ("number", "part", "text"),
    [(118204, 0, "118.204/24.11.2026"), (118204, 1, "118.204-1/24.11.2026")],
)
def test_a_number_is_written_and_read_back(number: int, part: int, text: str) -> None:
    assert format_number(number, date(2026, 11, 24), part) == text
    typed = parse_number(text)
    assert typed is not None
    assert (typed.number, typed.part) == (number, part)
