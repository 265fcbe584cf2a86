"""One page of the docket by key: its cost does not depend on how far down the list it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from casework.records.petition import Petition

PER_PAGE = 25
KEY = re.compile(r"[01]\d{20}")
EVERYTHING = (("0", "2"),)
"""The one stretch of keys that holds every open petition."""

Conditions = Sequence[ColumnElement[bool]]
Stretch = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Where a page starts: after a key, or before one; neither means the first page."""

    after: str = ""
    before: str = ""

    @classmethod
    def read(cls, after: str, before: str) -> "Cursor":
        """Take keys from an address; what is not a key starts at the first page."""
        if KEY.fullmatch(after):
            return cls(after=after)
        return cls(before=before) if KEY.fullmatch(before) else cls()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocketPage:
    """The petitions of a page, in order, and whether there is more on either side."""

    ids: tuple[int, ...]
    previous: str = ""
    following: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """What a list holds.

    A lane is what an index can walk in order: one department, one specialist, one state or all.
    """

    lanes: Sequence[Conditions]
    stretches: Sequence[Stretch] = EVERYTHING
    also: Conditions = ()


Found = tuple[str, int]


def page(session: Session, docket: Docket, cursor: Cursor, size: int = PER_PAGE) -> DocketPage:
    """Read one page of a list and peep at both sides."""
    if cursor.before:
        found = _walk_back(session, docket, cursor.before, size + 1)
        kept = found[:size][::-1]
        more_before, more_after = len(found) > size, bool(kept)
    else:
        found = _walk(session, docket, cursor.after, size + 1)
        kept = found[:size]
        more_before, more_after = bool(cursor.after and kept), len(found) > size
    if not kept:
        return DocketPage(ids=())
    return DocketPage(
        ids=tuple(petition_id for _, petition_id in kept),
        previous=kept[0][0] if more_before else "",
        following=kept[-1][0] if more_after else "",
    )


def _walk(session: Session, docket: Docket, after: str, size: int) -> list[Found]:
    found: list[Found] = []
    for low, high in docket.stretches:
        if high > after and len(found) < size:
            start = Petition.docket_key > after if after >= low else Petition.docket_key >= low
            bounds = (start, Petition.docket_key < high)
            found += _merged(session, docket, bounds, size - len(found), descending=False)
    return found


def _walk_back(session: Session, docket: Docket, before: str, size: int) -> list[Found]:
    found: list[Found] = []
    for low, high in reversed(docket.stretches):
        if low < before and len(found) < size:
            bounds = (Petition.docket_key >= low, Petition.docket_key < min(high, before))
            found += _merged(session, docket, bounds, size - len(found), descending=True)
    return found


def _merged(
    session: Session, docket: Docket, bounds: Conditions, size: int, *, descending: bool
) -> list[Found]:
    order = Petition.docket_key.desc() if descending else Petition.docket_key
    found: list[Found] = []
    for lane in docket.lanes:
        query = select(Petition.docket_key, Petition.id).where(*lane, *docket.also, *bounds)
        rows = session.execute(query.order_by(order).limit(size))
        found += [(str(key), petition_id) for key, petition_id in rows]
    return sorted(found, reverse=descending)[:size]
