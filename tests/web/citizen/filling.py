"""A citizen at the form: fills it in, sends it, reads the page that comes back."""

import io
import re
from dataclasses import dataclass
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from casework.bootstrap import Office
from tests.hall import a_hall

FORM = "/sesizare"
FILLED = {
    "text": "Copacul din fața blocului este uscat și stă să cadă.",
    "name": "Elena Munteanu",
    "email": "elena.munteanu@example.org",
}


@dataclass(frozen=True)
class ACitizen:
    """A browser without JavaScript on the form."""

    client: FlaskClient
    hidden: dict[str, str]

    def send(self, *files: tuple[str, bytes], **fields: str) -> TestResponse:
        data: dict[str, object] = {**self.hidden, **fields}
        data["files"] = [(io.BytesIO(content), name) for name, content in files]
        return self.client.post(FORM, data=data, content_type="multipart/form-data")

    def on(self, response: TestResponse) -> "ACitizen":
        """The same citizen, on the form that came back."""
        return ACitizen(self.client, hidden_fields(response))


def a_citizen(client: FlaskClient, office: Office) -> ACitizen:
    a_hall(office)
    return ACitizen(client, hidden_fields(client.get(FORM)))


def hidden_fields(response: TestResponse) -> dict[str, str]:
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', response.text))


def read(response: TestResponse) -> str:
    """The page as read, with plain spaces and no markup."""
    text = re.sub(r"<svg.*?</svg>", " ", response.get_data(as_text=True), flags=re.DOTALL)
    plain = unescape(re.sub(r"<[^>]+>", "", text)).replace("\xa0", " ")
    return " ".join(plain.split())


def listed_files(response: TestResponse) -> list[str]:
    return re.findall(
        r'value="[^"]+" formaction="[^"]+">Șterge<span class="ps-vh"> ([^<]+)<', response.text
    )


def tokens(response: TestResponse) -> list[str]:
    return re.findall(r'name="remove" value="([^"]+)"', response.text)
