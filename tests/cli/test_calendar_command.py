"""`casework calendar`: two persons, a dry run, and one act over the open petitions."""

from datetime import timedelta

import pytest

from casework.bootstrap import Office, SystemClock, open_office
from tests.cases import a_case
from tests.cli.commands import Command, answer, command_on, refusal
from tests.hall import a_hall
from tests.mailers import RecordingMailer
from workflows.deadlines import legal_calendar


@pytest.fixture
def office_now(sqlite_office: Office, mailer: RecordingMailer) -> Office:
    return open_office(sqlite_office.settings, clock=SystemClock(), mailer=mailer)


@pytest.fixture
def casework(office_now: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    return command_on(office_now.settings, monkeypatch)


def test_a_day_goes_through_two_persons_then_moves_what_is_open(
    office_now: Office, casework: Command
) -> None:
    hall = a_hall(office_now)
    case = a_case(office_now, hall).assigned()
    office_now.close()
    target = case.due_safe
    words = ("calendar", "add", target, "--act", "H.G. 1/2026", "--by", "juridic", "--json")

    supposed = answer(casework("calendar", "what-if", target, "--json"))
    added = answer(casework(*words))
    twice = refusal(casework(*words), 1)
    alone = refusal(casework("calendar", "approve", target, "--by", "juridic", "--json"), 1)
    approved = answer(casework("calendar", "approve", target, "--by", "admin", "--json"))
    done = answer(
        casework("calendar", "replay", "--act", "Dispoziția 7", "--by", "juridic", "--json")
    )
    after = refusal(casework("calendar", "replay", "--act", "x", "--by", "juridic", "--json"), 1)

    (move,) = supposed["moves"]
    assert move["petition_id"] == case.id
    assert move["safe_after"] < move["safe_before"] == target.isoformat()
    assert (added["entered_by"], added["approved_by"]) == ("juridic", "")
    assert approved["version"] == supposed["calendar"] != legal_calendar().version
    assert done["moved"] == 1
    assert done["version_after"] == approved["version"]
    for refused in (twice, alone, after):
        assert [reason["rule"] for reason in refused["reasons"]] == ["R-TERM-BRIDGE"]


def test_the_year_is_listed_and_its_check_is_kept(office_now: Office, casework: Command) -> None:
    a_hall(office_now)
    today = office_now.clock.today()
    office_now.close()
    day = today + timedelta(days=7)

    casework("calendar", "add", day, "--kind", "local_closure", "--act", "D. 3", "--by", "admin")
    said = casework("calendar", "list", "--year", day.year)
    checked = casework("calendar", "check", today.year, "--act", "H.G. 1", "--by", "juridic")
    listed = answer(casework("calendar", "list", "--year", today.year, "--json"))

    assert "instituție închisă" in said.stdout
    assert "neaprobată" in said.stdout
    assert "Atenție" in said.stdout
    assert "este verificat" in checked.stdout
    assert "H.G. 1" in listed["checked"]


def test_what_is_written_wrong_is_said(office_now: Office, casework: Command) -> None:
    a_hall(office_now)
    office_now.close()

    assert "nu este o zi" in casework("calendar", "what-if", "joi").stderr
    assert "Nicio dată" in casework("calendar", "what-if").stdout
