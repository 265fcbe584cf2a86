"""End what goes on in a record of its own: an audience, a consultation, a report (art. 2)."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.store import terms
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.deadlines.regime_clocks import WHISTLEBLOWER_RECEIPT
from workflows.petition.asked import Asked
from workflows.petition.subjects.regime import RegimeAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseElsewhere:
    """The keeper names the place in the own record and says how the matter ended."""

    case: Case
    record: str


def close_elsewhere(ask: CloseElsewhere, desk: Desk) -> Outcome:
    """Close the entry in the petitions' register; the matter lives on in its own record."""
    taken = take(desk, "close_elsewhere", ask.case, lambda _: _asked(ask.record))
    if not isinstance(taken, Taken):
        return taken
    names = tuple(run.clock for run in taken.petition.clocks)
    terms.end_clocks(taken.petition, names, desk.today, "close_elsewhere")
    return finish(desk, taken, text=one_line(ask.record))


def confirm_report(ask: CloseElsewhere, desk: Desk) -> Outcome:
    """Record that the reporter was told of the receipt, within seven days (Legea 361/2022)."""
    taken = take(desk, "confirm_report", ask.case, lambda _: _asked(ask.record))
    if not isinstance(taken, Taken):
        return taken
    name = WHISTLEBLOWER_RECEIPT.name
    terms.end_clocks(taken.petition, (name,), desk.today, "confirm_report")
    return finish(desk, taken, text=one_line(ask.record))


def _asked(record: str) -> Asked:
    return Asked(other_regime=RegimeAsked(record=record))
