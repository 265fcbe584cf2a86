"""Files that citizens send: what is welcome, what is refused, and in which words."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from casework.channels.uploads import DOCX, ODT, XLSX, CheckedFile, checked_file
from casework.errors import BadInput
from tests.files import (
    PDF,
    PROGRAM,
    a_docx,
    a_moving_gif,
    a_package,
    a_photo,
    an_odt,
    an_xlsx,
)

STARTS = (b"", PDF, a_photo()[:200], a_photo("PNG")[:40], a_moving_gif()[:60], a_docx()[:200])


def checked(name: str, content: bytes) -> CheckedFile:
    return checked_file(name, content, limit_mb=1)


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        checked(name, content)
    assert list(refused.value.errors) == ["files"]
    return refused.value.errors["files"]


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("copac.jpg", a_photo(), "image/jpeg"),
        ("copac.png", a_photo("PNG"), "image/png"),
        ("copac.webp", a_photo("WEBP"), "image/webp"),
        ("copac.gif", a_photo("GIF"), "image/gif"),
        ("cerere.pdf", PDF, "application/pdf"),
        ("cerere.docx", a_docx(), DOCX),
        ("tabel.xlsx", an_xlsx(), XLSX),
        ("cerere.odt", an_odt(), ODT),
        ("note.txt", "Țevi sparte".encode(), "text/plain"),
        ("vechi.txt", "Ţevi sparte".encode("cp1250"), "text/plain"),
        ("lat.txt", "Țevi".encode("utf-16"), "text/plain"),
    ],
)
def test_welcome_files_are_known_by_their_content(
    name: str, content: bytes, media_type: str
) -> None:
    file = checked(name, content)

    assert (file.name, file.media_type) == (name, media_type)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gol.jpg", b"", "este gol"),
        ("mare.pdf", PDF + b" " * 1024 * 1024 + b"%%EOF", "are peste 1 MB"),
        ("cerere.pdf", PROGRAM, "este un program"),
        ("cerere.pdf", b"\x7fELF" + b"\x00" * 90, "este un program"),
        ("cerere.pdf", b"#!/bin/sh\n", "este un program"),
        ("cerere.pdf", PDF[:20], "este un PDF întrerupt"),
        ("cerere.pdf", b"bun\n" + PDF, "nu este de un fel"),
        ("pagina.html", b"<script>alert(1)</script>", "nu este de un fel"),
        ("desen.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "nu este de un fel"),
        ("note.txt", b"abc\x00def", "nu este un text"),
        ("note.txt", b"\xff\xfea", "nu este un text"),
        ("poza.jpg", a_photo()[:300], "este o imagine stricată"),
        ("poza.png", a_photo("PNG")[:60], "este o imagine stricată"),
        ("cerere.docx", a_docx("word/vbaProject.bin"), "are macrocomenzi"),
        ("cerere.odt", an_odt("Basic/Standard/Module1.xml"), "are macrocomenzi"),
        ("cerere.docx", a_docx("../../etc/passwd"), "este un document stricat"),
        ("cerere.docx", a_docx()[:-10], "nu este de un fel"),
        ("poze.zip", a_package("a.jpg"), "este o arhivă"),
    ],
)
def test_other_files_are_refused_with_one_sentence(name: str, content: bytes, says: str) -> None:
    sentence = refusal(name, content)

    assert sentence.startswith(f"Fișierul „{name}” {says}")


def test_a_picture_too_large_to_open_is_not_opened() -> None:
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")

    assert "imagine" in refusal("harta.png", bomb.getvalue())


def test_a_photo_loses_place_and_device_and_stands_upright() -> None:
    file = checked("copac.jpg", a_photo(exif=True))

    with Image.open(io.BytesIO(file.content)) as picture:
        assert picture.size == (40, 60)
        assert dict(picture.getexif()) == {}
    assert b"Telefonul" not in file.content


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_the_other_kinds_lose_them_too(kind: str) -> None:
    file = checked(f"copac.{kind.lower()}", a_photo(kind, exif=True))

    with Image.open(io.BytesIO(file.content)) as picture:
        assert dict(picture.getexif()) == {}
    assert b"Telefonul" not in file.content


def test_a_moving_picture_keeps_its_frames_and_loses_its_comment() -> None:
    file = checked("coada.gif", a_moving_gif())

    with Image.open(io.BytesIO(file.content)) as picture:
        assert getattr(picture, "n_frames", 1) == 3
    assert b"acasa" not in file.content


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/copac.jpg", "copac.jpg"),
        ("C:\\poze\\copac.jpg", "copac.jpg"),
        ("co\x00pa\x1bc\r\n.jpg", "copac .jpg"),
        ("copac\u202egpj.exe", "copacgpj.jpg"),
        ("copac.pdf", "copac.jpg"),
        ("copac", "copac.jpg"),
        ("", "fisier.jpg"),
    ],
)
def test_a_name_keeps_neither_folder_nor_trick(name: str, kept: str) -> None:
    assert checked(name, a_photo()).name == kept


@given(st.binary(max_size=400), st.sampled_from(STARTS))
def test_whatever_comes_is_kept_or_refused_in_words(content: bytes, start: bytes) -> None:
    says = ""
    try:
        checked("orice.txt", start + content)
    except BadInput as refused:
        says = refused.errors["files"]
    assert says == "" or says.startswith("Fișierul „orice.txt” ")
