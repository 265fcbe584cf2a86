"""The forms of an extension: how many days and why, the decision, the proof of the notice."""

from collections.abc import Mapping

from wtforms import IntegerField, StringField, TextAreaField
from wtforms.validators import Optional

from casework.queries.act_page import ActPage
from casework.queries.extension_asked import extension_asked
from casework.usecases.extend_term import (
    ExtendTerm,
    RefuseExtension,
    extend_term,
    refuse_extension,
)
from casework.usecases.record_extension_notice import (
    RecordExtensionNotice,
    record_extension_notice,
)
from casework.usecases.request_extension import RequestExtension, request_extension
from casework.usecases.step import Case
from webui.access import office
from webui.desk.acts.form import ActForm
from webui.shared.acting import Answered, attempt

NOT_A_NUMBER = Answered(errors=(("days", "Scrieți numărul de zile cu cifre"),))


class RequestExtensionForm(ActForm):
    """How many days, and what is still to be found out."""

    advice = (
        "Hotărăște conducătorul. Termenul nou începe abia după ce înștiințarea a plecat la "
        "petiționar; până atunci curge cel inițial."
    )
    icon = "clock"

    days = IntegerField(
        "Câte zile în plus (cel mult 15; 30 numai în energie și gaze naturale)",
        validators=[Optional()],
    )
    reason = TextAreaField("Ce informare și ce cercetare mai amănunțită este nevoie")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Ask for it."""
        if self.days.process_errors:
            return NOT_A_NUMBER
        ask = RequestExtension(case=case, days=self.days.data, reason=self.reason.data or "")
        return attempt(request_extension, ask, number)


class ExtendForm(ActForm):
    """The days granted, and the reason that the petitioner reads."""

    advice = (
        "Petiționarul primește înștiințarea cu motivul de mai jos și cu noul termen. O trimite "
        "registratura; termenul nou curge numai dacă pleacă la timp."
    )
    icon = "calendar-days"

    days = IntegerField("Câte zile se acordă", validators=[Optional()])
    reason = TextAreaField("Motivul, așa cum îl citește petiționarul")

    def fill_in(self, page: ActPage) -> None:
        """Propose what the department asked for."""
        asked = office().ask(extension_asked, page.row.petition_id)
        if asked is not None:
            self.days.data, self.reason.data = asked.days, asked.reason

    def carry_out(self, case: Case, number: str) -> Answered:
        """Grant it."""
        if self.days.process_errors:
            return NOT_A_NUMBER
        ask = ExtendTerm(case=case, days=self.days.data, reason=self.reason.data or "")
        return attempt(extend_term, ask, number)


class RefuseExtensionForm(ActForm):
    """Why the answer can leave in the first term."""

    icon = "x"

    reason = TextAreaField("De ce se refuză prelungirea")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Refuse it."""
        ask = RefuseExtension(case=case, reason=self.reason.data or "")
        return attempt(refuse_extension, ask, number)


class RecordNoticeForm(ActForm):
    """The proof that the notice left by post or was handed over."""

    advice = "Înștiințarea plecată pe e-mail se consemnează singură."
    icon = "badge-check"

    proof = StringField("Dovada: numărul borderoului sau cine a semnat de primire")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Record it."""
        ask = RecordExtensionNotice(case=case, proof=self.proof.data or "")
        return attempt(record_extension_notice, ask, number)


FORMS: Mapping[str, type[ActForm]] = {
    "request_extension": RequestExtensionForm,
    "extend": ExtendForm,
    "refuse_extension": RefuseExtensionForm,
    "record_extension_notice": RecordNoticeForm,
}
