"""`casework explain`, `casework token`, `casework doctor --legal` (design.md 5)."""

from datetime import timedelta

import pytest

from casework.bootstrap import Office, SystemClock
from casework.queries.bearers import bearer_of
from tests.builders_office import AHall, a_hall
from tests.cli.commands import Command, answer, command_on, refusal


@pytest.fixture
def casework(sqlite_office: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_on(sqlite_office.settings, monkeypatch)


@pytest.fixture
def hall(sqlite_office: Office) -> AHall:
    return a_hall(sqlite_office)


def test_a_permitted_act_says_where_it_leads(casework: Command, hall: AHall) -> None:
    hall.registered()

    document = answer(
        casework("explain", "118204/24.11.2026", "qualify", "--as", "registrator", "--json")
    )

    assert document["number"] == "118.204/24.11.2026"
    assert (document["trigger"], document["allowed"]) == ("qualify", True)
    assert (document["to"], document["refusals"]) == ("qualified", [])


def test_a_refused_act_gives_every_reason_with_its_article(casework: Command, hall: AHall) -> None:
    hall.forwarded()

    document = answer(casework("explain", "118204", "assign", "--as", "referent", "--json"))

    assert document["allowed"] is False
    (reason,) = document["refusals"]
    assert reason["rule"] == "R-ART12-ASSIGN"
    assert reason["law"] == "O.G. nr. 27/2002, art. 12 alin. (1)"
    assert "{" not in reason["says"] + reason["remedy"]
    said = casework("explain", "118204", "assign", "--as", "referent").stdout
    assert "nu se poate" in said
    assert reason["says"] in said


def test_an_act_that_the_table_does_not_know_is_refused_too(casework: Command, hall: AHall) -> None:
    hall.registered()

    document = answer(casework("explain", "118204", "erase", "--as", "primar", "--json"))

    assert (document["allowed"], document["to"]) == (False, None)
    assert document["refusals"][0]["rule"] == "R-STATE-TABLE"


@pytest.mark.parametrize(
    ("number", "user", "status"),
    [
        ("118205", "primar", 1),
        ("118204/25.11.2026", "primar", 1),
        ("118204", "nimeni", 1),
        ("o sută", "primar", 2),
    ],
)
def test_what_is_unknown_ends_the_command(
    casework: Command, hall: AHall, number: str, user: str, status: int
) -> None:
    hall.registered()

    refusal(casework("explain", number, "qualify", "--as", user, "--json"), status)


def test_a_token_is_shown_once_and_kept_as_a_digest(
    casework: Command, hall: AHall, sqlite_office: Office
) -> None:
    made = answer(
        casework(
            *("token", "create", "--user", "registrator", "--name", "robot"),
            *("--days", "10", "--json"),
        )
    )

    today = SystemClock().today()
    assert (made["user"], made["expires_on"]) == (
        "registrator",
        (today + timedelta(days=10)).isoformat(),
    )
    digest = sqlite_office.secrets.digest("api-token", made["token"])
    assert sqlite_office.ask(bearer_of, digest, today).username == "registrator"
    listed = casework("token", "list", "--json")
    assert made["token"] not in listed.stdout
    assert [row["name"] for row in answer(listed)] == ["robot"]


def test_a_revoked_token_is_listed_as_such(casework: Command, hall: AHall) -> None:
    made = answer(casework("token", "create", "--user", "primar", "--name", "x", "--json"))

    answer(casework("token", "revoke", made["id"], "--json"))

    assert [row["revoked"] for row in answer(casework("token", "list", "--json"))] == [True]
    refusal(casework("token", "revoke", "77", "--json"), 1)


@pytest.mark.parametrize(
    ("user", "days", "status"), [("nimeni", "9", 1), ("primar", "0", 2), ("primar", "999", 2)]
)
def test_a_token_is_refused_to_nobody_and_for_ever(
    casework: Command, hall: AHall, user: str, days: str, status: int
) -> None:
    words = ("token", "create", "--user", user, "--name", "x", "--days", days, "--json")

    refusal(casework(*words), status)


def test_open_questions_of_law_are_listed_with_what_holds_meanwhile(
    casework: Command, hall: AHall
) -> None:
    questions = answer(casework("doctor", "--legal", "--json"))
    assert len(questions) == 12
    assert not any(question["answered"] for question in questions)

    casework("institution", "set", "--policy", "C", "--policy-act", "Disp. 9/2026")

    first = answer(casework("doctor", "--legal", "--json"))[0]
    assert (first["answered"], first["default"]) == (True, "metoda C, Disp. 9/2026")


def test_settings_are_shown_without_secrets(casework: Command, sqlite_office: Office) -> None:
    settings = answer(casework("doctor", "--settings", "--json"))

    assert settings["CASEWORK_RATE_LIMITS"] == "True"
    assert sqlite_office.settings.secret_key not in casework("doctor", "--settings").stdout
