"""The figures of declined competence: by authority and by category, in five days or later."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.authority import Authority
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from workflows.deadlines.standing import Standing, standing

LEFT = ("done", "returned")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """How many went to one authority, or were of one category, and when (R-ART61-5D)."""

    name: str
    in_five_days: int
    in_margin: int
    late: int
    returned: int

    @property
    def total(self) -> int:
        """Count them all."""
        return self.in_five_days + self.in_margin + self.late


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclinedFigures:
    """The redirections that left in a stretch of days, counted two ways with the same sum."""

    since: date
    until: date
    by_authority: tuple[Declined, ...]
    by_category: tuple[Declined, ...]

    @property
    def total(self) -> int:
        """Count all that left."""
        return sum(row.total for row in self.by_authority)


def declined(session: Session, since: date, until: date) -> DeclinedFigures:
    """Count what left in these days; a part counts like a whole one."""
    rows = session.execute(
        select(
            Authority.name,
            Petition.category,
            Redirection.left_on,
            Redirection.due_safe,
            Redirection.due_legal_max,
            Redirection.state,
        )
        .join(Authority, Authority.id == Redirection.authority_id)
        .join(Petition, Petition.id == Redirection.petition_id)
        .where(Redirection.state.in_(LEFT), Redirection.left_on.between(since, until))
    ).all()
    judged = [
        (name, category, standing(left_on, safe, legal), state == "returned")
        for name, category, left_on, safe, legal, state in rows
        if left_on is not None
    ]
    return DeclinedFigures(
        since=since,
        until=until,
        by_authority=_counted((name, when, back) for name, _, when, back in judged),
        by_category=_counted((category, when, back) for _, category, when, back in judged),
    )


def _counted(rows: Iterable[tuple[str, Standing, bool]]) -> tuple[Declined, ...]:
    when: dict[str, Counter[Standing]] = {}
    returned: Counter[str] = Counter()
    for name, standing_, back in rows:
        when.setdefault(name, Counter())[standing_] += 1
        returned[name] += back
    figures = (
        Declined(
            name=name,
            in_five_days=counts[Standing.IN_TERM],
            in_margin=counts[Standing.IN_MARGIN],
            late=counts[Standing.LATE],
            returned=returned[name],
        )
        for name, counts in when.items()
    )
    return tuple(sorted(figures, key=lambda row: (-row.total, row.name)))
