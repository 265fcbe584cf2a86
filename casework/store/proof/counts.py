"""The tally: what each act kept equals what a recount of the open petitions gives."""

from sqlalchemy import func, literal, select, union_all
from sqlalchemy.orm import Session

from casework.records.petition import Petition
from casework.records.tally import Tally
from casework.store.proof.findings import Findings
from workflows.petition.states import OPEN


def check_tally(session: Session, found: Findings) -> None:
    """Add what is kept and take away what is counted; only nought may be left anywhere."""
    kept = select(
        Tally.department_id,
        Tally.assignee_id,
        Tally.state,
        Tally.due_safe,
        Tally.due_legal_max,
        Tally.amount.label("amount"),
    )
    counted = select(
        func.coalesce(Petition.department_id, 0),
        func.coalesce(Petition.assignee_id, 0),
        Petition.state,
        Petition.due_safe,
        Petition.due_legal_max,
        literal(-1),
    ).where(Petition.state.in_([state.value for state in OPEN]))
    both = union_all(kept, counted).subquery()
    place = [column for column in both.columns if column.name != "amount"]
    query = (
        select(*place, func.sum(both.columns.amount).label("left"))
        .group_by(*place)
        .having(func.sum(both.columns.amount) != 0)
        .order_by(*place)
    )
    for *key, left in session.execute(query.execution_options(yield_per=500)):
        found.add(
            "tally",
            "/".join(str(part) for part in key),
            f"Numărătoarea este cu {int(left):+d} față de petițiile deschise.",
        )
