"""POST /api/v1/uploads: files are looked into, then named by a petition."""

import io

import pytest
from PIL import Image
from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.attachment import Attachment
from casework.store.database import reading
from tests.web.api.conftest import PETITION, Program, Reply


def a_picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (20, 20), (90, 120, 60)).save(out, "JPEG")
    return out.getvalue()


def upload(public: Program, content: bytes, name: str = "felinar.jpg", key: str = "") -> Reply:
    response = public.client.post(
        "/api/v1/uploads",
        data={"file": (io.BytesIO(content), name)},
        headers={"Idempotency-Key": key} if key else {},
    )
    return Reply.of(response)


def test_a_file_gets_an_id(public: Program) -> None:
    reply = upload(public, a_picture())

    assert reply.status_code == 201
    assert set(reply.json) == {"id", "name", "size", "media_type"}
    assert (reply.json["name"], reply.json["media_type"]) == ("felinar.jpg", "image/jpeg")


def test_a_petition_takes_its_files_along(public: Program, sqlite_office: Office) -> None:
    ids = [upload(public, a_picture(), f"poza-{number}.jpg").json["id"] for number in (1, 2)]

    reply = public.post("/petitions", {**PETITION, "files": ids})

    assert reply.status_code == 201
    with reading(sqlite_office.engine) as session:
        rows = session.execute(select(Attachment.name, Attachment.role)).all()
    assert [tuple(row) for row in rows] == [("poza-1.jpg", "photo"), ("poza-2.jpg", "photo")]


def test_an_eleventh_file_is_refused(public: Program) -> None:
    ids = [upload(public, a_picture(), f"{number}.jpg").json["id"] for number in range(11)]

    reply = public.post("/petitions", {**PETITION, "files": ids})

    assert (reply.status_code, list(reply.json["errors"])) == (422, ["files"])


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "gol.pdf"), (b"MZ\x90\x00 program", "act.pdf"), (b"\x00\x01\x02", "nimic.bin")],
    ids=["empty", "a program", "unknown"],
)
def test_what_may_not_be_kept_is_said_in_one_sentence(
    public: Program, content: bytes, name: str
) -> None:
    reply = upload(public, content, name)

    assert (reply.status_code, list(reply.json["errors"])) == (422, ["file"])


def test_without_a_file_there_is_nothing_to_keep(public: Program) -> None:
    reply = Reply.of(public.client.post("/api/v1/uploads", data={"other": "x"}))

    assert (reply.status_code, list(reply.json["errors"])) == (422, ["file"])


def test_an_upload_sent_twice_is_kept_once(public: Program) -> None:
    first = upload(public, a_picture(), key="k1")
    again = upload(public, a_picture(), key="k1")
    other = upload(public, a_picture(), "alta.jpg", key="k1")

    assert again.json == first.json
    assert other.status_code == 422


def test_a_file_beyond_the_limit_is_not_read(public: Program) -> None:
    kind = "multipart/form-data; boundary=b"

    reply = public.client.post("/api/v1/uploads", data=b"a" * 26_500_000, content_type=kind)

    assert Reply.of(reply).status_code == 413
