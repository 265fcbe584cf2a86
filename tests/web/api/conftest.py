"""A furnished hall, a client without cookies, and tokens for its people."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.datastructures import Headers
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from casework.records.api_token import ApiToken
from casework.records.history_line import HistoryLine
from casework.store.database import reading, writing
from tests.cases import ACase, a_case
from tests.hall import TestHall, a_hall

PETITION = {
    "petitioner": {"kind": "person", "name": "Ana Marinescu", "email": "ana@exemplu.ro"},
    "text": "Pe Aleea Istru iluminatul este stins de o lună. Vă rog să îl reparați.",
}


@dataclass(frozen=True)
class Reply:
    """What came back; every reply of the counter is a JSON object."""

    status_code: int
    json: dict[str, Any]
    data: bytes
    mimetype: str
    headers: Headers

    @classmethod
    def of(cls, response: TestResponse) -> Reply:
        content = response.get_json()
        assert isinstance(content, dict)
        return cls(
            response.status_code,
            content,
            response.data,
            response.mimetype or "",
            response.headers,
        )


@dataclass(frozen=True)
class Program:
    """A program that talks to the counter, with the token of one person or with none."""

    client: FlaskClient
    token: str = ""

    def get(self, path: str, **headers: str) -> Reply:
        return Reply.of(self.client.get(f"/api/v1{path}", headers={**self._headers(), **headers}))

    def post(self, path: str, body: object = None, key: str = "") -> Reply:
        headers = {**self._headers(), **({"Idempotency-Key": key} if key else {})}
        return Reply.of(self.client.post(f"/api/v1{path}", json=body, headers=headers))

    def act(self, petition_id: int, trigger: str, **body: object) -> Reply:
        return self.post(f"/petitions/{petition_id}/acts/{trigger}", body)

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}


@pytest.fixture
def hall(sqlite_office: Office) -> TestHall:
    return a_hall(sqlite_office)


@pytest.fixture
def case(sqlite_office: Office, hall: TestHall) -> ACase:
    return a_case(sqlite_office, hall)


@pytest.fixture
def public(hall: TestHall, client: FlaskClient) -> Program:
    return Program(client)


@pytest.fixture
def program_of(
    sqlite_office: Office, hall: TestHall, client: FlaskClient
) -> Callable[[str], Program]:
    def program(username: str) -> Program:
        return Program(client, a_token(sqlite_office, hall, username))

    return program


@pytest.fixture
def lines(sqlite_office: Office) -> Callable[[], int]:
    """Count the lines of all histories."""

    def count() -> int:
        with reading(sqlite_office.engine) as session:
            return session.scalar(select(func.count()).select_from(HistoryLine)) or 0

    return count


def a_token(
    office: Office, hall: TestHall, username: str, expires_on: date = date(2026, 12, 31)
) -> str:
    token = f"token-of-{username}-{secrets.token_hex(8)}"
    with writing(office.engine) as session:
        session.add(
            ApiToken(
                staff_id=hall.staff[username],
                name="test",
                digest=office.secrets.digest("api-token", token),
                created_at=office.clock.now(),
                expires_on=expires_on,
            )
        )
        session.commit()
    return token
