"""Idempotency-Key: a repeated POST is done once and answered twice alike, for 24 hours."""

from collections.abc import Callable

from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.kept_reply import KeptReply
from casework.store.database import reading
from tests.cases import ACase
from tests.clocks import MovableClock
from tests.web.api.conftest import PETITION, Program


def test_the_same_key_and_body_give_the_same_reply(
    public: Program, lines: Callable[[], int]
) -> None:
    first = public.post("/petitions", PETITION, key="k1")
    again = public.post("/petitions", PETITION, key="k1")

    assert again.status_code == 201
    assert again.data == first.data
    assert again.headers["Idempotent-Replayed"] == "true"
    assert lines() == 1


def test_the_same_key_with_another_body_is_refused(
    public: Program, lines: Callable[[], int]
) -> None:
    public.post("/petitions", PETITION, key="k1")

    reply = public.post("/petitions", {**PETITION, "text": "Altceva."}, key="k1")

    assert reply.status_code == 422
    assert list(reply.json["errors"]) == ["Idempotency-Key"]
    assert lines() == 1


def test_two_senders_may_choose_the_same_key(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.registered().id
    path = f"/petitions/{petition}/acts/qualify"

    mayor = program_of("primar").post(path, {"fields": {"kind": "report"}}, key="k1")
    clerk = program_of("registrator").post(path, {"fields": {"kind": "report"}}, key="k1")

    assert (mayor.status_code, clerk.status_code) == (409, 200)


def test_a_refusal_is_kept_too(case: ACase, program_of: Callable[[str], Program]) -> None:
    path = f"/petitions/{case.registered().id}/acts/file"
    clerk = program_of("registrator")

    first = clerk.post(path, {"fields": {}}, key="k1")
    again = clerk.post(path, {"fields": {}}, key="k1")

    assert (first.status_code, again.status_code) == (409, 409)
    assert again.json == first.json
    assert again.mimetype == "application/problem+json"


def test_a_day_later_the_key_is_free_and_the_petition_is_not_doubled(
    public: Program, clock: MovableClock, lines: Callable[[], int]
) -> None:
    first = public.post("/petitions", PETITION, key="k1")
    clock.forward(hours=25)

    again = public.post("/petitions", PETITION, key="k1")

    assert again.status_code == 200
    assert again.json["number"] == first.json["number"]
    assert again.json["access_code"] is None
    assert lines() == 1


def test_a_kept_reply_does_not_show_the_access_code(public: Program, sqlite_office: Office) -> None:
    code = public.post("/petitions", PETITION, key="k1").json["access_code"]

    with reading(sqlite_office.engine) as session:
        row = session.scalars(select(KeptReply)).one()
        assert (row.status, code.encode() in row.body) == (201, False)


def test_an_unsigned_request_does_not_use_its_key_up(
    case: ACase, public: Program, program_of: Callable[[str], Program], sqlite_office: Office
) -> None:
    path = f"/petitions/{case.registered().id}/acts/qualify"

    assert public.post(path, {}, key="k1").status_code == 401
    with reading(sqlite_office.engine) as session:
        assert session.scalars(select(KeptReply)).all() == []


def test_a_key_longer_than_two_hundred_letters_is_refused(public: Program) -> None:
    assert public.post("/petitions", PETITION, key="k" * 201).status_code == 400
