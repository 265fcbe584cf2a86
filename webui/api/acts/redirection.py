"""The acts of a redirection as programs ask for them (art. 6^1)."""

from collections.abc import Mapping

from casework.desk import Desk
from casework.usecases.mark_not_ours import MarkNotOurs, mark_not_ours
from casework.usecases.record_redirection import RecordRedirection, record_redirection
from casework.usecases.redirect_part import RedirectPart, redirect_part
from casework.usecases.redirect_petition import RedirectPetition, redirect_petition
from casework.usecases.return_redirection import ReturnRedirection, returned_by_authority
from casework.usecases.step import Case, Outcome
from webui.api.acts.offering import NoFields, Offered, ReasonFields, offered
from webui.api.bodies import Strict


class MarkFields(Strict):
    """The authority that seems competent, or why the petition is not ours."""

    authority_id: int | None = None
    reason: str = ""


class RedirectFields(Strict):
    """The authority of the directory; `addressee` is a name outside it, which is refused."""

    authority_id: int | None = None
    addressee: str = ""
    competence: str = ""
    reason: str = ""


class RedirectPartFields(RedirectFields):
    """The same for a part: positions of points, or its words when it is in no point yet."""

    points: tuple[int, ...] = ()
    part: str = ""


def _mark(case: Case, given: MarkFields, desk: Desk) -> Outcome:
    ask = MarkNotOurs(case=case, authority_id=given.authority_id, reason=given.reason)
    return mark_not_ours(ask, desk)


def _redirect(case: Case, given: RedirectFields, desk: Desk) -> Outcome:
    ask = RedirectPetition(
        case=case,
        authority_id=given.authority_id,
        competence=given.competence,
        reason=given.reason,
        addressee=given.addressee,
    )
    return redirect_petition(ask, desk)


def _redirect_part(case: Case, given: RedirectPartFields, desk: Desk) -> Outcome:
    ask = RedirectPart(
        case=case,
        authority_id=given.authority_id,
        competence=given.competence,
        points=given.points,
        part=given.part,
        reason=given.reason,
        addressee=given.addressee,
    )
    return redirect_part(ask, desk)


def _record(case: Case, given: NoFields, desk: Desk) -> Outcome:
    return record_redirection(RecordRedirection(case=case), desk)


def _returned(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return returned_by_authority(ReturnRedirection(case=case, reason=given.reason), desk)


CARRIED_OUT: Mapping[str, Offered] = {
    "mark_not_ours": offered(MarkFields, _mark),
    "redirect": offered(RedirectFields, _redirect),
    "redirect_part": offered(RedirectPartFields, _redirect_part),
    "record_redirection": offered(NoFields, _record),
    "returned_by_authority": offered(ReasonFields, _returned),
}
"""The acts of art. 6^1."""
