"""The acts of an extension as programs ask for them (art. 9)."""

from collections.abc import Mapping

from casework.desk import Desk
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
from casework.usecases.step import Case, Outcome
from webui.api.acts.offering import Offered, ReasonFields, offered
from webui.api.acts.straight import ProofFields
from webui.api.bodies import Strict


class ExtensionFields(Strict):
    """How many days more, and why; the head may leave both to what the department wrote."""

    days: int | None = None
    reason: str = ""


def _request(case: Case, given: ExtensionFields, desk: Desk) -> Outcome:
    ask = RequestExtension(case=case, days=given.days, reason=given.reason)
    return request_extension(ask, desk)


def _extend(case: Case, given: ExtensionFields, desk: Desk) -> Outcome:
    return extend_term(ExtendTerm(case=case, days=given.days, reason=given.reason), desk)


def _refuse(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return refuse_extension(RefuseExtension(case=case, reason=given.reason), desk)


def _record(case: Case, given: ProofFields, desk: Desk) -> Outcome:
    return record_extension_notice(RecordExtensionNotice(case=case, proof=given.proof), desk)


CARRIED_OUT: Mapping[str, Offered] = {
    "request_extension": offered(ExtensionFields, _request),
    "extend": offered(ExtensionFields, _extend),
    "refuse_extension": offered(ReasonFields, _refuse),
    "record_extension_notice": offered(ProofFields, _record),
}
