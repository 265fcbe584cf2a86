"""Who may open what: the list of every page and its audience, and that it is kept."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from casework.records.post import Post
from casework.store.database import writing
from tests.hall import STAFF as PEOPLE
from tests.hall import a_hall
from tests.web.routes import LIST, SILENT, lines
from tests.web.sessions import sign_in_as
from webui.access import Open, anyone, by_token, only, stated_audience
from workflows.roles import Role

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.routing import Rule

    from casework.bootstrap import Office

ROLES = {username: role for username, _, _, _, role in PEOPLE}
ONE_OF_EACH = {role: username for username, role in ROLES.items()}
GIVEN = {"petition_id": 987_654, "attachment_id": 1, "message_id": 1}
DERIVED = {
    Role.PUBLIC_RELATIONS_HEAD: {Role.DEPARTMENT_HEAD, Role.SPECIALIST},
    Role.DEPARTMENT_HEAD: {Role.SPECIALIST},
}
"""Whoever heads a department also solves petitions there."""


def address(rule: "Rule") -> str:
    path = rule.rule
    for name in rule.arguments:
        value = str(GIVEN.get(name, 1 if f"<int:{name}>" in path else "x"))
        for written in (f"<int:{name}>", f"<{name}>", f"<path:{name}>"):
            path = path.replace(written, value)
    return path


def closed_rules(client: "FlaskClient") -> list["Rule"]:
    app = client.application
    return [
        rule
        for rule in app.url_map.iter_rules()
        if rule.endpoint != "static"
        and not isinstance(stated_audience(app.view_functions[rule.endpoint]), Open)
    ]


def method_of(rule: "Rule") -> str:
    return min((rule.methods or set()) - SILENT)


def test_the_list_of_pages_is_the_one_that_was_signed(client: "FlaskClient") -> None:
    assert list(lines(client.application)) == LIST.read_text(encoding="utf-8").splitlines()


def test_every_page_states_its_audience(client: "FlaskClient") -> None:
    assert [line for line in lines(client.application) if "NIMENI" in line] == []


def test_nobody_gets_in_without_signing_in(client: "FlaskClient") -> None:
    let_in = {
        rule.rule: status
        for rule in closed_rules(client)
        if (status := client.open(address(rule), method=method_of(rule)).status_code)
        not in (302, 400, 401)
    }

    assert let_in == {}


@pytest.mark.parametrize("role", list(ONE_OF_EACH))
def test_each_role_gets_into_its_pages_only(
    role: Role, client: "FlaskClient", sqlite_office: "Office"
) -> None:
    hall = a_hall(sqlite_office)
    client.application.config["WTF_CSRF_ENABLED"] = False
    held = {role, *DERIVED.get(role, set())}
    wrong = []
    for rule in closed_rules(client):
        if rule.endpoint == "gate.leave":
            continue
        sign_in_as(client, hall.staff[ONE_OF_EACH[role]])
        status = client.open(address(rule), method=method_of(rule)).status_code
        audience = stated_audience(client.application.view_functions[rule.endpoint])
        assert isinstance(audience, frozenset)
        if (status == 403) == bool(audience & held):
            wrong.append((rule.rule, status))

    assert wrong == []


def test_a_page_without_an_audience_stays_closed(
    client: "FlaskClient", sqlite_office: "Office"
) -> None:
    app = client.application
    app.add_url_rule("/birou/uitata", "forgotten", lambda: "secret")
    sign_in_as(client, a_hall(sqlite_office).staff["primar"])

    assert client.get("/birou/uitata").status_code == 403


def test_an_audience_is_read_back_from_the_view() -> None:
    def view() -> str:
        return ""

    assert stated_audience(view) is None
    assert stated_audience(anyone(view)) is Open.ANYONE
    assert stated_audience(by_token(view)) is Open.TOKEN
    assert stated_audience(only(Role.HEAD)(view)) == frozenset({Role.HEAD})


def test_roles_are_those_of_today(client: "FlaskClient", sqlite_office: "Office") -> None:
    hall = a_hall(sqlite_office)
    sign_in_as(client, hall.staff["primar"])
    assert client.get("/birou/de-semnat").status_code == 200

    with writing(sqlite_office.engine) as session:
        mayor = Post.staff_id == hall.staff["primar"]
        session.execute(update(Post).where(mayor).values(until=date(2026, 11, 23)))
        session.commit()

    assert client.get("/birou/de-semnat").status_code == 403
