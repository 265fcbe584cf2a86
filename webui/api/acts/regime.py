"""The acts of other regimes as programs ask for them."""

from collections.abc import Mapping
from datetime import date

from casework.desk import Desk
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
from casework.usecases.step import Case, Outcome
from webui.api.acts.offering import Offered, ReasonFields, offered
from webui.api.bodies import Strict
from workflows.petition.regimes import Regime


class RegimeFields(Strict):
    """What some regimes ask for: a term of their own, a window, the request concerned."""

    term_days: int | None = None
    term_law: str = ""
    window_until: date | None = None
    concerns: str = ""

    def details(self) -> RegimeDetails:
        """Give them to the office."""
        return RegimeDetails(
            term_days=self.term_days,
            term_law=self.term_law,
            window_until=self.window_until,
            concerns=self.concerns,
        )


class RequalifyFields(RegimeFields):
    """The regime that really governs, and why."""

    regime: Regime | None = None
    reason: str = ""


class PartFields(RegimeFields):
    """What one part asks, and under which act."""

    text: str = ""
    regime: Regime | None = None


class SplitFields(Strict):
    """The parts; what is left stays with the petition."""

    parts: tuple[PartFields, ...] = ()


class RecordFields(Strict):
    """The place in the own record, or how a receipt was confirmed."""

    record: str = ""


class NoticeFields(Strict):
    """The list number of the post office, or who signed for the notice."""

    proof: str = ""


def _requalify(case: Case, given: RequalifyFields, desk: Desk) -> Outcome:
    ask = RequalifyPetition(
        case=case, regime=given.regime, reason=given.reason, details=given.details()
    )
    return requalify_petition(ask, desk)


def _extend_544(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return extend_544(ProlongOwnTerm(case=case, reason=given.reason), desk)


def _extend_own(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return extend_own_term(ProlongOwnTerm(case=case, reason=given.reason), desk)


def _split(case: Case, given: SplitFields, desk: Desk) -> Outcome:
    parts = tuple(
        Part(text=part.text, regime=part.regime, details=part.details()) for part in given.parts
    )
    return split_petition(SplitPetition(case=case, parts=parts), desk)


def _record(case: Case, given: NoticeFields, desk: Desk) -> Outcome:
    return record_own_extension(RecordOwnExtension(case=case, proof=given.proof), desk)


def _close(case: Case, given: RecordFields, desk: Desk) -> Outcome:
    return close_elsewhere(CloseElsewhere(case=case, record=given.record), desk)


def _confirm(case: Case, given: RecordFields, desk: Desk) -> Outcome:
    return confirm_report(CloseElsewhere(case=case, record=given.record), desk)


CARRIED_OUT: Mapping[str, Offered] = {
    "requalify": offered(RequalifyFields, _requalify),
    "extend_544": offered(ReasonFields, _extend_544),
    "extend_own_term": offered(ReasonFields, _extend_own),
    "record_own_extension": offered(NoticeFields, _record),
    "split": offered(SplitFields, _split),
    "close_elsewhere": offered(RecordFields, _close),
    "confirm_report": offered(RecordFields, _confirm),
}
"""Every act on the regime that starts from a petition."""
