"""Enter a petition that came on paper, over the counter or by post, with its scan (art. 6)."""

from dataclasses import dataclass, replace
from datetime import date

from casework.channels.filing import FiledFile, Filing
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
