"""A member of staff at the pages: signs in, opens, sends forms, reads what is written."""

import re
from dataclasses import dataclass
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from tests.hall import TestHall, a_hall
from tests.web.sessions import sign_in_as


@dataclass(frozen=True)
class Visitor:
    """Somebody of the hall in front of a browser without JavaScript."""

    client: FlaskClient
    office: Office
    hall: TestHall

    def become(self, username: str) -> "Visitor":
        sign_in_as(self.client, self.hall.staff[username])
        return self

    def open(self, path: str) -> str:
        response = self.client.get(path)
        assert response.status_code == 200, (path, response.status_code)
        return words(response)

    def send(self, path: str, **fields: object) -> TestResponse:
        """Send a form; `_` in a field's name stands for `-`."""
        data = {name.replace("_", "-"): value for name, value in fields.items()}
        return self.client.post(path, data=data, content_type="multipart/form-data")

    def after(self, response: TestResponse) -> str:
        """What the page says to which an act led."""
        assert response.status_code == 302, words(response)
        return self.open(response.headers["Location"])


def a_visitor(client: FlaskClient, office: Office) -> Visitor:
    """Furnish the office of a client, forms without their token."""
    client.application.config["WTF_CSRF_ENABLED"] = False
    return Visitor(client, office, a_hall(office))


def words(response: TestResponse) -> str:
    """The page as read: no markup, plain spaces."""
    text = re.sub(r"<(script|style|svg).*?</\1>", " ", response.get_data(as_text=True), flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).replace("\xa0", " ").split())
