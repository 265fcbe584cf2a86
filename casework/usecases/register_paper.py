"""Enter a petition that came on paper, over the counter or by post, with its scan (art. 6)."""

from dataclasses import dataclass, replace
from datetime import date

from casework.channels.filing import FiledFile, Filing, safe_name
from casework.desk import Desk
from casework.errors import BadInput
from casework.store import arrivals
from casework.usecases.register_arrival import (
    AlreadyRegistered,
    RegisterArrival,
    Registered,
    register_arrival,
)
from workflows.decisions import NeedsReasons, Stopped

BIGGEST_SCAN = 25_000_000
SCAN_TYPES = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A scanned sheet that already lies in the vault."""

    digest: str
    name: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaper:
    """A clerk types in a paper petition; `received_on` is the day it reached the hall."""

    filing: Filing
    scans: tuple[Scan, ...]
    received_on: date | None


def register_paper(
    ask: RegisterPaper, desk: Desk
) -> Registered | AlreadyRegistered | Stopped | NeedsReasons:
    """Give a paper petition its number; raises BadInput for a day still to come."""
    if ask.received_on is None or ask.received_on > desk.today:
        raise BadInput({"received_on": "Scrieți ziua în care a sosit petiția, cel târziu azi"})
    for scan in ask.scans:
        arrivals.keep_file(desk, desk.vault.get(scan.digest), scan.media_type)
    files = tuple(FiledFile(digest=scan.digest, name=scan.name, role="scan") for scan in ask.scans)
    filing = replace(ask.filing, files=(*ask.filing.files, *files))
    return register_arrival(RegisterArrival(filing=filing), desk)


def scan_of(name: str, content: bytes) -> str:
    """Give the media type of a scan by what it really is; raises BadInput for anything else."""
    shown = safe_name(name)
    if not content:
        raise BadInput({"scans": f"Fișierul „{shown}” este gol; scanați din nou"})
    if len(content) > BIGGEST_SCAN:
        raise BadInput({"scans": f"Fișierul „{shown}” are peste 25 MB; scanați la 200 dpi"})
    for start, media_type in SCAN_TYPES.items():
        if content.startswith(start):
            return media_type
    raise BadInput({"scans": f"Fișierul „{shown}” nu este PDF, JPEG, PNG sau TIFF"})
