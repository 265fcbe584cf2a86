"""The legal office answers one of the questions that the law leaves to the hall."""

from dataclasses import dataclass

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.queries.legal_questions import UNTIL_DECIDED
from casework.records.legal_answer import LegalAnswer
from casework.usecases.two_persons import Rule, act_errors, not_theirs
from workflows.decisions import Stopped
from workflows.law import PRACTICE
from workflows.roles import Role

ANSWERING: Rule = ("R-LAW-VERSION", PRACTICE("întrebările pentru compartimentul juridic"))
IN_TABLES = (1, 5)
"""The way of counting and the delegations have decisions of their own, with two persons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLegalQuestion:
    """A lawyer says what holds here, and by which act."""

    question: int
    answer: str
    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered:
    """The answer as it was written down."""

    question: int
    answer: str
    act: str


def answer_legal_question(ask: AnswerLegalQuestion, desk: Desk) -> QuestionAnswered | Stopped:
    """Write the answer down; the program's defaults stay where code decides."""
    roles = frozenset({Role.LEGAL_OFFICER})
    if refused := not_theirs(desk.actor, roles, ANSWERING, "răspundeți la întrebările juridice"):
        return refused
    answer, act = one_line(ask.answer), one_line(ask.act)
    errors = act_errors(ask.act)
    if not 1 <= ask.question <= len(UNTIL_DECIDED):
        errors["question"] = f"Întrebările sunt numerotate de la 1 la {len(UNTIL_DECIDED)}"
    elif ask.question in IN_TABLES:
        errors["question"] = (
            "La această întrebare răspund hotărârile cu două persoane: „casework policy add” "
            "pentru metoda de calcul, „casework delegation add” pentru delegări"
        )
    if not 1 <= len(answer) <= 1000:
        errors["answer"] = "Scrieți răspunsul, cel mult 1000 de caractere"
    if errors:
        raise BadInput(errors)
    desk.session.add(
        LegalAnswer(
            question=ask.question,
            answer=answer,
            act=act,
            answered_on=desk.today,
            answered_by=desk.actor.name,
            answered_by_id=desk.actor.staff_id,
        )
    )
    return QuestionAnswered(question=ask.question, answer=answer, act=act)
