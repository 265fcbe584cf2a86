"""Which report an address asks for: the half-year in its path, the revision in its query."""

from flask import request

from casework.errors import NotFound
from casework.queries.half_year_edition import Version
from casework.reports.periods import HalfYear
from webui.access import office
from workflows.roles import Role

READERS = (Role.LEGAL_OFFICER, Role.PUBLIC_RELATIONS_HEAD, Role.HEAD)


def asked_half(text: str) -> HalfYear:
    """Read the half-year of an address; raises NotFound for one that has not begun."""
    half = HalfYear.read(text)
    if half is None or half.begins > office().clock.today():
        raise NotFound("semestrul nu există sau nu a început")
    return half


def asked_version() -> int | Version:
    """Read which report is asked for: a revision, the figures of now, or the newest one."""
    asked = request.args.get("revizie", "")
    if asked == "acum":
        return Version.NOW
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else Version.NEWEST


def query_of(version: int | Version) -> dict[str, str]:
    """Write the same for an address."""
    match version:
        case Version.NEWEST:
            return {}
        case Version.NOW:
            return {"revizie": "acum"}
        case _:
            return {"revizie": str(version)}
