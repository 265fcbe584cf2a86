"""The acts of an inquiry as programs ask for them: screens, grounds, questions, opinions."""

from collections.abc import Mapping

from casework.desk import Desk
from casework.usecases.ask_clarification import AskClarification, ask_clarification
from casework.usecases.ask_opinion import AskOpinion, ask_opinion
from casework.usecases.deny_authorship import DenyAuthorship, deny_authorship
from casework.usecases.give_opinion import GiveOpinion, give_opinion
from casework.usecases.give_visa import GiveVisa, give_visa
from casework.usecases.record_clarification import RecordClarification, record_clarification
from casework.usecases.screen_petition import ScreenPetition, screen_petition
from casework.usecases.shelve_anonymous import ShelveAnonymous, shelve_anonymous
from casework.usecases.step import Case, Outcome
from webui.api.acts.offering import Offered, ReasonFields, offered
from webui.api.bodies import Strict
from workflows.petition.subjects.grounds import DangerStep, Ground


class ScreenFields(Strict):
    """Whether it is a whistle-blower's report, and what was done about a danger."""

    whistleblower: bool | None = None
    danger: DangerStep | None = None
    remark: str = ""


class ShelveFields(Strict):
    """The ground of art. 7 or of practice, and the reason."""

    ground: Ground | None = None
    reason: str = ""


class VisaFields(Strict):
    """Whether the visa is given, and why."""

    granted: bool | None = None
    reason: str = ""


class QuestionFields(Strict):
    """A question; `unit_id` is the department asked for an opinion."""

    question: str = ""
    unit_id: int | None = None


class ReplyFields(Strict):
    """What was answered."""

    text: str = ""


def _screen(case: Case, given: ScreenFields, desk: Desk) -> Outcome:
    ask = ScreenPetition(
        case=case,
        whistleblower=given.whistleblower,
        danger=given.danger,
        remark=given.remark,
    )
    return screen_petition(ask, desk)


def _shelve(case: Case, given: ShelveFields, desk: Desk) -> Outcome:
    ask = ShelveAnonymous(case=case, ground=given.ground, reason=given.reason)
    return shelve_anonymous(ask, desk)


def _visa(case: Case, given: VisaFields, desk: Desk) -> Outcome:
    return give_visa(GiveVisa(case=case, granted=given.granted, reason=given.reason), desk)


def _deny(case: Case, given: ReasonFields, desk: Desk) -> Outcome:
    return deny_authorship(DenyAuthorship(case=case, statement=given.reason), desk)


def _clarify(case: Case, given: QuestionFields, desk: Desk) -> Outcome:
    return ask_clarification(AskClarification(case=case, question=given.question), desk)


def _replied(case: Case, given: ReplyFields, desk: Desk) -> Outcome:
    return record_clarification(RecordClarification(case=case, reply=given.text), desk)


def _ask_opinion(case: Case, given: QuestionFields, desk: Desk) -> Outcome:
    ask = AskOpinion(case=case, unit_id=given.unit_id, question=given.question)
    return ask_opinion(ask, desk)


def _give_opinion(case: Case, given: ReplyFields, desk: Desk) -> Outcome:
    return give_opinion(GiveOpinion(case=case, opinion=given.text), desk)


CARRIED_OUT: Mapping[str, Offered] = {
    "screen": offered(ScreenFields, _screen),
    "shelve_anonymous": offered(ShelveFields, _shelve),
    "give_visa": offered(VisaFields, _visa),
    "deny_authorship": offered(ReasonFields, _deny),
    "ask_clarification": offered(QuestionFields, _clarify),
    "record_clarification": offered(ReplyFields, _replied),
    "ask_opinion": offered(QuestionFields, _ask_opinion),
    "give_opinion": offered(ReplyFields, _give_opinion),
}
