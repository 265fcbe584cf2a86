"""POST /api/v1/petitions: the same checks and the same number as from the form."""

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.party import Party
from casework.records.petition import Petition
from casework.store.database import reading
from casework.store.parties import shown_name
from tests.web.api.conftest import PETITION, Program, Reply


def without(name: str) -> dict[str, object]:
    return {**PETITION, "petitioner": {**PETITION["petitioner"], name: ""}}  # type: ignore[dict-item]


def test_a_petition_gets_its_number_dates_and_code(public: Program) -> None:
    reply = public.post("/petitions", PETITION)

    assert reply.status_code == 201
    given = dict(reply.json)
    assert len(given.pop("access_code")) == 9
    assert given == {
        "number": "118.204/24.11.2026",
        "registered_on": "2026-11-24",
        "answer_by": "2026-12-24",
        "due_legal_max": "2026-12-28",
        "status_url": "http://127.0.0.1:8000/stare?nr=118.204%2F24.11.2026",
    }


def test_without_a_subject_one_is_made_from_the_text(
    public: Program, sqlite_office: Office
) -> None:
    public.post("/petitions", PETITION)

    with reading(sqlite_office.engine) as session:
        petition = session.scalars(select(Petition)).one()
        assert petition.subject == "Pe Aleea Istru iluminatul este stins de o lună."
        assert petition.channel == "api"


def test_an_address_is_enough_to_be_answered(public: Program) -> None:
    petitioner = {"kind": "person", "name": "Ion Pop", "address": "Str. Sibiu 9, București"}

    reply = public.post("/petitions", {"petitioner": petitioner, "text": "Gunoi neridicat."})

    assert reply.status_code == 201


@pytest.mark.parametrize(
    ("petitioner", "shown"),
    [
        (
            {"kind": "organisation", "name": "Ion Pop", "represents": "Asociația M12"},
            ("Asociația M12", "Ion Pop", "Asociația M12, prin Ion Pop"),
        ),
        (
            {"kind": "organisation", "name": "Asociația M12"},
            ("Asociația M12", "Asociația M12", "Asociația M12"),
        ),
    ],
)
def test_an_organisation_is_kept_with_whoever_writes_for_it(
    public: Program, sqlite_office: Office, petitioner: dict[str, str], shown: tuple[str, ...]
) -> None:
    petitioner = {**petitioner, "email": "m12@exemplu.ro"}

    reply = public.post("/petitions", {"petitioner": petitioner, "text": "Gunoi neridicat."})

    assert reply.status_code == 201
    with reading(sqlite_office.engine) as session:
        party = session.scalars(select(Party)).one()
        assert (party.organisation, party.name, shown_name(party)) == shown


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (without("name"), "petitioner.name"),
        (without("email"), "petitioner.email"),
        ({**PETITION, "text": " "}, "text"),
        ({**PETITION, "text": 7}, "text"),
        ({**PETITION, "urgent": True}, "urgent"),
        ({"text": "Fără petiționar."}, "petitioner"),
        ({**PETITION, "files": ["unknown"]}, "files"),
        ({**PETITION, "petitioner": {"kind": "robot", "name": "R"}}, "petitioner.kind"),
    ],
)
def test_each_bad_field_gets_its_sentence(
    public: Program, body: dict[str, object], field: str
) -> None:
    reply = public.post("/petitions", body)

    assert reply.status_code == 422
    assert reply.mimetype == "application/problem+json"
    assert list(reply.json["errors"]) == [field]
    assert set(reply.json) == {"title", "status", "detail", "errors"}


def test_what_is_not_json_is_said_so(public: Program) -> None:
    reply = Reply.of(public.client.post("/api/v1/petitions", data="{not json"))

    assert reply.status_code == 400
    assert reply.json["title"] == "Cererea nu poate fi citită"


def test_a_body_beyond_measure_is_not_read(public: Program) -> None:
    reply = public.post("/petitions", {**PETITION, "text": "a" * 1_000_001})

    assert reply.status_code == 413
    assert reply.json["title"] == "Cererea este prea mare"


def test_no_cookie_comes_back(public: Program) -> None:
    reply = public.post("/petitions", PETITION)

    assert "Set-Cookie" not in reply.headers
