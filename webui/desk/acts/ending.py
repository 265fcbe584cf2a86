"""The forms of the other endings: withdrawal, annulment, reopening, an answer that came back."""

from collections.abc import Mapping

from wtforms import BooleanField, RadioField, StringField, TextAreaField

from casework.queries.act_page import ActPage
from casework.usecases.annul_entry import AnnulEntry, annul_entry
from casework.usecases.reopen_petition import ReopenPetition, reopen_petition
from casework.usecases.resume_after_bounce import ResumeAfterBounce, resume_after_bounce
from casework.usecases.step import Case
from casework.usecases.withdraw_petition import WithdrawPetition, withdraw_petition
from webui.desk.acts.connection import YES_OR_NO
from webui.desk.acts.form import ActForm
from webui.shared.acting import Answered, attempt
from webui.shared.fields import choices
from workflows.petition.states import State


class WithdrawForm(ActForm):
    """The petitioner's writing, and whether the matter concerns others too."""

    advice = "Numai petiționarul își retrage petiția, și numai în scris."
    icon = "undo-2"

    request_is_written = BooleanField("Cererea scrisă a petiționarului este la dosar")
    request = TextAreaField("Ce cerere: data și felul în care a venit")
    public_interest = RadioField(
        "Privește problema interesul public (un pericol, un bun al tuturor)?",
        choices=choices([("nu", "Nu"), ("da", "Da: se verifică mai departe din oficiu")]),
    )

    def carry_out(self, case: Case, number: str) -> Answered:
        """Record the withdrawal."""
        ask = WithdrawPetition(
            case=case,
            request=self.request.data or "",
            request_is_written=bool(self.request_is_written.data),
            public_interest=YES_OR_NO.get(self.public_interest.data or ""),
        )
        return attempt(withdraw_petition, ask, number)


class AnnulForm(ActForm):
    """What was entered wrongly, and the number that stands for it."""

    advice = "Numărul rămâne în registru, tăiat, și nu se mai dă altcuiva."
    icon = "trash"

    reason = TextAreaField("Ce s-a înregistrat greșit")
    replaced_by = StringField("Numărul care o înlocuiește (opțional)")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Annul the entry."""
        ask = AnnulEntry(
            case=case, reason=self.reason.data or "", replaced_by=self.replaced_by.data or ""
        )
        return attempt(annul_entry, ask, number)


class ReopenForm(ActForm):
    """Why it is opened again."""

    advice = "Petiția își păstrează numărul și se întoarce la referentul ei, pentru un răspuns nou."
    icon = "undo-2"

    reason = TextAreaField("De ce se redeschide: o eroare, o hotărâre, un fapt nou")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Open it again."""
        return attempt(
            reopen_petition, ReopenPetition(case=case, reason=self.reason.data or ""), number
        )


class ResumeAfterBounceForm(ActForm):
    """What came back."""

    advice = (
        "Răspunsul semnat se trimite pe a doua cale în două zile lucrătoare. "
        "Termenul se judecă după prima expediere valabilă."
    )
    icon = "undo-2"

    letter = RadioField(
        "Care scrisoare s-a întors",
        choices=choices([("authority", "cea către autoritate"), ("petitioner", "înștiințarea")]),
    )
    reason = TextAreaField("Ce a spus serverul de e-mail sau ce scrie pe plicul întors")

    def prepare(self, page: ActPage) -> None:
        """Ask which letter only of a petition that was sent on with two."""
        if page.row.state is not State.REDIRECTED:
            del self.letter

    def carry_out(self, case: Case, number: str) -> Answered:
        """Take the answer up again."""
        letter = (self.letter.data or "") if "letter" in self else ""
        ask = ResumeAfterBounce(case=case, reason=self.reason.data or "", letter=letter)
        return attempt(resume_after_bounce, ask, number)


FORMS: Mapping[str, type[ActForm]] = {
    "withdraw": WithdrawForm,
    "annul": AnnulForm,
    "reopen": ReopenForm,
    "resume_after_bounce": ResumeAfterBounceForm,
}
"""The acts by which a petition ends otherwise or goes on."""
