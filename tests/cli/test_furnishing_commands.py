"""Issue 2: an empty installation is furnished from the command line until it is ready."""

import json
import stat
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from casework.bootstrap import Office, SystemClock
from casework.desk import CITIZEN
from casework.store import passwords
from casework.usecases.register_arrival import RegisterArrival, Registered, register_arrival
from tests.builders_office import a_filing
from tests.cli.commands import Command, answer, command_on, refusal

COMMUNE = """\
nume;utilizator;e-mail;funcție;compartiment;compartiment superior;rol;șef;valabil de la
Ion Moraru;primar;;primar;Primar;;primar;da;01.02.2024
Elena Dinu;secretar;;secretar general;Secretariat;Primar;jurist;da;01.02.2024
Maria Pop;registrator;;referent;Registratură;Primar;registrator, administrator;da;01.02.2024
Dan Rus;urbanism;;inspector;Urbanism;Primar;referent;da;01.02.2024
Ana Lup;social;;inspector;Asistență socială;Primar;referent;da;01.02.2024
"""


@pytest.fixture
def casework(sqlite_office: Office, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))
    return command_on(sqlite_office.settings, monkeypatch)


@pytest.fixture
def list_of_five(tmp_path: Path) -> Path:
    path = tmp_path / "angajati.csv"
    path.write_text(COMMUNE, encoding="utf-8")
    return path


def test_a_commune_of_five_is_furnished_and_ready(
    casework: Command, list_of_five: Path, sqlite_office: Office
) -> None:
    year = SystemClock().today().year
    assert refusal(casework("institution", "show", "--json"), 1)["detail"].startswith("Instituția")

    answer(
        casework(
            *("institution", "set", "--name", "Comuna Proba", "--locality", "Proba"),
            *("--address", "Str. Mare nr. 1", "--email", "primaria@example.org", "--json"),
        )
    )
    answer(casework("register", "open", "--year", year, "--first", 1, "--act", "Disp. 4", "--json"))
    done = answer(casework("staff", "import", list_of_five, "--json"))

    assert len(done["people_added"]) == len(done["passwords"]) == 5
    examined = answer(casework("doctor", "--json"))
    states = {check["check"]: check["state"] for check in examined["checks"]}
    assert examined["ok"] is True
    assert {name for name, state in states.items() if state != "ok"} <= {"mail", "seal", "disk"}
    outcome = sqlite_office.perform(register_arrival, RegisterArrival(filing=a_filing()), CITIZEN)
    assert isinstance(outcome, Registered)
    assert outcome.number == 1


def test_an_unfurnished_installation_is_told_what_it_lacks(casework: Command) -> None:
    result = casework("doctor", "--json")

    states = {check["check"]: check["state"] for check in json.loads(result.stdout)["checks"]}
    assert result.exit_code == 1
    assert [name for name, state in states.items() if state == "bad"] == [
        *("institution", "register", "roles"),
    ]
    assert "GREȘIT" in casework("doctor").stdout


def test_a_database_without_tables_is_not_looked_into(
    casework: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CASEWORK_DATABASE_URL", f"sqlite:///{tmp_path / 'new.db'}")

    checks = json.loads(casework("doctor", "--json").stdout)["checks"]

    assert [check["check"] for check in checks] == ["database", "disk"]
    assert "niciuna" in checks[0]["says"]


def test_what_is_not_given_of_the_institution_stays(casework: Command) -> None:
    answer(casework("institution", "set", "--name", "Comuna Proba", "--code-always", "--json"))

    stands = answer(casework("institution", "set", "--phone", "021", "--no-code-always", "--json"))

    assert (stands["name"], stands["phone"], stands["code_always"]) == (
        "Comuna Proba",
        "021",
        False,
    )
    assert answer(casework("institution", "show", "--json")) == stands


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--phone", "021"), "denumirea"),
        (("--name", "X", "--email", "nu"), "nume@exemplu.ro"),
        (("--name", "X", "--policy", "W"), "A, A0, B, C"),
        (("--name", "X", "--policy", "A"), "actul"),
        (("--name", "X" * 201), "200 de caractere"),
    ],
)
def test_a_wrong_description_is_refused_whole(
    casework: Command, words: tuple[str, ...], says: str
) -> None:
    assert says in refusal(casework("institution", "set", *words, "--json"), 2)["detail"]
    assert casework("institution", "show").exit_code == 1


