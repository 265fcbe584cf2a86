"""All that a rule may look at: a still picture of one petition on one day, and what is asked."""

from dataclasses import dataclass
from datetime import date

from workflows.identity import Rung
from workflows.petition.asked import NOTHING, Asked
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import State
from workflows.petition.subjects.connection import NO_CONNECTION, Connection
from workflows.petition.subjects.ending import NOT_ENDED, Ending
from workflows.petition.subjects.extension import NO_EXTENSION, Extension, LapsedDelegation
from workflows.petition.subjects.impartiality import NOBODY_CONCERNED, Impartiality
from workflows.petition.subjects.inquiry import NO_INQUIRY, Inquiry
from workflows.petition.subjects.outcome import NOT_ASKED, Outcome
from workflows.petition.subjects.quality import NOTHING_TO_SAY, Quality
from workflows.petition.subjects.redirection import NO_REDIRECTION, Redirection
from workflows.petition.subjects.regime import OF_THE_ORDINANCE, OtherRegime
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionFacts:
    """A still picture of one petition on one day, seen by one person."""

    state: State
    today: date
    actor_id: int | None = None
    actor_roles: frozenset[Role] = frozenset()
    actor_heads_department: bool = False
    actor_is_superior: bool = False
    actor_signs_as_head: bool = True
    lapsed_delegation: LapsedDelegation | None = None
    registered_on: date | None = None
    due_safe: date | None = None
    due_legal_max: date | None = None
    office_days_since_registration: int = 0
    office_days_since_forwarding: int = 0
    regime: Regime = Regime.OG27
    kind: Kind | None = None
    department_id: int | None = None
    assignee_id: int | None = None
    drafter_id: int | None = None
    draft_hash: str = ""
    answer_is_written: bool = False
    legal_basis_is_given: bool = False
    solution_is_chosen: bool = False
    points: int = 0
    open_points: tuple[int, ...] = ()
    first_signer_id: int | None = None
    second_signer_id: int | None = None
    frozen_points_are_answered: bool = True
    frozen_basis_is_stated: bool = True
    signatures_match: bool = True
    every_signature_qualified: bool = False
    first_signed_on_paper: bool = False
    has_email: bool = False
    has_postal_address: bool = False
    arrived_electronically: bool = True
    dispatch_pending: bool = False
    pending_channel: str = ""
    identity: Rung = Rung.NONE
    identity_is_incomplete: bool = False
    invitation_is_sent: bool = False
    returns_to: State | None = None
    connection: Connection = NO_CONNECTION
    ending: Ending = NOT_ENDED
    extension: Extension = NO_EXTENSION
    impartiality: Impartiality = NOBODY_CONCERNED
    inquiry: Inquiry = NO_INQUIRY
    redirection: Redirection = NO_REDIRECTION
    other_regime: OtherRegime = OF_THE_ORDINANCE
    outcome: Outcome = NOT_ASKED
    quality: Quality = NOTHING_TO_SAY
    asked: Asked = NOTHING
