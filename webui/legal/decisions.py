"""The hall's own decisions: delegations, absences, the way of counting; two persons where due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from flask import flash, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from casework.desk import Desk
from casework.errors import BadInput
from casework.queries.hall_decisions import (
    AbsenceRow,
    DelegationRow,
    PolicyRow,
    absences_known,
    delegations_known,
    policies_known,
)
from casework.queries.legal_answers import legal_answers
from casework.queries.legal_questions import UNTIL_DECIDED, LegalQuestion, questions
from casework.queries.staff_list import staff_on
from casework.usecases.adopt_policy import ApprovePolicy, add_policy, approve_policy
from casework.usecases.answer_legal_question import IN_TABLES, answer_legal_question
from casework.usecases.delegate_powers import (
    ApproveDelegation,
    RevokeDelegation,
    add_delegation,
    approve_delegation,
    revoke_delegation,
)
from casework.usecases.note_absence import CancelAbsence, add_absence, cancel_absence
from casework.wording import Spoken
from webui.access import actor, office, only
from webui.legal.blueprint import legal
from webui.legal.decision_fields import (
    NOBODY,
    AbsenceForm,
    AnswerForm,
    DelegationForm,
    PolicyForm,
)
from webui.shared.fields import add_errors, choices
from webui.shared.verdicts import refusals_in_words
from workflows.decisions import Stopped
from workflows.roles import Role

PATH = "/birou/juridic/hotarari"
DECIDE = only(Role.LEGAL_OFFICER, Role.ADMINISTRATOR, Role.HEAD)
Ask = TypeVar("Ask")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionForms:
    """The forms of the page; the one just sent has its errors."""

    delegation: DelegationForm
    absence: AbsenceForm
    policy: PolicyForm
    answer: AnswerForm


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsPage:
    """Everything the page of decisions shows."""

    delegations: tuple[DelegationRow, ...]
    absences: tuple[AbsenceRow, ...]
    policies: tuple[PolicyRow, ...]
    questions: tuple[LegalQuestion, ...]
    refusals: tuple[Spoken, ...]
    is_lawyer: bool
    path: str


@legal.get("/hotarari")
@DECIDE
def hall_decisions() -> ResponseReturnValue:
    """Show what the hall has decided, and what waits for a second person."""
    return _show(_forms())


@legal.post("/hotarari/delegari")
@DECIDE
def enter_delegation() -> ResponseReturnValue:
    """Enter a delegation."""
    forms = _forms()
    says = "Delegarea este introdusă; ține numai după ce o aprobă o a doua persoană."
    return _decide(add_delegation, forms.delegation.asked(), says, forms, forms.delegation)


@legal.post("/hotarari/delegari/<int:number>/aproba")
@DECIDE
def agree_to_delegation(number: int) -> ResponseReturnValue:
    """Approve a delegation as the second person."""
    return _decide(approve_delegation, ApproveDelegation(number), "Delegarea este aprobată.")


@legal.post("/hotarari/delegari/<int:number>/retrage")
@DECIDE
def end_delegation(number: int) -> ResponseReturnValue:
    """Revoke a delegation from today on."""
    ask = RevokeDelegation(delegation_id=number)
    return _decide(revoke_delegation, ask, "Delegarea este retrasă începând de azi.")


@legal.post("/hotarari/absente")
@DECIDE
def enter_absence() -> ResponseReturnValue:
    """Write an absence down."""
    forms = _forms()
    return _decide(add_absence, forms.absence.asked(), "Absența este scrisă.", forms, forms.absence)


@legal.post("/hotarari/absente/<int:number>/sterge")
@DECIDE
def drop_absence(number: int) -> ResponseReturnValue:
    """Take an absence out."""
    return _decide(cancel_absence, CancelAbsence(number), "Absența este ștearsă.")


@legal.post("/hotarari/metoda")
@DECIDE
def enter_policy() -> ResponseReturnValue:
    """Enter a way of counting."""
    forms = _forms()
    says = "Metoda este introdusă; o aprobă juridicul, respectiv administratorul."
    return _decide(add_policy, forms.policy.asked(), says, forms, forms.policy)


@legal.post("/hotarari/metoda/<int:number>/aproba")
@DECIDE
def agree_to_policy(number: int) -> ResponseReturnValue:
    """Approve a way of counting as the second person."""
    says = "Metoda este aprobată, numai pentru petiții noi."
    return _decide(approve_policy, ApprovePolicy(number), says)


@legal.post("/hotarari/intrebari")
@only(Role.LEGAL_OFFICER)
def answer_question() -> ResponseReturnValue:
    """Answer one of the questions that the law leaves to the hall."""
    forms = _forms()
    says = "Răspunsul este scris."
    return _decide(answer_legal_question, forms.answer.asked(), says, forms, forms.answer)


def _decide(
    usecase: Callable[[Ask, Desk], object],
    ask: Ask,
    says: str,
    forms: DecisionForms | None = None,
    sent: FlaskForm | None = None,
) -> ResponseReturnValue:
    try:
        outcome = office().perform(usecase, ask, actor())
    except BadInput as wrong:
        if sent is None:
            flash(" ".join(wrong.errors.values()), "stopped")
            return redirect(PATH, code=303)
        add_errors(sent, wrong.errors)
        return _show(forms or _forms()), 422
    if isinstance(outcome, Stopped):
        return _show(forms or _forms(), refusals_in_words(outcome.reasons)), 409
    flash(says, "done")
    return redirect(PATH, code=303)


def _forms() -> DecisionForms:
    forms = DecisionForms(
        delegation=DelegationForm(prefix="d-"),
        absence=AbsenceForm(prefix="a-"),
        policy=PolicyForm(prefix="m-"),
        answer=AnswerForm(prefix="q-"),
    )
    numbered = enumerate(UNTIL_DECIDED, start=1)
    forms.answer.question.choices = choices(
        [NOBODY, *((str(n), f"{n}. {said}") for n, (said, _) in numbered if n not in IN_TABLES)]
    )
    people = office().ask(staff_on, office().clock.today())
    offered = [(person.user, person.name) for person in people if person.active]
    forms.delegation.user.choices = choices([NOBODY, *offered])
    forms.absence.user.choices = choices([NOBODY, *offered])
    forms.absence.substitute.choices = choices([("", "Nimeni"), *offered])
    return forms


def _show(forms: DecisionForms, refusals: tuple[Spoken, ...] = ()) -> str:
    today: date = office().clock.today()
    page = DecisionsPage(
        delegations=office().ask(delegations_known, today),
        absences=office().ask(absences_known, today),
        policies=office().ask(policies_known, today),
        questions=questions(office().ask(legal_answers, today)),
        refusals=refusals,
        is_lawyer=Role.LEGAL_OFFICER in actor().roles,
        path=PATH,
    )
    every = (forms.delegation, forms.absence, forms.policy, forms.answer)
    sent = next((one for one in every if one.errors), None)
    return render_template("legal/decisions.html", page=page, forms=forms, form=sent)