def test_first_passwords_go_into_a_file_of_their_owner_only(
    casework: Command, list_of_five: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "parole.csv"

    done = answer(casework("staff", "import", list_of_five, "--passwords", kept, "--json"))

    assert done["passwords"] == []
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [line.split(";")[0] for line in kept.read_text().splitlines()] == [
        *("utilizator", "primar", "secretar", "registrator", "urbanism", "social"),
    ]
    again = refusal(casework("staff", "import", list_of_five, "--passwords", kept, "--json"), 1)
    assert "există deja" in again["detail"]


def test_a_wrong_list_leaves_neither_people_nor_passwords(
    casework: Command, list_of_five: Path, tmp_path: Path
) -> None:
    list_of_five.write_text(COMMUNE.replace("referent;da", "zugrav;da"), encoding="utf-8")

    found = refusal(
        casework("staff", "import", list_of_five, "--passwords", tmp_path / "p", "--json"), 2
    )

    assert "Rândul 5: rolul „zugrav”" in found["detail"]
    assert "Rândul 6: rolul „zugrav”" in found["detail"]
    assert not (tmp_path / "p").exists()
    assert answer(casework("staff", "list", "--json")) == []


def test_a_wrong_chart_leaves_no_passwords_either(
    casework: Command, list_of_five: Path, tmp_path: Path
) -> None:
    list_of_five.write_text(COMMUNE.replace("Urbanism;Primar", "Urbanism;Casa"), encoding="utf-8")

    result = casework("staff", "import", list_of_five, "--passwords", tmp_path / "p", "--json")

    assert "„Casa”" in refusal(result, 2)["detail"]
    assert not (tmp_path / "p").exists()


def test_an_administrator_is_added_first_of_all(casework: Command, sqlite_office: Office) -> None:
    words = ("staff", "add", "--user", "Admin", "--name", "Bogdan Achim", "--admin")

    done = answer(casework(*words, "--json"))

    assert done["people_added"] == ["admin"]
    assert done["units_added"] == ["Administrarea sistemului"]
    password = done["passwords"][0]["password"]
    with sqlite_office.engine.connect() as connection:
        kept = connection.exec_driver_sql("select password_hash from staff_member").scalar_one()
    assert passwords.matches(kept, password)
    assert "este deja" in refusal(casework(*words, "--json"), 2)["detail"]


def test_one_person_may_be_given_several_roles(casework: Command) -> None:
    answer(
        casework(
            *("staff", "add", "--user", "m.pop", "--name", "Maria Pop", "--unit", "Registratură"),
            *("--role", "registrator", "--admin", "--since", "2026-01-05", "--json"),
        )
    )

    (person,) = answer(casework("staff", "list", "--json"))
    assert {post["role"] for post in person["posts"]} == {"registry_clerk", "administrator"}
    assert {post["since"] for post in person["posts"]} == {"2026-01-05"}
    assert "registrator, Registratură" in casework("staff", "list").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "--role sau --admin"),
        (("--role", "zugrav"), "„zugrav” nu există"),
        (("--role", "referent"), "Lipsește compartimentul"),
        (("--admin", "--since", "ieri"), "„ieri”"),
    ],
)
def test_a_person_is_not_added_with_bad_words(
    casework: Command, words: tuple[str, ...], says: str
) -> None:
    result = casework("staff", "add", "--user", "x.y", "--name", "X Y", *words, "--json")

    assert says in refusal(result, 2)["detail"]
