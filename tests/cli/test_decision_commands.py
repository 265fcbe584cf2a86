"""The hall's own decisions from the command line: delegations, absences, the way of counting."""

import pytest

from casework.bootstrap import Office, SystemClock
from casework.store.people import actor_of
from tests.cli.commands import Command, answer, command_on, refusal
from tests.hall import TestHall, a_hall
from workflows.roles import Role

ACT = "Dispoziția nr. 9/2026"


@pytest.fixture
def hall(sqlite_office: Office) -> TestHall:
    return a_hall(sqlite_office)


@pytest.fixture
def casework(sqlite_office: Office, hall: TestHall, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_on(sqlite_office.settings, monkeypatch)


def today() -> str:
    return SystemClock().today().isoformat()


def test_a_delegation_is_added_approved_listed_and_revoked(
    casework: Command, hall: TestHall
) -> None:
    words = ("--user", "director", "--scope", "extension", "--act", ACT)
    days = ("--since", today(), "--until", today())
    made = answer(casework("delegation", "add", *words, *days, "--by", "juridic", "--json"))
    alone = refusal(casework("delegation", "approve", made["id"], "--by", "juridic", "--json"), 1)
    assert alone["reasons"][0]["rule"] == "R-ART13-DELEG"
    assert "a doua persoană" in alone["detail"]

    answer(casework("delegation", "approve", made["id"], "--by", "primar", "--json"))

    (row,) = answer(casework("delegation", "list", "--json"))
    assert (row["user"], row["in_force"], row["act"]) == ("director", True, ACT)
    director = hall.office.ask(actor_of, hall.staff["director"], SystemClock().today())
    assert Role.HEAD in director.roles
    assert "în vigoare" in casework("delegation", "list").stdout
    answer(casework("delegation", "revoke", made["id"], "--by", "primar", "--json"))
    assert answer(casework("delegation", "list", "--json"))[0]["in_force"] is False


def test_an_absence_is_added_listed_and_cancelled(casework: Command) -> None:
    days = ("--since", today(), "--until", today())
    words = ("--user", "referent", "--kind", "sick", "--substitute", "referent2")
    made = answer(casework("absence", "add", *words, *days, "--by", "sef.serviciu", "--json"))

    (row,) = answer(casework("absence", "list", "--json"))
    assert (row["user"], row["substitute"], row["now"]) == ("referent", "Ana Lupu", True)
    assert "concediu medical" in casework("absence", "list").stdout
    answer(casework("absence", "cancel", made["id"], "--by", "admin", "--json"))
    assert casework("absence", "list").stdout.strip() == "Nu lipsește nimeni."


def test_a_policy_is_added_by_one_office_and_approved_by_the_other(casework: Command) -> None:
    words = ("policy", "add", "C", "--act", ACT, "--since", today())
    assert (
        "zile lucrătoare"
        in refusal(casework("policy", "add", "W", *words[3:], "--by", "admin", "--json"), 1)[
            "detail"
        ]
    )
    made = answer(casework(*words, "--by", "admin", "--json"))
    answer(casework("policy", "approve", made["id"], "--by", "juridic", "--json"))

    assert answer(casework("policy", "list", "--json"))[0]["in_force"] is True
    assert "C din" in casework("policy", "list").stdout


def test_doctor_takes_its_answers_from_these_decisions(casework: Command) -> None:
    before = answer(casework("doctor", "--legal", "--json"))
    assert [one["answered"] for one in before[:5]] == [False] * 5

    made = answer(
        casework("policy", "add", "C", "--act", ACT, "--since", today(), "--by", "admin", "--json")
    )
    answer(casework("policy", "approve", made["id"], "--by", "juridic", "--json"))
    words = ("--user", "director", "--act", "Dispoziția nr. 10/2026")
    days = ("--since", today(), "--until", today())
    made = answer(casework("delegation", "add", *words, *days, "--by", "juridic", "--json"))
    answer(casework("delegation", "approve", made["id"], "--by", "primar", "--json"))

    after = answer(casework("doctor", "--legal", "--json"))

    assert (after[0]["answered"], after[4]["answered"]) == (True, True)
    assert ACT in after[0]["default"]
    assert "Dispoziția nr. 10/2026" in after[4]["default"]


def test_the_lawyer_answers_the_other_questions(casework: Command) -> None:
    words = ("--says", "Numai electronic.", "--act", "Dispoziția nr. 50/2026", "--json")
    answer(casework("policy", "answer", 7, *words, "--by", "juridic"))

    seventh = answer(casework("doctor", "--legal", "--json"))[6]

    assert seventh["answered"] is True
    assert seventh["default"] == "Numai electronic. (Dispoziția nr. 50/2026)"
    assert "R-LAW-VERSION" in str(
        refusal(casework("policy", "answer", 7, *words, "--by", "admin"), 1)
    )
    assert (
        "de la 1 la 12"
        in refusal(casework("policy", "answer", 13, *words, "--by", "juridic"), 2)["detail"]
    )
    assert (
        "casework delegation add"
        in refusal(casework("policy", "answer", 5, *words, "--by", "juridic"), 2)["detail"]
    )


def test_an_unknown_person_decides_nothing(casework: Command) -> None:
    said = refusal(casework("policy", "approve", 1, "--by", "nimeni", "--json"), 2)

    assert "nimeni" in said["detail"]


def test_nothing_decided_is_said_so(casework: Command) -> None:
    assert casework("delegation", "list").stdout.strip() == "Nu există nicio delegare."
    assert "data sigură" in casework("policy", "list").stdout
