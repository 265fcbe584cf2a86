"""`casework law`: the law on the command line, with no database behind it (design.md 5)."""

import json
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner, Result

from casework.cli import SUBCOMMANDS, main


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["law", *words])


def answer(*words: str) -> Any:
    result = run(*words, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def refusal(status: int, *words: str) -> Any:
    result = run(*words, "--json")
    assert (result.exit_code, result.stdout) == (status, "")
    return json.loads(result.stderr)


def test_the_answer_to_a_petition_of_late_november() -> None:
    document = answer("due", "answer", "--registered", "2026-11-25")

    assert list(document)[:9] == [
        "clock",
        "registered_on",
        "days",
        "unit",
        "policy",
        "due_safe",
        "due_legal_max",
        "all",
        "steps",
    ]
    assert (document["due_safe"], document["due_legal_max"]) == ("2026-12-24", "2026-12-28")
    assert document["all"] == {
        "A": "2026-12-24",
        "A0": "2026-12-24",
        "B": "2026-12-28",
        "C": "2026-12-28",
    }
    assert (document["clock"], document["registered_on"], document["days"]) == (
        "answer",
        "2026-11-25",
        30,
    )
    assert "due" not in document


def test_its_steps_say_the_day_the_sentence_and_the_text() -> None:
    document = answer("due", "answer", "--registered", "2026-11-25")

    assert document["steps"][-1] == {
        "day": "2026-12-28",
        "policy": "C",
        "says": "Ultima zi legală este luni, 28.12.2026.",
        "law": "Codul civil, art. 2554",
    }
    assert document["calendar"]


@pytest.mark.parametrize(
    ("name", "day"),
    [("A", "2026-12-24"), ("b", "2026-12-28"), ("INCLUSIVE_START", "2026-12-24")],
)
def test_a_policy_adds_the_day_that_decides(name: str, day: str) -> None:
    document = answer("due", "answer", "--registered", "2026-11-25", "--policy", name)

    assert document["due"] == day
    assert document["all"][document["policy"]] == day
    assert document["policy"] in {step["policy"] for step in document["steps"]}


def test_an_extension_is_the_extended_clock() -> None:
    by_option = answer("due", "answer", "--registered", "2026-01-08", "--extended-by", "15")
    by_name = answer("due", "answer_extended", "--registered", "2026-01-08")

    assert by_option["days"] == by_name["days"] == 45
    assert by_option["all"] == by_name["all"]


def test_a_policy_that_the_law_fixes_wins() -> None:
    document = answer("due", "information_544", "--registered", "2027-05-21", "--policy", "A")

    assert (document["policy"], document["due"]) == ("C", "2027-06-02")
    assert document["due_safe"] == "2027-05-31"


def test_a_sub_term_has_one_day() -> None:
    document = answer("due", "triage", "--registered", "2026-04-09")

    assert document["all"] == {"W": "2026-04-14"}
    assert document["policy"] == "W"


def test_a_person_reads_the_same_in_romanian() -> None:
    result = run("due", "answer", "--registered", "2026-11-25", "--policy", "C")

    assert result.exit_code == 0
    assert "Ultima zi sigură (metoda A): joi, 24.12.2026" in result.stdout
    assert "Ultima zi legală (metoda C): luni, 28.12.2026" in result.stdout
    assert "Hotărăște metoda C, adoptată: luni, 28.12.2026" in result.stdout


def test_a_person_reads_a_sub_term_as_one_day() -> None:
    result = run("due", "triage", "--registered", "2026-04-09")

    assert "Ultima zi: marți, 14.04.2026 (termen intern, în zile lucrătoare)" in result.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nothing", "--registered", "2026-11-25"), "Termenul „nothing” nu există"),
        (("answer", "--registered", "2026-02-30"), "„2026-02-30” nu este o zi din calendar"),
        (("answer", "--registered", "20261125"), "„20261125” nu este o zi din calendar"),
        (("answer", "--registered", "2026-1-5"), "„2026-1-5” nu este o zi din calendar"),
        (("answer", "--registered", "2001-05-05"), "anul 2001 este în afara lor"),
        (("answer", "--registered", "2002-01-05"), "există din 01.02.2002"),
        (("answer", "--registered", "9999-12-31"), "numai anii 2002–2099"),
        (("answer", "--registered", "2026-11-25", "--policy", "Z"), "Metoda „Z” nu există"),
        (("answer", "--registered", "2026-11-25", "--extended-by", "-1"), "nu poate fi negativă"),
        (("answer", "--registered", "2026-11-25", "--extended-by", "x"), "opțiunea --extended-by"),
        (("answer",), "Lipsește opțiunea --registered."),
        (("answer", "--registered", "2026-11-25", "--nu"), "Opțiunea --nu nu există."),
        (("answer", "more", "--registered", "2026-11-25"), "argumente în plus"),
        ((), "Lipsește argumentul CLOCK."),
    ],
)
def test_a_badly_written_command_says_so_in_one_sentence(
    words: tuple[str, ...], sentence: str
) -> None:
    spoken = run("due", *words)
    problem = refusal(2, "due", *words)

    assert (spoken.exit_code, spoken.stdout) == (2, "")
    assert spoken.stderr.count("\n") == 1
    assert sentence in spoken.stderr
    assert (problem["status"], problem["reasons"]) == (2, [])
    assert sentence in problem["detail"]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (("answer", "--extended-by", "31"), "R-ART9-15"),
        (("redirection", "--extended-by", "5"), "R-ART9-NOTFOR"),
        (("answer", "--policy", "W"), "R-TERM-POLICY"),
    ],
)
def test_what_the_law_does_not_give_is_refused_with_its_rule(
    words: tuple[str, ...], rule: str
) -> None:
    problem = refusal(1, "due", *words, "--registered", "2026-11-25")

    assert [reason["rule"] for reason in problem["reasons"]] == [rule]
    assert all(problem["reasons"][0][key] for key in ("law", "says", "remedy", "facts"))
    assert "{" not in problem["detail"]


