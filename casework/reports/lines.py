"""What the report knows of each petition: a line of classes without names, and how it is judged."""

from dataclasses import dataclass
from datetime import date

from workflows.deadlines.standing import Standing, standing
from workflows.petition.regimes import Regime, Solution

RECEIVED, CARRIED, ANNULLED = "received", "carried", "annulled"
OPEN = "open"
ENDINGS = {
    "record_redirection": "redirected",
    "join": "joined",
    "shelve_anonymous": "shelved_anonymous",
    "shelve_repeat": "shelved_repeat",
    "withdraw": "withdrawn",
}
"""What became of a petition by the act that closed it without an answer."""

ANSWERED = "record_dispatch"
BANDS = ((0, "d0"), (5, "d5"), (15, "d15"), (30, "d30"), (45, "d45"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A petition as the database had it at the end of the cut-off day.

    `closed_on` is the day of the act that closed it; an answer may have left before that day.
    """

    id: int
    number: int
    registered_on: date
    regime: str = Regime.OG27.value
    kind: str = ""
    channel: str = "web"
    petitioner: str = "person"
    department: str = ""
    solver: str = ""
    domain: str = ""
    solution: str = ""
    closed_on: date | None = None
    closed_by: str = ""
    answered_on: date | None = None
    due: date
    due_legal_max: date
    authority: str = ""
    repeats: bool = False
    extended: bool = False
    names_staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One petition in the frozen data: its number and its classes, nobody's name."""

    id: int
    number: int
    registered_on: date
    entry: str
    regime: str
    kind: str
    channel: str
    path: str
    petitioner: str
    department: str
    solver: str
    domain: str
    outcome: str
    standing: str
    band: str
    days: int | None
    closed_month: str
    marks: str


def line_of(row: Row, begins: date, cut_off: date) -> Line:
    """Judge a petition at the end of the cut-off day."""
    closed = row.closed_on if row.closed_on and row.closed_on <= cut_off else None
    answered = row.answered_on if closed and row.closed_by == ANSWERED else None
    judged = answered or closed
    days = (judged - row.registered_on).days if judged else None
    return Line(
        id=row.id,
        number=row.number,
        registered_on=row.registered_on,
        entry=_entry(row, begins),
        regime=row.regime,
        kind=row.kind or "unknown",
        channel=row.channel,
        path="authority" if row.authority or row.channel == "transfer" else "direct",
        petitioner=row.petitioner,
        department=row.department,
        solver=row.solver,
        domain=row.domain or "unknown",
        outcome=_outcome(row) if closed else OPEN,
        standing=_standing(row, judged, cut_off),
        band=band_of(days),
        days=days,
        closed_month=f"{closed:%Y-%m}" if closed and closed >= begins else "",
        marks=" ".join(_marks(row)),
    )


def band_of(days: int | None) -> str:
    """Put a number of days into its band: Cugir's four and two longer ones."""
    if days is None:
        return OPEN
    return next((name for most, name in BANDS if days <= most), "more")


def _entry(row: Row, begins: date) -> str:
    if row.closed_by == "annul":
        return ANNULLED
    return RECEIVED if row.registered_on >= begins else CARRIED


def _outcome(row: Row) -> str:
    if row.closed_by == ANSWERED:
        return row.solution if row.solution in tuple(Solution) else "answered"
    return ENDINGS.get(row.closed_by, "unknown")


def _standing(row: Row, ended: date | None, cut_off: date) -> str:
    """Compare with the day that the hall's policy gives and with the last lawful one."""
    found: Standing = standing(ended or cut_off, row.due, max(row.due, row.due_legal_max))
    return found.value if ended else f"{OPEN}_{found.value}"


def _marks(row: Row) -> list[str]:
    marks = {"repeats": row.repeats, "extended": row.extended, "names_staff": row.names_staff}
    return [name for name, holds in marks.items() if holds]
