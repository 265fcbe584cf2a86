"""The forms of connected and repeated petitions: the other number, and what is known of it."""

from collections.abc import Mapping

from wtforms import RadioField, StringField, TextAreaField

from casework.queries.act_page import ActPage
from casework.queries.likely_connected import Proposal, likely_connected
from casework.usecases.join_petitions import JoinPetitions, join_petitions
from casework.usecases.shelve_repeat import ShelveRepeat, shelve_repeat
from casework.usecases.step import Case
from casework.usecases.undo_join import UndoJoin, undo_join
from webui.access import office
from webui.desk.acts.form import ActForm
from webui.shared.acting import Answered, attempt, reader
from webui.shared.fields import choices

YES_OR_NO = {"nu": False, "da": True}


class OtherPetitionForm(ActForm):
    """Which other petition: one that the program proposes, or a number that somebody knows."""

    proposal = RadioField("Propuneri", validate_choice=False)
    number = StringField("Sau alt număr, cu data: de exemplu 118.204/23.11.2026")

    def prepare(self, page: ActPage) -> None:
        """Offer the petitions that look alike, each with its score and reasons."""
        found = office().ask(likely_connected, reader(), page.row.petition_id)
        offered = [(one.number, _in_words(one)) for one in found if self.fits(one)]
        if offered:
            self.proposal.choices = choices(offered)
        else:
            del self.proposal

    def fits(self, proposal: Proposal) -> bool:
        """Tell whether the act may take this petition."""
        return proposal.same_petitioner and proposal.is_older

    @property
    def chosen(self) -> str:
        """Give the number that was typed, or else the proposal."""
        proposed = (self.proposal.data or "") if "proposal" in self else ""
        return (self.number.data or "").strip() or proposed


class JoinForm(OtherPetitionForm):
    """The first petition of the same person on the same matter."""

    advice = (
        "Petiția rămâne cu numărul ei și se răspunde sub cel al primei petiții. "
        "Termenul cel mai apropiat hotărăște, iar petiționarul este înștiințat."
    )
    icon = "users"

    def fits(self, proposal: Proposal) -> bool:
        """Offer what was not answered yet."""
        return super().fits(proposal) and proposal.answered_on is None

    def carry_out(self, case: Case, number: str) -> Answered:
        """Join."""
        return attempt(join_petitions, JoinPetitions(case=case, number=self.chosen), number)


class ShelveRepeatForm(OtherPetitionForm):
    """The answered petition that this one repeats, and whether it says anything new."""

    advice = (
        "Se poate numai după ce răspunsul la prima petiție a plecat. La numărul inițial "
        "se face mențiune, iar petiționarul este înștiințat."
    )
    icon = "archive"

    new_fact = RadioField(
        "Arată petiția un fapt nou față de prima?",
        choices=choices([("nu", "Nu, are același conținut"), ("da", "Da, arată ceva nou")]),
    )

    def fits(self, proposal: Proposal) -> bool:
        """Offer what was answered."""
        return super().fits(proposal) and proposal.answered_on is not None

    def carry_out(self, case: Case, number: str) -> Answered:
        """Shelve it as repeated."""
        ask = ShelveRepeat(
            case=case, number=self.chosen, new_fact=YES_OR_NO.get(self.new_fact.data or "")
        )
        return attempt(shelve_repeat, ask, number)


class UndoJoinForm(ActForm):
    """Why the connection was wrong."""

    advice = "Petiția se întoarce unde era, cu termenul ei."
    icon = "undo-2"

    reason = TextAreaField("De ce a fost greșită conexarea")

    def carry_out(self, case: Case, number: str) -> Answered:
        """Take it out of the group."""
        return attempt(undo_join, UndoJoin(case=case, reason=self.reason.data or ""), number)


def _in_words(one: Proposal) -> str:
    return f"{one.number} – {one.score} din 100: {'; '.join(one.reasons)}"


FORMS: Mapping[str, type[ActForm]] = {
    "join": JoinForm,
    "unjoin": UndoJoinForm,
    "shelve_repeat": ShelveRepeatForm,
}
"""The acts of art. 10."""
