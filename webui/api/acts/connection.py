"""The acts of connected and repeated petitions, as programs ask for them."""

from collections.abc import Mapping

from casework.desk import Desk
from casework.usecases.join_petitions import JoinPetitions, join_petitions
from casework.usecases.shelve_repeat import ShelveRepeat, shelve_repeat
from casework.usecases.step import Case, Outcome
from casework.usecases.undo_join import UndoJoin, undo_join
from webui.api.acts.offering import Offered, ReasonFields, offered
from webui.api.bodies import Strict


class JoinFields(Strict):
    """The number of the first petition, with its date: "118.204/23.11.2026"."""

    number: str = ""


class RepeatFields(Strict):
    """The number that was answered, and whether the petition states a new fact."""

    number: str = ""
    new_fact: bool | None = None


def _join(case: Case, given: JoinFields, desk: Desk) -> Outcome:
    return join_petitions(JoinPetitions(case=case, number=given.number), desk)


def _unjoin(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return undo_join(UndoJoin(case=case, reason=given.reason), desk)


def _shelve(case: Case, given: RepeatFields, desk: Desk) -> Outcome:
    ask = ShelveRepeat(case=case, number=given.number, new_fact=given.new_fact)
    return shelve_repeat(ask, desk)


CARRIED_OUT: Mapping[str, Offered] = {
    "join": offered(JoinFields, _join),
    "unjoin": offered(ReasonFields, _unjoin),
    "shelve_repeat": offered(RepeatFields, _shelve),
}
"""The acts of art. 10."""
