"""The forms of the acts: what each act of the straight path asks for, and its request."""

from collections.abc import Callable, Mapping

from flask_wtf.file import FileField
from wtforms import (
    BooleanField,
    DateField,
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)

from casework.desk import Desk
from casework.errors import BadInput
from casework.queries.act_page import ActPage
from casework.usecases.assign_petition import (
    AssignPetition,
    assign_petition,
    assign_to_head,
    reassign_petition,
)
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.invite_completion import InviteCompletion, invite_completion
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.return_draft import ReturnDraft, return_draft
from casework.usecases.return_to_registry import ReturnToRegistry, return_to_registry
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case, Outcome
from webui.desk.acts.form import NOBODY, ActForm, identifier
from webui.desk.acts.regime import (
    RegimeDetailsForm,
    concerns_field,
    term_days_field,
    term_law_field,
    window_field,
)
from webui.shared.acting import Answered, attempt
from webui.shared.fields import choices
from webui.shared.signed_upload import signed_document
from workflows.petition.categories import CATEGORY_WORDS, Category
from workflows.petition.regimes import KIND_WORDS, REGIME_WORDS, Kind, Regime


class QualifyForm(RegimeDetailsForm):
    """The regime, which of the four kinds it is, its domain, and danger."""

    icon = "inbox"

    regime = SelectField("Regim", choices=choices((r.value, w) for r, w in REGIME_WORDS.items()))
    kind = SelectField(
        "Felul petiției",
        choices=choices([NOBODY, *((kind.value, word) for kind, word in KIND_WORDS.items())]),
    )
    category = SelectField(
        "Domeniul (opțional; numai energia și gazele pot avea 30 de zile în plus)",
        choices=choices([NOBODY, *((one.value, word) for one, word in CATEGORY_WORDS.items())]),
        validate_choice=False,
    )
    danger = BooleanField("Pericol pentru oameni sau bunuri: trece prima în toate listele")

    term_days = term_days_field()
    term_law = term_law_field()
    window_until = window_field()
    concerns = concerns_field()

    def fill_in(self, page: ActPage) -> None:
        """Propose the ordinance, and the kind that the petitioner named."""
        self.kind.data = page.facts.kind.value if page.facts.kind else ""
        self.danger.data = page.row.danger

    def carry_out(self, case: Case, number: str) -> Answered:
        """Qualify."""
        regime, kind, domain = self.regime.data, self.kind.data, self.category.data
        ask = QualifyPetition(
            case=case,
            regime=Regime(regime) if regime in tuple(Regime) else None,
            kind=Kind(kind) if kind in tuple(Kind) else None,
            danger=bool(self.danger.data),
            category=Category(domain) if domain in tuple(Category) else None,
            details=self.details(),
        )
        return attempt(qualify_petition, ask, number)


class ForwardForm(ActForm):
    """The department, the date for the answer, and a note."""

    icon = "send"

    department_id = SelectField("Compartiment", validate_choice=False)
    reply_by = DateField("Răspunsul gata până la")
    note = TextAreaField("Notă pentru compartiment (opțional)")

    def prepare(self, page: ActPage) -> None:
        """Offer today's departments."""
        offered = (
            (str(unit.id), f"{unit.name} – {unit.head or 'fără șef'}") for unit in page.departments
        )
        self.department_id.choices = choices([NOBODY, *offered])

    def fill_in(self, page: ActPage) -> None:
        """Propose a date that leaves time for two signatures."""
        self.reply_by.data = page.reply_by

    def carry_out(self, case: Case, number: str) -> Answered:
        """Forward."""
        ask = ForwardPetition(
            case=case,
            department_id=identifier(self.department_id.data),
            reply_by=self.reply_by.data,
            note=self.note.data or "",
        )
        return attempt(forward_petition, ask, number)


class ReturnToRegistryForm(ActForm):
    """Why the matter is not this department's."""

    icon = "undo-2"

    reason = TextAreaField("De ce nu este la noi")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Return it."""
        ask = ReturnToRegistry(case=case, reason=self.reason.data or "")
        return attempt(return_to_registry, ask, number)


class AssignForm(ActForm):
    """Who solves the petition."""

    icon = "user-check"

    assignee_id = SelectField("Referent", validate_choice=False)

    def prepare(self, page: ActPage) -> None:
        """Offer the people of the department."""
        offered = ((str(person.id), person.name) for person in page.colleagues)
        self.assignee_id.choices = choices([NOBODY, *offered])

    def carry_out(self, case: Case, number: str) -> Answered:
        """Assign."""
        ask = AssignPetition(case=case, assignee_id=identifier(self.assignee_id.data))
        return attempt(assign_petition, ask, number)


class AssignToHeadForm(AssignForm):
    """The head who solves the petition himself."""

    def carry_out(self, case: Case, number: str) -> Answered:
        """Assign the head's own work."""
        ask = AssignPetition(case=case, assignee_id=identifier(self.assignee_id.data))
        return attempt(assign_to_head, ask, number)


