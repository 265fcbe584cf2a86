"""The forms of the acts of a redirection: the mark, the whole, a part, its return (art. 6^1)."""

from collections.abc import Mapping

from wtforms import SelectField, SelectMultipleField, StringField, TextAreaField

from casework.queries.act_page import ActPage
from casework.queries.authority_list import addressees, proposal_of
from casework.queries.points_list import points_written
from casework.usecases.mark_not_ours import MarkNotOurs, mark_not_ours
from casework.usecases.record_redirection import RecordRedirection, record_redirection
from casework.usecases.redirect_part import RedirectPart, redirect_part
from casework.usecases.redirect_petition import RedirectPetition, redirect_petition
from casework.usecases.return_redirection import ReturnRedirection, returned_by_authority
from casework.usecases.step import Case
from webui.access import office
from webui.desk.acts.form import NOBODY, ActForm, identifier
from webui.shared.acting import Answered, attempt
from webui.shared.fields import choices


class ToAnAuthorityForm(ActForm):
    """Who of the directory it goes to; the ground of three forms."""

    icon = "send"

    authority_id = SelectField("Autoritatea competentă", validate_choice=False)

    def prepare(self, page: ActPage) -> None:
        """Offer the approved authorities of today."""
        known = office().ask(addressees, office().clock.today())
        offered = ((str(row.id), row.name) for row in known)
        self.authority_id.choices = choices([NOBODY, *offered])

    def fill_in(self, page: ActPage) -> None:
        """Propose what triage proposed."""
        proposed = office().ask(proposal_of, page.row.petition_id)
        self.authority_id.data = str(proposed.authority_id) if proposed else ""


class MarkForm(ToAnAuthorityForm):
    """The authority that seems competent, or why it is not ours."""

    advice = "Marcajul nu trimite nimic: șeful relațiilor cu publicul redirecționează în 5 zile."
    icon = "undo-2"

    reason = TextAreaField("De ce nu este a noastră")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Set the mark."""
        ask = MarkNotOurs(
            case=case,
            authority_id=identifier(self.authority_id.data),
            reason=self.reason.data or "",
        )
        return attempt(mark_not_ours, ask, number)


class RedirectForm(ToAnAuthorityForm):
    """The authority and its competence."""

    advice = (
        "Pleacă două scrisori: autorității, cu petiția și documentele ei, și petiționarului. "
        "Petiția este redirecționată când au plecat amândouă."
    )

    competence = TextAreaField("De ce este competentă (gol: ce scrie în nomenclator)")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Write both letters."""
        ask = RedirectPetition(
            case=case,
            authority_id=identifier(self.authority_id.data),
            competence=self.competence.data or "",
        )
        return attempt(redirect_petition, ask, number)


class RedirectPartForm(ToAnAuthorityForm):
    """Which points go, to whom, and why."""

    advice = (
        "Ce este al nostru rămâne la noi, cu termenul lui; petiția nu se închide prin acest act."
    )

    points = SelectMultipleField("Aspectele care pleacă", validate_choice=False)
    part = StringField("Sau partea care pleacă, dacă nu este încă scrisă ca aspect")
    competence = TextAreaField("De ce este competentă (gol: ce scrie în nomenclator)")

    def prepare(self, page: ActPage) -> None:
        """Offer the points that are still ours."""
        super().prepare(page)
        sent = page.facts.redirection.points_sent
        written = office().ask(points_written, page.row.petition_id)
        offered = [(str(at), title) for at, title in written if at not in sent]
        if offered:
            self.points.choices = choices(offered)
        else:
            del self.points

    def carry_out(self, case: Case, number: str) -> Answered:
        """Write both letters about the part."""
        chosen = self.points.data if "points" in self else ()
        ask = RedirectPart(
            case=case,
            authority_id=identifier(self.authority_id.data),
            competence=self.competence.data or "",
            points=tuple(int(at) for at in chosen or () if at.isdecimal()),
            part=self.part.data or "",
        )
        return attempt(redirect_part, ask, number)


class RecordRedirectionForm(ActForm):
    """Nothing but the wish; the proofs are on the letters."""

    advice = "De obicei programul consemnează singur, la dovada plecării ultimei scrisori."
    icon = "badge-check"

    def carry_out(self, case: Case, number: str) -> Answered:
        """Record it."""
        return attempt(record_redirection, RecordRedirection(case=case), number)


class ReturnForm(ActForm):
    """What the other authority wrote."""

    advice = "Petiția se redeschide sub același număr; termenul curge de la prima înregistrare."
    icon = "undo-2"

    reason = TextAreaField("Ce a scris autoritatea: numărul adresei și motivul")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Reopen it."""
        ask = ReturnRedirection(case=case, reason=self.reason.data or "")
        return attempt(returned_by_authority, ask, number)


FORMS: Mapping[str, type[ActForm]] = {
    "mark_not_ours": MarkForm,
    "redirect": RedirectForm,
    "redirect_part": RedirectPartForm,
    "record_redirection": RecordRedirectionForm,
    "returned_by_authority": ReturnForm,
}
"""The acts of art. 6^1 that are done on the page of a petition."""
