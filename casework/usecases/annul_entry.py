"""Annul a wrong entry of the register; its number stays visible and is never used again."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.store import groups, register, terms
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import parse_number
from workflows.petition.asked import Asked
from workflows.petition.subjects.ending import EndingAsked

NO_SUCH = "Nu există o petiție cu acest număr care să o înlocuiască pe aceasta"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnulEntry:
    """Public relations annuls an entry; `replaced_by` is the number that stands for it, if any."""

    case: Case
    reason: str
    replaced_by: str = ""


def annul_entry(ask: AnnulEntry, desk: Desk) -> Outcome:
    """Annul by a new line of the register (Ordin 217/1996); nothing is removed."""
    reason, instead = one_line(ask.reason), _instead(desk, ask)
    asked = EndingAsked(reason=reason)
    taken = take(desk, "annul", ask.case, lambda _: Asked(ending=asked))
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    says = f"{reason} (înlocuită de {instead})" if instead else reason
    terms.end_clocks(petition, (petition.clock, "redirection"), desk.today, "annul")
    line = register.annul(desk.session, desk.clock, petition, says)
    return finish(desk, taken, {"line": line.seq, "replaced_by": instead or None}, text=says)


def _instead(desk: Desk, ask: AnnulEntry) -> str:
    if not ask.replaced_by.strip():
        return ""
    typed = parse_number(ask.replaced_by)
    found = groups.by_number(desk.session, typed) if typed else None
    if found is None or found.id == ask.case.petition_id:
        raise BadInput({"replaced_by": NO_SUCH})
    return groups.number_of(found)