class ReassignForm(AssignForm):
    """Who takes over, and why."""

    icon = "users"

    reason = TextAreaField("De ce se schimbă referentul")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Change hands."""
        ask = AssignPetition(
            case=case, assignee_id=identifier(self.assignee_id.data), reason=self.reason.data or ""
        )
        return attempt(reassign_petition, ask, number)


class SendForm(ActForm):
    """Nothing but the wish that the saved draft goes to be signed."""

    advice = "Se trimite proiectul așa cum este salvat; o schimbare cere apoi o versiune nouă."
    icon = "send"

    def carry_out(self, case: Case, number: str) -> Answered:
        """Freeze the draft."""
        return attempt(send_for_signature, SendForSignature(case=case), number)


class SignForm(ActForm):
    """The hash of the text that was seen, and the form of the signature."""

    advice = "Aprobarea din program este o aprobare, nu o semnătură electronică."
    icon = "pen-line"

    seen_hash = HiddenField()
    form = RadioField(
        "Cum semnați",
        choices=choices(
            [
                ("approval", "Aprob textul (aprobare în program)"),
                ("qualified", "Încarc PDF-ul cu semnătură electronică calificată"),
                ("handwritten", "Încarc PDF-ul semnat olograf și scanat"),
            ]
        ),
        default="approval",
    )
    signed_pdf = FileField("Documentul PDF semnat (numai dacă îl încărcați)")

    def fill_in(self, page: ActPage) -> None:
        """Bind the signature to the text in force."""
        self.seen_hash.data = page.facts.draft_hash

    def carry_out(self, case: Case, number: str) -> Answered:
        """Put the first signature."""
        return self.sign(sign_as_department, case, number)

    def sign(
        self, usecase: Callable[[SignAnswer, Desk], Outcome], case: Case, number: str
    ) -> Answered:
        """Put either signature, if the document that comes with it is one."""
        try:
            ask = SignAnswer(
                case=case,
                seen_hash=self.seen_hash.data or "",
                form=self.form.data or "",
                signed_pdf=signed_document(self.signed_pdf.data or None),
            )
        except BadInput as wrong:
            return Answered(errors=tuple(wrong.errors.items()))
        return attempt(usecase, ask, number)


class SignAsHeadForm(SignForm):
    """The same for the second signature."""

    def carry_out(self, case: Case, number: str) -> Answered:
        """Put the second signature."""
        return self.sign(sign_as_head, case, number)


class ReturnDraftForm(ActForm):
    """What is to be changed."""

    icon = "undo-2"

    reason = TextAreaField("Ce trebuie schimbat")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Send it back."""
        return attempt(return_draft, ReturnDraft(case=case, reason=self.reason.data or ""), number)


class DispatchForm(ActForm):
    """Which way the answer leaves."""

    advice = "Termenul se oprește abia la dovada expedierii."
    icon = "send"

    channel = RadioField(
        "Cum pleacă răspunsul",
        choices=choices(
            [("email", "prin e-mail"), ("post", "prin poștă"), ("counter", "la ghișeu")]
        ),
    )

    def carry_out(self, case: Case, number: str) -> Answered:
        """Send it on its way."""
        ask = DispatchAnswer(case=case, channel=self.channel.data or "")
        return attempt(dispatch_answer, ask, number)


class RecordDispatchForm(ActForm):
    """The proof that it left."""

    icon = "badge-check"

    proof = StringField("Dovada: numărul borderoului sau cine a semnat de primire")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Record it."""
        ask = RecordDispatch(case=case, proof=self.proof.data or "")
        return attempt(record_dispatch, ask, number)


class FileForm(ActForm):
    """The indicator of the nomenclator."""

    icon = "archive"

    indicator = StringField("Indicatorul din nomenclator, de exemplu II/3")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Put the file away."""
        ask = FilePetition(case=case, indicator=self.indicator.data or "")
        return attempt(file_petition, ask, number)


class InviteForm(ActForm):
    """Nothing but the wish that the petitioner is asked."""

    advice = "Petiționarul primește o singură invitație. Termenul curge mai departe."
    icon = "mail"

    def carry_out(self, case: Case, number: str) -> Answered:
        """Send the invitation."""
        return attempt(invite_completion, InviteCompletion(case=case), number)


FORMS: Mapping[str, type[ActForm]] = {
    "qualify": QualifyForm,
    "forward": ForwardForm,
    "return_to_registry": ReturnToRegistryForm,
    "assign": AssignForm,
    "assign_to_head": AssignToHeadForm,
    "reassign": ReassignForm,
    "draft": SendForm,
    "sign_as_department": SignForm,
    "sign_as_head": SignAsHeadForm,
    "return_draft": ReturnDraftForm,
    "dispatch": DispatchForm,
    "record_dispatch": RecordDispatchForm,
    "file": FileForm,
    "invite_completion": InviteForm,
}
"""Every act of the straight path that starts from a petition."""
