"""Identity, screens, questions and opinions, as the rules of art. 5 and 7 look at them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """What was asked of whom, and which screens of art. 7 are behind us."""

    whistleblower_screen_is_done: bool = False
    danger_screen_is_done: bool = False
    nothing_identifies_the_sender: bool = False
    invitation_has_run_out: bool = False
    legal_visa_is_given: bool = False
    clarification_was_asked: bool = False
    opinions_open: int = 0
    actor_owes_an_opinion: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryAsked:
    """What is filled in: a ground, a question, an opinion."""

    ground: str = ""
    reason: str = ""
    question: str = ""
    unit_id: int | None = None
    unit_is_another: bool = False
    opinion: str = ""


NO_INQUIRY = Inquiry()
INQUIRY_UNASKED = InquiryAsked()
