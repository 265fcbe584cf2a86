"""The requests for public information as a register of their own (Legea 544/2001, R-QUAL-544).

Their numbers stay those of the one register of entries; here they stand with their own columns.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.clock import romanian_date
from casework.queries.case_rows import names_behind
from casework.records.petition import Petition
from casework.sheets import Cell, Sheet
from casework.wording import format_number
from workflows.deadlines.clocks import INFORMATION_544_EXTENDED
from workflows.petition.regimes import SOLUTION_WORDS, Regime, Solution
from workflows.petition.states import WORDS, State

HEADINGS = (
    "Nr. și data cererii",
    "Solicitantul",
    "Informațiile cerute",
    "Termenul",
    "Ultima zi legală",
    "Compartimentul",
    "Stadiul",
    "Data răspunsului",
    "Soluția",
    "Reclamații administrative",
)
TITLE = "Registrul cererilor de informații de interes public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request544:
    """One request: who asked for what, until when, what was answered, what was complained of."""

    petition_id: int
    number: str
    applicant: str
    content: str
    term: str
    due_legal_max: date
    department: str
    state: str
    answered_on: date | None
    solution: str
    complaints: tuple[str, ...]

    def cells(self) -> tuple[Cell, ...]:
        """Give the columns in their order."""
        return (
            self.number,
            self.applicant,
            self.content,
            self.term,
            self.due_legal_max,
            self.department,
            self.state,
            self.answered_on,
            self.solution,
            ", ".join(self.complaints),
        )


def requests_544(session: Session, year: int, size: int | None = None) -> tuple[Request544, ...]:
    """Read the requests of a year in the order of their numbers; with a size, the newest alone."""
    query = select(Petition).where(
        Petition.year == year, Petition.regime == Regime.INFORMATION_544.value
    )
    found = list(session.scalars(query.order_by(Petition.id.desc()).limit(size)))
    named = names_behind(session, found)
    complaints = _complaints(session, [petition.id for petition in found])
    return tuple(
        Request544(
            petition_id=petition.id,
            number=format_number(petition.number, petition.registered_on, petition.part),
            applicant=named.petitioners.get(petition.id, ""),
            content=petition.subject,
            term="30 de zile" if petition.clock == INFORMATION_544_EXTENDED.name else "10 zile",
            due_legal_max=petition.due_legal_max,
            department=named.units.get(petition.department_id or 0, ""),
            state=WORDS[State(petition.state)],
            answered_on=romanian_date(petition.dispatched_at) if petition.dispatched_at else None,
            solution=SOLUTION_WORDS[Solution(petition.solution)] if petition.solution else "",
            complaints=tuple(complaints.get(petition.id, ())),
        )
        for petition in reversed(found)
    )


def sheet_of(requests: Iterable[Request544], year: int) -> Sheet:
    """Lay the requests out as a table for a spreadsheet."""
    return Sheet(
        title=f"Legea 544, {year}",
        headings=HEADINGS,
        rows=tuple(request.cells() for request in requests),
    )


def _complaints(session: Session, ids: list[int]) -> dict[int, list[str]]:
    query = select(Petition).where(
        Petition.concerns.in_(ids),
        Petition.regime == Regime.ADMINISTRATIVE_COMPLAINT_544.value,
    )
    found: dict[int, list[str]] = {}
    for complaint in session.scalars(query.order_by(Petition.id)):
        number = format_number(complaint.number, complaint.registered_on, complaint.part)
        found.setdefault(complaint.concerns or 0, []).append(number)
    return found
