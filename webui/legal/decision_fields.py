"""What is filled in for a decision of the hall: a delegation, an absence, a way of counting."""

from flask_wtf import FlaskForm
from wtforms import DateField, SelectField, StringField, TextAreaField

from casework.queries.hall_decisions import KIND_WORDS, SCOPE_WORDS
from casework.usecases.adopt_policy import AddPolicy
from casework.usecases.answer_legal_question import AnswerLegalQuestion
from casework.usecases.delegate_powers import AddDelegation
from casework.usecases.note_absence import AddAbsence
from webui.shared.fields import choices
from workflows.deadlines.days import LEGAL_POLICIES

NOBODY = ("", "Alegeți")


class DelegationForm(FlaskForm):
    """To whom, what, by which act, between which days."""

    user = SelectField("Cui i se deleagă", validate_choice=False)
    scope = SelectField("Ce se deleagă", choices=choices(SCOPE_WORDS.items()))
    act = StringField("Actul, cu număr și dată")
    since = DateField("Din ziua")
    until = DateField("Până în ziua, inclusiv")

    def asked(self) -> AddDelegation:
        """Give what was filled in."""
        return AddDelegation(
            user=self.user.data or "",
            scope=self.scope.data or "",
            act=self.act.data or "",
            since=self.since.data,
            until=self.until.data,
        )


class AbsenceForm(FlaskForm):
    """Who is away, between which days, and who stands in."""

    user = SelectField("Cine lipsește", validate_choice=False)
    kind = SelectField("De ce", choices=choices(KIND_WORDS.items()))
    since = DateField("Din ziua")
    until = DateField("Până în ziua, inclusiv")
    substitute = SelectField("Cine îi ține locul (opțional)", validate_choice=False)
    act = StringField("Actul (opțional)")

    def asked(self) -> AddAbsence:
        """Give what was filled in."""
        return AddAbsence(
            user=self.user.data or "",
            kind=self.kind.data or "",
            since=self.since.data,
            until=self.until.data,
            substitute=self.substitute.data or "",
            act=self.act.data or "",
        )


class AnswerForm(FlaskForm):
    """Which question, what holds here, by which act."""

    question = SelectField("Întrebarea", validate_choice=False)
    answer = TextAreaField("Ce hotărăște instituția")
    act = StringField("Actul, cu număr și dată")

    def asked(self) -> AnswerLegalQuestion:
        """Give what was filled in."""
        number = self.question.data or ""
        return AnswerLegalQuestion(
            question=int(number) if number.isdecimal() else 0,
            answer=self.answer.data or "",
            act=self.act.data or "",
        )


class PolicyForm(FlaskForm):
    """Which way of counting, by which act, for cases of which day on."""

    policy = SelectField(
        "Metoda de calcul",
        choices=choices((one.value, f"{one.value}, {one.word}") for one in LEGAL_POLICIES),
    )
    act = StringField("Actul, cu număr și dată")
    since = DateField("Pentru petițiile înregistrate din ziua")

    def asked(self) -> AddPolicy:
        """Give what was filled in."""
        return AddPolicy(
            policy=self.policy.data or "", act=self.act.data or "", since=self.since.data
        )
