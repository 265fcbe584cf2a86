"""The forms of the acts of other regimes: the regime, its term, its ends (art. 2)."""

from collections.abc import Mapping
from datetime import date

from wtforms import DateField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import Optional

from casework.queries.act_page import ActPage
from casework.usecases.close_elsewhere import CloseElsewhere, close_elsewhere, confirm_report
from casework.usecases.prolong_own_term import (
    ProlongOwnTerm,
    RecordOwnExtension,
    extend_544,
    extend_own_term,
    record_own_extension,
)
from casework.usecases.regime_terms import RegimeDetails
from casework.usecases.requalify_petition import RequalifyPetition, requalify_petition
from casework.usecases.split_petition import Part, SplitPetition, split_petition
from casework.usecases.step import Case
from webui.desk.acts.form import NOBODY, ActForm
from webui.shared.acting import Answered, attempt
from webui.shared.fields import choices
from workflows.petition.regimes import REGIME_WORDS, Regime


def term_days_field() -> IntegerField:
    """Ask for the length that a special text gives."""
    label = "Termenul legii speciale, în zile (procedură specială sau aprobare tacită)"
    return IntegerField(label, validators=[Optional()])


def term_law_field() -> StringField:
    """Ask for that text."""
    return StringField("Textul care dă acest termen, de exemplu Legea nr. 50/1991, art. 7")


def window_field() -> DateField:
    """Ask for the last day of a consultation."""
    label = "Ultima zi a consultării publice (Legea nr. 52/2003)"
    return DateField(label, validators=[Optional()])


def concerns_field() -> StringField:
    """Ask for the number of the petition that this one is about."""
    return StringField("Numărul petiției la care se referă (reclamație administrativă, audiență)")


class RegimeDetailsForm(ActForm):
    """Reads what some regimes ask for; the ordinance asks for none of it."""

    term_days: IntegerField
    term_law: StringField
    window_until: DateField
    concerns: StringField

    def details(self) -> RegimeDetails:
        """Read them."""
        days: int | None = self.term_days.data
        until: date | None = self.window_until.data
        return RegimeDetails(
            term_days=days,
            term_law=self.term_law.data or "",
            window_until=until,
            concerns=self.concerns.data or "",
        )


OFFERED = choices([NOBODY, *((one.value, word) for one, word in REGIME_WORDS.items())])


class RequalifyForm(RegimeDetailsForm):
    """The regime that really governs, and why."""

    advice = "Numărul și data rămân; termenul se socotește din nou de la înregistrare."
    icon = "undo-2"

    regime = SelectField("Regimul nou", choices=OFFERED)
    reason = TextAreaField("De ce se schimbă regimul")
    term_days = term_days_field()
    term_law = term_law_field()
    window_until = window_field()
    concerns = concerns_field()

    def prepare(self, page: ActPage) -> None:
        """Offer every other regime."""
        offered = ((r.value, w) for r, w in REGIME_WORDS.items() if r is not page.facts.regime)
        self.regime.choices = choices([NOBODY, *offered])

    def carry_out(self, case: Case, number: str) -> Answered:
        """Change it."""
        regime = self.regime.data
        ask = RequalifyPetition(
            case=case,
            regime=Regime(regime) if regime in tuple(Regime) else None,
            reason=self.reason.data or "",
            details=self.details(),
        )
        return attempt(requalify_petition, ask, number)


class SplitForm(ActForm):
    """Up to three parts at once: what each asks, and its regime."""

    advice = "Restul rămâne la petiția de acum, cu termenul ei. Numărul și data sunt aceleași."
    icon = "list-checks"

    text_1 = TextAreaField("Partea 1: ce cere")
    regime_1 = SelectField("Partea 1: regimul", choices=OFFERED)
    text_2 = TextAreaField("Partea 2: ce cere (opțional)")
    regime_2 = SelectField("Partea 2: regimul", choices=OFFERED)
    text_3 = TextAreaField("Partea 3: ce cere (opțional)")
    regime_3 = SelectField("Partea 3: regimul", choices=OFFERED)

    def carry_out(self, case: Case, number: str) -> Answered:
        """Begin the parts that were written."""
        rows = (
            (self.text_1.data, self.regime_1.data),
            (self.text_2.data, self.regime_2.data),
            (self.text_3.data, self.regime_3.data),
        )
        parts = tuple(
            Part(text=text, regime=Regime(regime) if regime in tuple(Regime) else None)
            for text, regime in rows
            if text and text.strip()
        )
        return attempt(split_petition, SplitPetition(case=case, parts=parts), number)


class Extend544Form(ActForm):
    """Why ten days are not enough."""

    advice = "Solicitantul este înștiințat; termenul de 30 de zile începe când pleacă scrisoarea."
    icon = "calendar-days"

    reason = TextAreaField("Motivul, așa cum îl citește solicitantul")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Tell the applicant."""
        ask = ProlongOwnTerm(case=case, reason=self.reason.data or "")
        return attempt(extend_544, ask, number)


class ExtendOwnTermForm(Extend544Form):
    """Why the term of the regime grows, or what is missing from the file."""

    advice = "Termenul crește după regula regimului și numai după ce pleacă înștiințarea."

    def carry_out(self, case: Case, number: str) -> Answered:
        """Tell whoever asked."""
        ask = ProlongOwnTerm(case=case, reason=self.reason.data or "")
        return attempt(extend_own_term, ask, number)


class RecordOwnExtensionForm(ActForm):
    """The proof that the notice left by post or was handed over."""

    advice = "Înștiințarea plecată pe e-mail se consemnează singură."
    icon = "badge-check"

    proof = StringField("Dovada: numărul borderoului sau cine a semnat de primire")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Record it."""
        ask = RecordOwnExtension(case=case, proof=self.proof.data or "")
        return attempt(record_own_extension, ask, number)


class CloseElsewhereForm(ActForm):
    """The place in the own record, and how it ended."""

    icon = "archive"

    record = TextAreaField("Poziția din evidența proprie și felul în care s-a încheiat")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Close it."""
        return attempt(close_elsewhere, self.asked(case), number)

    def asked(self, case: Case) -> CloseElsewhere:
        """Read the record."""
        return CloseElsewhere(case=case, record=self.record.data or "")


class ConfirmReportForm(CloseElsewhereForm):
    """How the reporter was told that the report came in."""

    advice = "Nu scrieți aici date despre avertizor."
    icon = "badge-check"

    record = TextAreaField("Cum și când ați confirmat primirea")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Record it."""
        return attempt(confirm_report, self.asked(case), number)


FORMS: Mapping[str, type[ActForm]] = {
    "requalify": RequalifyForm,
    "split": SplitForm,
    "extend_544": Extend544Form,
    "extend_own_term": ExtendOwnTermForm,
    "record_own_extension": RecordOwnExtensionForm,
    "close_elsewhere": CloseElsewhereForm,
    "confirm_report": ConfirmReportForm,
}
"""Every act on the regime that starts from a petition."""
