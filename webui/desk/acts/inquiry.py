"""The forms of the acts of an inquiry: screens, grounds, questions, opinions (art. 5 and 7)."""

from collections.abc import Mapping

from wtforms import RadioField, SelectField, TextAreaField

from casework.queries.act_page import ActPage
from casework.queries.inbox import departments
from casework.usecases.ask_clarification import AskClarification, ask_clarification
from casework.usecases.ask_opinion import AskOpinion, ask_opinion
from casework.usecases.deny_authorship import DenyAuthorship, deny_authorship
from casework.usecases.give_opinion import GiveOpinion, give_opinion
from casework.usecases.give_visa import GiveVisa, give_visa
from casework.usecases.record_clarification import RecordClarification, record_clarification
from casework.usecases.screen_petition import ScreenPetition, screen_petition
from casework.usecases.shelve_anonymous import ShelveAnonymous, shelve_anonymous
from casework.usecases.step import Case
from webui.access import office
from webui.desk.acts.form import NOBODY, ActForm, identifier
from webui.shared.acting import Answered, attempt
from webui.shared.fields import choices
from workflows.petition.subjects.grounds import DANGER_WORDS, GROUND_WORDS, DangerStep, Ground

NOT_STOPPED = "Întrebarea nu oprește termenul de răspuns."
YES_NO = {"yes": True, "no": False}


class ScreenForm(ActForm):
    """The two questions that come before any shelving."""

    advice = "Citiți tot textul. Fără aceste două răspunsuri nimic nu se clasează ca anonim."
    icon = "eye"

    whistleblower = RadioField(
        "Este o avertizare în interes public (încălcarea legii, aflată la locul de muncă)?",
        choices=choices([("no", "nu"), ("yes", "da, pare să fie")]),
    )
    danger = RadioField(
        "Semnalează un pericol, o infracțiune sau un copil în primejdie?",
        choices=choices((step.value, word) for step, word in DANGER_WORDS.items()),
    )
    remark = TextAreaField("Ce ați făcut (opțional)")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Keep both findings."""
        danger = self.danger.data
        ask = ScreenPetition(
            case=case,
            whistleblower=YES_NO.get(self.whistleblower.data or ""),
            danger=DangerStep(danger) if danger in tuple(DangerStep) else None,
            remark=self.remark.data or "",
        )
        return attempt(screen_petition, ask, number)


class ShelveForm(ActForm):
    """The ground and the reason."""

    icon = "archive"

    ground = RadioField(
        "De ce se clasează: petiția",
        choices=choices((ground.value, word) for ground, word in GROUND_WORDS.items()),
    )
    reason = TextAreaField("Motivarea")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Shelve."""
        ground = self.ground.data
        ask = ShelveAnonymous(
            case=case,
            ground=Ground(ground) if ground in tuple(Ground) else None,
            reason=self.reason.data or "",
        )
        return attempt(shelve_anonymous, ask, number)


class VisaForm(ActForm):
    """The decision of the legal office."""

    icon = "badge-check"

    granted = RadioField(
        "Viza pentru clasare", choices=choices([("yes", "dau viza"), ("no", "refuz viza")])
    )
    reason = TextAreaField("Motivul")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Give or refuse it."""
        ask = GiveVisa(
            case=case,
            granted=YES_NO.get(self.granted.data or ""),
            reason=self.reason.data or "",
        )
        return attempt(give_visa, ask, number)


class DenialForm(ActForm):
    """What the person declared."""

    advice = "Răspunsul nu mai pleacă până când identitatea nu este verificată din nou."
    icon = "triangle-alert"

    statement = TextAreaField("Ce a declarat, când și cum")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Keep it."""
        ask = DenyAuthorship(case=case, statement=self.statement.data or "")
        return attempt(deny_authorship, ask, number)


class ClarificationForm(ActForm):
    """The question to the petitioner."""

    advice = f"{NOT_STOPPED} Scrisoarea pleacă prin registratură."
    icon = "mail"

    question = TextAreaField("Ce îl întrebați pe petiționar")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Ask."""
        ask = AskClarification(case=case, question=self.question.data or "")
        return attempt(ask_clarification, ask, number)


class ReplyForm(ActForm):
    """What the petitioner replied."""

    advice = NOT_STOPPED
    icon = "mail"

    reply = TextAreaField("Ce a răspuns petiționarul")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Keep the reply."""
        return attempt(
            record_clarification,
            RecordClarification(case=case, reply=self.reply.data or ""),
            number,
        )


class AskOpinionForm(ActForm):
    """The department and the question."""

    advice = "Opinia are termen intern; termenul petiției curge mai departe."
    icon = "users"

    unit_id = SelectField("Compartimentul întrebat", validate_choice=False)
    question = TextAreaField("Întrebarea")

    def prepare(self, page: ActPage) -> None:
        """Offer the other departments of the day."""
        units = office().ask(departments, office().clock.today())
        others = ((str(u.id), u.name) for u in units if u.id != page.facts.department_id)
        self.unit_id.choices = choices([NOBODY, *others])

    def carry_out(self, case: Case, number: str) -> Answered:
        """Ask."""
        ask = AskOpinion(
            case=case, unit_id=identifier(self.unit_id.data), question=self.question.data or ""
        )
        return attempt(ask_opinion, ask, number)


class GiveOpinionForm(ActForm):
    """The opinion."""

    icon = "pen-line"

    opinion = TextAreaField("Opinia compartimentului")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Give it."""
        return attempt(
            give_opinion, GiveOpinion(case=case, opinion=self.opinion.data or ""), number
        )


FORMS: Mapping[str, type[ActForm]] = {
    "screen": ScreenForm,
    "shelve_anonymous": ShelveForm,
    "give_visa": VisaForm,
    "deny_authorship": DenialForm,
    "ask_clarification": ClarificationForm,
    "record_clarification": ReplyForm,
    "ask_opinion": AskOpinionForm,
    "give_opinion": GiveOpinionForm,
}
