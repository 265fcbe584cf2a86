"""What the rules on regime look at, read from the rows of a petition."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.desk import Desk
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.working_draft import WorkingDraft
from workflows.deadlines.clocks import REFUSAL_544
from workflows.petition.regime_rows import row_of
from workflows.petition.regimes import Regime, Solution
from workflows.petition.subjects.regime import OtherRegime

OWN_EXTENSION = "own_extension"
"""The kind of the letter with which another regime's term grows."""

SHORT_TERM = 15
EIGHTH = timedelta(days=8)
EXCEPTIONS = ("art. 12", "art. 13")


def regime_of(desk: Desk, petition: Petition) -> OtherRegime:
    """Read how a petition stands as to its regime."""
    regime = Regime(petition.regime)
    draft = desk.session.get(WorkingDraft, petition.id)
    refuses = draft is not None and draft.solution == Solution.REFUSAL.value
    divided = _has_parts(desk, petition)
    if regime is Regime.OG27:
        return OtherRegime(refuses=refuses, is_a_part=petition.part > 0, has_parts=divided)
    runs = {run.clock: run for run in petition.clocks}
    first, refusal = runs.get(row_of(regime).clock.name), runs.get(REFUSAL_544.name)
    active = _extension(desk, petition, regime)
    return OtherRegime(
        extension=active,
        term_is_short=first is not None and first.days <= SHORT_TERM,
        eighth_day=petition.registered_on + EIGHTH if not active else None,
        refuses=refuses,
        ground_is_cited=draft is not None
        and any(article in draft.legal_basis for article in EXCEPTIONS),
        refusal_last_day=refusal.due_legal_max if refusal else None,
        is_a_part=petition.part > 0,
        has_parts=divided,
    )


def _extension(desk: Desk, petition: Petition, regime: Regime) -> str:
    if petition.extended_by or petition.clock != row_of(regime).clock.name:
        return "active"
    return "told" if notice_of(desk.session, petition) is not None else ""


def notice_of(session: Session, petition: Petition) -> Letter | None:
    """Find the notice of a longer term that was neither stopped nor refused."""
    written = select(Letter).where(
        Letter.petition_id == petition.id,
        Letter.kind == OWN_EXTENSION,
        Letter.state.not_in(("cancelled", "failed")),
    )
    return session.scalars(written.order_by(Letter.id.desc())).first()


def _has_parts(desk: Desk, petition: Petition) -> bool:
    parts = select(Petition.id).where(Petition.part_of == petition.id)
    return desk.session.scalar(parts.limit(1)) is not None
