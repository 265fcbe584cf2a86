"""Send only some points on: a copy goes to the authority, ours keeps its thirty days (art. 6^1)."""

from dataclasses import dataclass, replace

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.records.petition import Petition
from casework.records.point import Point
from casework.store.sealing import Value
from casework.usecases.redirect_petition import (
    RedirectPetition,
    asked_of,
    authority_asked,
    begin,
)
from casework.usecases.redirection_letters import SentOn, write_both
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import day_numeric
from workflows.petition.asked import Asked
from workflows.petition.regimes import PointResult


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPart:
    """Public relations chooses points by position, or writes the part that is in no point yet."""

    case: Case
    authority_id: int | None
    competence: str
    points: tuple[int, ...] = ()
    part: str = ""
    reason: str = ""
    addressee: str = ""


def redirect_part(ask: RedirectPart, desk: Desk) -> Outcome:
    """Write both letters about the part and mark its points as sent on (R-ART61-PARTIAL)."""
    whole = RedirectPetition(
        case=ask.case,
        authority_id=ask.authority_id,
        competence=ask.competence,
        reason=ask.reason,
        addressee=ask.addressee,
    )
    authority = authority_asked(desk, ask.authority_id)
    part = one_line(ask.part)[:300]
    asked = replace(asked_of(desk, whole, authority), points=ask.points, part=part)
    taken = take(desk, "redirect_part", ask.case, lambda _: Asked(redirection=asked))
    if not isinstance(taken, Taken):
        return taken
    assert authority is not None
    petition = taken.petition
    chosen = _chosen(petition, ask.points, part)
    positions = ",".join(str(point.position) for point in chosen)
    redirection = begin(desk, petition, whole, authority, positions)
    for point in chosen:
        point.result = PointResult.SENT_ON.value
        point.conclusion = f"Trimis la {authority.name} la {day_numeric(desk.today)}."
    titles = tuple(point.title for point in chosen)
    sent = SentOn(redirection=redirection, authority=authority, points=titles)
    write_both(desk, petition, sent)
    data: dict[str, Value] = {
        "redirection": redirection.id,
        "authority": authority.id,
        "points": positions,
    }
    return finish(desk, taken, data, text=f"{authority.name}: {redirection.competence}")


def _chosen(petition: Petition, positions: tuple[int, ...], part: str) -> tuple[Point, ...]:
    points = [point for point in petition.points if point.position in positions]
    if part:
        new = Point(petition_id=petition.id, position=len(petition.points) + 1, title=part)
        petition.points.append(new)
        points.append(new)
    return tuple(points)
