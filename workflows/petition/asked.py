"""What the person filled in for an act; the rules look at it beside the facts."""

from dataclasses import dataclass
from datetime import date

from workflows.petition.regimes import Kind, Regime
from workflows.petition.subjects.connection import CONNECTION_UNASKED, ConnectionAsked
from workflows.petition.subjects.ending import ENDING_UNASKED, EndingAsked
from workflows.petition.subjects.extension import EXTENSION_UNASKED, ExtensionAsked
from workflows.petition.subjects.impartiality import IMPARTIALITY_UNASKED, ImpartialityAsked
from workflows.petition.subjects.inquiry import INQUIRY_UNASKED, InquiryAsked
from workflows.petition.subjects.redirection import REDIRECTION_UNASKED, RedirectionAsked
from workflows.petition.subjects.regime import REGIME_UNASKED, RegimeAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the person filled in for the act; None means not said yet."""

    reason: str = ""
    regime: Regime | None = None
    kind: Kind | None = None
    department_id: int | None = None
    reply_by: date | None = None
    assignee_id: int | None = None
    assignee_works_there: bool = False
    assignee_heads_department: bool = False
    assignee_is_away_until: date | None = None
    stands_in_for_assignee: str = ""
    seen_hash: str = ""
    signed_paper_is_given: bool = False
    channel: str = ""
    proof: str = ""
    indicator: str = ""
    received_on: date | None = None
    register_is_open: bool = True
    lag_in_office_days: int = 0
    text_is_written: bool = True

    connection: ConnectionAsked = CONNECTION_UNASKED
    ending: EndingAsked = ENDING_UNASKED
    extension: ExtensionAsked = EXTENSION_UNASKED
    impartiality: ImpartialityAsked = IMPARTIALITY_UNASKED
    inquiry: InquiryAsked = INQUIRY_UNASKED
    redirection: RedirectionAsked = REDIRECTION_UNASKED
    other_regime: RegimeAsked = REGIME_UNASKED


NOTHING = Asked()
"""What is asked before anything is filled in."""
