"""`casework audit`: all open terms and all breaches, and a status that scripts rely on."""

from datetime import date

import pytest

from casework.bootstrap import Office
from tests.cases import TheCase, a_case
from tests.cli.commands import Command, answer, command_on, refusal
from tests.hall import a_hall

THAT_DAY = "2026-11-24"
LATE = "2027-01-15"


@pytest.fixture
def casework(office: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_on(office.settings, monkeypatch)


@pytest.fixture
def case(office: Office) -> TheCase:
    return a_case(office, a_hall(office)).assigned()


def test_the_audit_prints_both_dates_and_the_class_of_every_open_term(
    casework: Command, case: TheCase
) -> None:
    document = answer(casework("audit", "--on", THAT_DAY, "--json"))

    assert document["on"] == THAT_DAY
    (term,) = document["terms"]
    assert (term["number"], term["clock"], term["class"]) == (case.number, "answer", "in_term")
    assert date.fromisoformat(term["due_safe"]) == case.due_safe
    assert date.fromisoformat(term["due_legal_max"]) == case.due_legal_max
    assert document["breaches"] == []
    assert document["counts"] == {
        "terms": 1,
        "in_term": 1,
        "in_margin": 0,
        "late": 0,
        "breaches": 0,
    }


def test_a_breach_is_named_with_its_article_and_delay(casework: Command, case: TheCase) -> None:
    document = answer(casework("audit", "--on", LATE, "--json"))

    (breach,) = document["breaches"]
    assert (breach["breach"], breach["number"], breach["done_on"]) == ("answer", case.number, None)
    assert breach["days_late"] == (date.fromisoformat(LATE) - case.due_legal_max).days
    assert "art. 15 lit. a)" in breach["law"]


@pytest.mark.parametrize(
    ("day", "strict", "status"),
    [(THAT_DAY, (), 0), (THAT_DAY, ("--strict",), 0), (LATE, (), 0), (LATE, ("--strict",), 1)],
)
def test_only_a_strict_audit_with_findings_ends_with_one(
    casework: Command, case: TheCase, day: str, strict: tuple[str, ...], status: int
) -> None:
    assert casework("audit", "--on", day, *strict, "--json").exit_code == status


def test_a_person_reads_the_same_in_romanian(casework: Command, case: TheCase) -> None:
    text = casework("audit", "--on", LATE).stdout

    assert "Auditul termenelor la vineri, 15 ianuarie 2027" in text
    assert f"{case.number}: răspuns după termen (art. 8 alin. (1), art. 15 lit. a))" in text
    assert "încă nefăcut" in text


def test_a_day_that_is_none_is_refused(casework: Command) -> None:
    problem = refusal(casework("audit", "--on", "2026-02-30", "--json"), 2)

    assert "--on" in problem["detail"]
