"""File an answered petition under its indicator of the nomenclator (art. 6 alin. (4))."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.usecases.group_follows import filed_with
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePetition:
    """The registry puts the file away."""

    case: Case
    indicator: str


def file_petition(ask: FilePetition, desk: Desk) -> Outcome:
    """Close the case after its answer."""
    indicator = one_line(ask.indicator)
    taken = take(desk, "file", ask.case, lambda _: Asked(indicator=indicator))
    if not isinstance(taken, Taken):
        return taken
    taken.petition.indicator = indicator[:30]
    done = finish(desk, taken, {"indicator": taken.petition.indicator})
    filed_with(desk, taken.petition)
    return done
