"""What the hall has already decided of the questions that the law leaves to it (law.md 11)."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.hall_decisions import SCOPE_WORDS, delegations_known
from casework.records.institution import Institution
from casework.records.legal_answer import LegalAnswer
from casework.store.policies import decision_on

COUNTING, DELEGATING = 1, 5


def legal_answers(session: Session, today: date) -> dict[int, str]:
    """Give the answers by number of the question, as the hall's own tables hold them."""
    found = {COUNTING: _counting(session, today), DELEGATING: _delegating(session, today)}
    answers = session.scalars(select(LegalAnswer).order_by(LegalAnswer.id))
    found |= {row.question: f"{row.answer} ({row.act})" for row in answers}
    return {number: says for number, says in found.items() if says}


def _counting(session: Session, today: date) -> str:
    decision = decision_on(session, today)
    if decision is not None:
        return f"metoda {decision.policy}, {decision.act}"
    hall = session.get(Institution, 1)
    return f"metoda {hall.policy}, {hall.policy_act}" if hall and hall.policy else ""


def _delegating(session: Session, today: date) -> str:
    return "; ".join(
        f"{row.name}: {SCOPE_WORDS[row.scope]}, {row.act}"
        for row in delegations_known(session, today)
        if row.in_force
    )
