"""Identity, screens, questions and opinions, as the rules of art. 5 and 7 look at them."""

from dataclasses import dataclass

from workflows.petition.subjects.grounds import DangerStep, Ground

"""Grounds that only practice knows: they need a question first, and the visa of the lawyers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """What was asked of whom, and which screens of art. 7 are behind us."""

    whistleblower_screen_is_done: bool = False
    whistleblower_is_suspected: bool = False
    danger_screen_is_done: bool = False
    nothing_identifies_the_sender: bool = False
    invitation_has_run_out: bool = False
    legal_visa_is_given: bool = False
    clarification_was_asked: bool = False
    clarification_is_open: bool = False
    opinions_open: int = 0
    actor_owes_an_opinion: bool = False
    opinion_is_late: bool = False
    authorship_is_denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryAsked:
    """What is filled in: the two screens, a ground, a question, an opinion, a visa."""

    whistleblower: bool | None = None
    danger: DangerStep | None = None
    ground: Ground | None = None
    question: str = ""
    answer: str = ""
    unit_id: int | None = None
    unit_is_another: bool = False
    visa: bool | None = None


NO_INQUIRY = Inquiry()
INQUIRY_UNASKED = InquiryAsked()
