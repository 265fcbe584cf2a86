"""Files as citizens send them: looked into, never believed by their name."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import filetype

from casework.channels.filing import safe_name
from casework.channels.pictures import PictureError, drawn_anew
from casework.errors import BadInput

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT: Final = "application/vnd.oasis.opendocument.text"
PICTURES: Final = ("image/jpeg", "image/png", "image/webp", "image/gif")
ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/webp": (".webp",),
    "image/gif": (".gif",),
    "application/pdf": (".pdf",),
    DOCX: (".docx",),
    XLSX: (".xlsx",),
    ODT: (".odt",),
    "text/plain": (".txt",),
}
ACCEPT: Final = ",".join((*ENDINGS, *(end for ends in ENDINGS.values() for end in ends)))
WELCOME: Final = "fotografii JPEG, PNG, WebP sau GIF, PDF, documente Word, Excel, ODT sau text"
PROGRAMS: Final = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
MOST_MEMBERS: Final = 5_000
MOST_UNPACKED: Final = 200_000_000
ONE_MEGABYTE: Final = 1024 * 1024
MACROS: Final = ("vbaproject.bin", "vbadata.xml")
MACRO_FOLDERS: Final = ("basic/", "scripts/")
BROKEN_ZIP: Final = (
    zipfile.BadZipFile,
    zlib.error,
    RuntimeError,
    EOFError,
    OSError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """A file that may be kept, under a harmless name, without hidden data if it is a picture."""

    name: str
    media_type: str
    content: bytes


class _UnwelcomeError(Exception):
    """Why a file is not kept; the text ends the sentence that begins with its name."""


def checked_file(name: str, content: bytes, *, limit_mb: int) -> CheckedFile:
    """Look into a file; raises BadInput with one sentence under `files`."""
    shown = safe_name(name)
    try:
        _weigh(content, limit_mb)
        media_type = _type_of(shown, content)
        kept = drawn_anew(content) if media_type in PICTURES else content
    except (_UnwelcomeError, PictureError) as why:
        raise BadInput({"files": f"Fișierul „{shown}” {why}"}) from why
    return CheckedFile(name=_named(shown, media_type), media_type=media_type, content=kept)


def _weigh(content: bytes, limit_mb: int) -> None:
    if not content:
        raise _UnwelcomeError("este gol: alegeți-l din nou")
    if len(content) > limit_mb * ONE_MEGABYTE:
        raise _UnwelcomeError(f"are peste {limit_mb} MB: trimiteți unul mai mic")


def _type_of(name: str, content: bytes) -> str:
    if content.startswith(PROGRAMS):
        raise _UnwelcomeError("este un program, nu un document: nu îl putem primi")
    if zipfile.is_zipfile(io.BytesIO(content)) and content.startswith(b"PK"):
        return _office_type(content)
    guessed = filetype.guess_mime(content)
    if guessed in PICTURES:
        return str(guessed)
    if guessed == "application/pdf":
        return _pdf(content)
    if guessed is None and name.lower().endswith(".txt"):
        return _text(content)
    raise _UnwelcomeError(f"nu este de un fel pe care îl primim: trimiteți {WELCOME}")


def _pdf(content: bytes) -> str:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-2048:]:
        raise _UnwelcomeError("este un PDF întrerupt sau stricat: salvați-l din nou")
    return "application/pdf"


def _text(content: bytes) -> str:
    text = _decoded(content)
    if any(ord(letter) < 32 and letter not in "\t\n\r\f" for letter in text):
        raise _UnwelcomeError("nu este un text care se poate citi")
    return "text/plain"


def _decoded(content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1250"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _UnwelcomeError("nu este un text care se poate citi")


def _office_type(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _examine(package)
            for media_type, is_one in OFFICE.items():
                if is_one(package):
                    return media_type
    except BROKEN_ZIP as broken:
        raise _UnwelcomeError("este un document stricat: salvați-l din nou") from broken
    raise _UnwelcomeError(f"este o arhivă: trimiteți separat {WELCOME}")


def _examine(package: zipfile.ZipFile) -> None:
    members = package.infolist()
    if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > MOST_UNPACKED:
        raise _UnwelcomeError("este un document prea mare după despachetare")
    if any(one.flag_bits & 1 for one in members):
        raise _UnwelcomeError("este încuiat cu parolă: trimiteți-l fără parolă")
    names = [one.filename.lower() for one in members]
    if any(name.startswith(MACRO_FOLDERS) or name.endswith(MACROS) for name in names):
        raise _UnwelcomeError("are macrocomenzi: salvați-l fără ele sau ca PDF")
    if any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise _UnwelcomeError("este un document stricat: salvați-l din nou")


def _has(*members: str) -> Callable[[zipfile.ZipFile], bool]:
    return lambda package: set(members) <= set(package.namelist())


def _is_odt(package: zipfile.ZipFile) -> bool:
    if not _has("mimetype", "content.xml")(package):
        return False
    with package.open("mimetype") as stated:
        return stated.read(100).strip() == ODT.encode()


OFFICE: Final[Mapping[str, Callable[[zipfile.ZipFile], bool]]] = {
    DOCX: _has("[Content_Types].xml", "word/document.xml"),
    XLSX: _has("[Content_Types].xml", "xl/workbook.xml"),
    ODT: _is_odt,
}


def _named(name: str, media_type: str) -> str:
    """The ending says what the file is, whatever its sender wrote."""
    endings = ENDINGS[media_type]
    if name.lower().endswith(endings):
        return name
    stem, dot, _ = name.rpartition(".")
    return f"{stem if dot and stem else name}{endings[0]}"
