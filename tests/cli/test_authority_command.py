"""`casework authority`: the directory of art. 6^1, by two persons (R-ART61-WHO)."""

import pytest

from casework.bootstrap import Office
from tests.cli.commands import Command, answer, command_on, refusal
from tests.hall import a_hall

ADD = ("authority", "add", "Prefectura", "--kind", "authority", "--act", "d. 5/2026")


@pytest.fixture
def casework(sqlite_office: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    a_hall(sqlite_office)
    return command_on(sqlite_office.settings, monkeypatch)


def test_one_adds_and_another_approves(casework: Command) -> None:
    added = answer(casework(*ADD, "--address", "Bd. Exemplu 1", "--by", "sef.relatii", "--json"))
    approved = answer(casework("authority", "approve", added["id"], "--by", "juridic", "--json"))
    listed = answer(casework("authority", "list", "--json"))

    assert (added["name"], added["approved"]) == ("Prefectura", False)
    assert approved["entries"][0]["approved"] is True
    assert [row["counts"] for row in listed] == [True]
    assert "Prefectura (autoritate publică): în vigoare" in casework("authority", "list").stdout


def test_a_firm_and_a_free_mailbox_are_refused_with_the_article(casework: Command) -> None:
    firm = ("authority", "add", "Beta Invest S.R.L.", "--kind", "authority", "--act", "d. 5/2026")
    for words in ((*firm, "--address", "Str. A"), (*ADD, "--email", "prefect@gmail.com")):
        document = refusal(casework(*words, "--by", "juridic", "--json"), 1)
        assert "R-ART61-WHO" in str(document)
        assert "art. 6^1" in str(document)


def test_the_usual_ones_are_seeded_and_approved_at_once(casework: Command) -> None:
    seeded = answer(
        casework("authority", "seed", "--act", "d. 5/2026", "--by", "sef.relatii", "--json")
    )
    said = casework("authority", "approve", "--all", "--by", "juridic").stdout

    assert len(seeded["entries"]) > 50
    assert "autorități aprobate" in said
    assert casework("authority", "approve", "--by", "juridic").exit_code == 2
