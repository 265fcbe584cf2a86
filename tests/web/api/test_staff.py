"""The list, one petition and the org chart for programs of the hall; each sees his own part."""

from collections.abc import Callable
from datetime import date
from urllib.parse import quote

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.access_line import AccessLine
from casework.records.api_token import ApiToken
from casework.store.database import reading, writing
from tests.cases import ACase
from tests.clocks import MovableClock
from tests.hall import TestHall
from tests.web.api.conftest import Program, a_token

PATHS = ("/petitions", "/petitions/1", "/petitions/1/term", "/departments")


@pytest.mark.parametrize("path", PATHS)
def test_without_a_token_nothing_is_told(public: Program, path: str) -> None:
    reply = public.get(path)

    assert reply.status_code == 401
    assert reply.mimetype == "application/problem+json"
    assert reply.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("header", ["Bearer unknown", "Basic dXNlcjpwYXNz", "Bearer", "bearer  "])
def test_what_is_no_token_opens_nothing(public: Program, header: str) -> None:
    reply = public.get("/petitions", Authorization=header)

    assert reply.status_code == 401


def test_a_token_ends_with_its_last_day(
    public: Program, sqlite_office: Office, hall: TestHall, clock: MovableClock
) -> None:
    token = a_token(sqlite_office, hall, "registrator", date(2026, 11, 24))
    program = Program(public.client, token)

    assert program.get("/petitions").status_code == 200
    clock.move_to(date(2026, 11, 25))
    assert program.get("/petitions").status_code == 401


def test_a_revoked_token_opens_nothing(
    sqlite_office: Office, program_of: Callable[[str], Program]
) -> None:
    program = program_of("registrator")
    with writing(sqlite_office.engine) as session:
        session.scalars(select(ApiToken)).one().revoked_at = sqlite_office.clock.now()
        session.commit()

    assert program.get("/petitions").status_code == 401


def test_a_session_cookie_is_no_token(public: Program) -> None:
    public.client.set_cookie("casework", "anything")

    assert public.get("/petitions").status_code == 401


def test_pages_follow_one_another_without_gap(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    ids = [case.registered().id for _ in range(5)]
    clerk = program_of("registrator")

    first = clerk.get("/petitions?limit=2").json
    second = clerk.get(f"/petitions?limit=2&cursor={first['next']}").json
    third = clerk.get(f"/petitions?limit=2&cursor={second['next']}").json

    seen = [row["id"] for page in (first, second, third) for row in page["petitions"]]
    assert seen == sorted(ids, reverse=True)
    assert third["next"] is None


def test_the_list_is_narrowed_by_state_and_department(
    case: ACase, hall: TestHall, program_of: Callable[[str], Program]
) -> None:
    case.registered()
    forwarded = case.forwarded().id
    filed = case.filed().id
    clerk = program_of("registrator")

    by_state = clerk.get("/petitions?state=filed").json["petitions"]
    by_unit = clerk.get(f"/petitions?department={hall.greenery}&state=forwarded").json["petitions"]

    assert [row["id"] for row in by_state] == [filed]
    assert [row["id"] for row in by_unit] == [forwarded]


@pytest.mark.parametrize(
    "query", ["state=lost", "limit=0", "limit=1000", "cursor=x", "department=x", "order=name"]
)
def test_a_bad_query_names_its_parameter(program_of: Callable[[str], Program], query: str) -> None:
    reply = program_of("registrator").get(f"/petitions?{query}")

    assert reply.status_code == 422
    assert list(reply.json["errors"]) == [query.partition("=")[0]]


def test_a_petition_is_found_by_the_number_on_it(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.assigned()

    reply = program_of("registrator").get(f"/petitions?number={quote(petition.number)}")

    assert (reply.json["id"], reply.json["state"]) == (petition.id, "assigned")
    assert reply.json["petitioner_data"]["email"] == "elena.munteanu@exemplu.ro"
    assert [line["event"] for line in reply.json["history"]] == [
        "register_arrival",
        "qualify",
        "forward",
        "assign",
    ]


@pytest.mark.parametrize("number", ["118.999/24.11.2026", "not a number", ""])
def test_an_unknown_number_is_not_found(program_of: Callable[[str], Program], number: str) -> None:
    reply = program_of("registrator").get(f"/petitions?number={quote(number)}")

    assert reply.status_code == 404


def test_each_act_is_permitted_or_refused_with_its_article(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.registered()

    sheet = program_of("registrator").get(f"/petitions/{petition.id}").json

    permitted = {act["trigger"] for act in sheet["permitted"]}
    refused = {act["trigger"]: act["reasons"] for act in sheet["refused"]}
    assert "qualify" in permitted
    assert {"sign_as_head", "redirect", "file"} <= refused.keys()
    assert all(
        reason["law"] and reason["says"] and "{" not in reason["says"]
        for reasons in refused.values()
        for reason in reasons
    )


@pytest.mark.parametrize(
    ("username", "status"),
    [
        ("registrator", 200),
        ("sef.relatii", 200),
        ("primar", 200),
        ("juridic", 200),
        ("sef.serviciu", 200),
        ("director", 200),
        ("referent", 200),
        ("referent2", 404),
        ("sef.drumuri", 404),
        ("referent.drumuri", 404),
        ("admin", 404),
    ],
)
def test_only_who_needs_to_know_reads_a_petition(
    case: ACase, program_of: Callable[[str], Program], username: str, status: int
) -> None:
    petition = case.assigned().id
    program = program_of(username)

    listed = program.get("/petitions").json["petitions"]

    assert program.get(f"/petitions/{petition}").status_code == status
    assert bool(listed) == (status == 200)


def test_whoever_reads_is_in_the_access_log(
    sqlite_office: Office, hall: TestHall, case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.assigned().id

    program_of("juridic").get(f"/petitions/{petition}")

    with reading(sqlite_office.engine) as session:
        line = session.scalars(select(AccessLine)).one()
        assert (line.staff_id, line.petition_id) == (hall.staff["juridic"], petition)


def test_the_org_chart_gives_the_ids_that_acts_take(
    hall: TestHall, program_of: Callable[[str], Program]
) -> None:
    rows = program_of("registrator").get("/departments").json["departments"]

    greenery = next(row for row in rows if row["id"] == hall.greenery)
    assert greenery["head"]["id"] == hall.staff["sef.serviciu"]
    assert hall.staff["referent"] in [person["id"] for person in greenery["specialists"]]


def test_the_proof_of_a_term_is_for_whoever_sees_the_petition(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.assigned()

    sheet = program_of("juridic").get(f"/petitions/{petition.id}/term").json
    hidden = program_of("referent.drumuri").get(f"/petitions/{petition.id}/term")

    assert sheet["due_safe"] == petition.due_safe.isoformat()
    assert [way["policy"] for way in sheet["runs"][0]["ways"]] == ["A", "A0", "B", "C"]
    assert hidden.status_code == 404