def test_every_clock_is_listed_and_can_be_asked() -> None:
    listed = answer("clocks")

    assert listed[0]["clock"] == "answer"
    for clock in listed:
        assert clock["periods"][-1]["until"] is None
        assert answer("due", clock["clock"], "--registered", "2026-11-25")["steps"]


def test_the_holidays_of_a_year_have_names_and_a_source() -> None:
    listed = answer("holidays", "2026")

    assert len(listed) == 16
    assert listed[0] == {
        "date": "2026-01-01",
        "name": "Anul Nou",
        "source": "Codul muncii, art. 139 alin. (1)",
    }


@pytest.mark.parametrize("year", ["2001", "2100", "nimic", "２０２６", "0"])
def test_other_years_are_not_known(year: str) -> None:
    assert refusal(2, "holidays", year)["detail"].endswith(".")


def test_every_rule_says_where_it_is_enforced_and_tested() -> None:
    rules = {rule["id"]: rule for rule in answer("rules")}

    assert len(rules) == 127
    thirty = rules["R-ART8-30D"]
    assert "workflows/deadlines/clocks.py" in thirty["where"]
    assert "tests/law/test_og27_art08_thirty_days.py" in thirty["tests"]
    assert thirty["kind"] == "warn"


def test_a_rule_that_no_code_names_says_for_what_it_waits() -> None:
    uncovered = [rule for rule in answer("rules") if not rule["where"]]

    assert uncovered
    assert all(rule["coverage"] == f"așteaptă: {rule['waits_for']}" for rule in uncovered)


def test_a_step_that_waits_for_its_conditions_covers_no_rule() -> None:
    unlink = next(rule for rule in answer("rules") if rule["id"] == "R-ART10-UNLINK")

    assert "workflows/petition/transitions.py" not in unlink["where"]


def test_every_step_names_who_where_and_the_text() -> None:
    edges = answer("edges")

    forward = next(edge for edge in edges if edge["trigger"] == "forward")
    assert (forward["from"], forward["to"]) == ("qualified", "forwarded")
    assert forward["by"] == ["public_relations_head", "registry_clerk"]
    assert forward["law"] == ["O.G. nr. 27/2002, art. 6 alin. (2)"]
    assert "R-ART6-FORWARD" in forward["rules"]


def test_a_step_that_stays_comes_back_to_where_it_began() -> None:
    edges = answer("edges")

    dispatch = next(edge for edge in edges if edge["trigger"] == "dispatch")
    assert dispatch["from"] == dispatch["to"] == "signed_by_head"
    assert {edge["to"] for edge in edges if edge["goes_back"]} == {None}


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("clocks",), "redirection: redirecționarea petiției greșit îndreptate [R-ART61-5D]"),
        (("holidays", "2026"), "duminică, 12.04.2026: Paștele (Codul muncii, art. 139 alin. (1))"),
        (("rules",), "R-ART11-COI (O.G. nr. 27/2002, art. 11), oprește"),
        (("edges",), "unjoin: joined → starea dinainte"),
    ],
)
def test_each_list_reads_in_romanian(words: tuple[str, ...], line: str) -> None:
    result = run(*words)

    assert result.exit_code == 0
    assert line in result.stdout


def test_an_unknown_command_is_bad_usage() -> None:
    result = CliRunner().invoke(main, ["nimic", "--json"])

    assert result.exit_code == 2
    assert json.loads(result.stderr)["detail"] == "Comanda nimic nu există."


def test_the_help_names_every_command_and_imports_none() -> None:
    result = CliRunner().invoke(main, ["--help"])

    assert result.exit_code == 0
    assert [name for name in SUBCOMMANDS if f"  {name} " not in result.stdout] == []


def test_the_law_needs_neither_database_nor_web() -> None:
    program = (
        "import sys\n"
        "from casework.cli import main\n"
        "try:\n"
        "    main(['law', 'due', 'answer', '--registered', '2026-11-25', '--json'])\n"
        "except SystemExit as leaving:\n"
        "    heavy = {'sqlalchemy', 'flask', 'typst'} & sys.modules.keys()\n"
        "    sys.exit(f'{leaving.code} {heavy}' if leaving.code or heavy else 0)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["due_legal_max"] == "2026-12-28"
