"""The term that a petition has under a regime, counted from its first day (art. 2)."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.queries.numbered import newest_numbered
from casework.records.arrival import Arrival
from casework.records.petition import Petition
from casework.store import calendars, institution, officers, search, terms
from casework.store.sealing import Value
from casework.wording import parse_number
from workflows.deadlines.clock import Start
from workflows.deadlines.clocks import REFUSAL_544
from workflows.deadlines.due import Due, due_on
from workflows.deadlines.regime_clocks import (
    COMPLAINT_FILING,
    WHISTLEBLOWER_RECEIPT,
    with_own_length,
)
from workflows.law import PRACTICE, Citation
from workflows.petition.regime_rows import CONFIDENTIAL, row_of
from workflows.petition.regimes import Regime
from workflows.petition.subjects.regime import RegimeAsked

BESIDE = {
    Regime.INFORMATION_544: REFUSAL_544,
    Regime.WHISTLEBLOWER_361: WHISTLEBLOWER_RECEIPT,
}
"""The second, shorter term that two regimes have."""

LONGEST = 365
SPECIAL = PRACTICE("termen special")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeDetails:
    """What a regime may ask for: its own term and text, a window, the request it is about."""

    term_days: int | None = None
    term_law: str = ""
    window_until: date | None = None
    concerns: str = ""


NO_DETAILS = RegimeDetails()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A regime looked at for one petition: its term, what the rules look at, the other petition."""

    regime: Regime
    due: Due
    asked: RegimeAsked
    concerns: Petition | None


def chosen(desk: Desk, petition: Petition, regime: Regime, details: RegimeDetails) -> Chosen:
    """Look at a regime for a petition; raises BadInput for a number or a length that is none."""
    concerns = _concerned(desk, petition, details.concerns)
    due = due_under(desk, petition, regime, details)
    requested = concerns is not None and concerns.regime == Regime.INFORMATION_544.value
    keeper = row_of(regime).confidential_to
    moved = due.clock.name != petition.clock
    asked = RegimeAsked(
        due_safe=due.due_safe if moved else None,
        due_legal_max=due.due_legal_max if moved else None,
        term_is_configured=details.term_days is not None,
        window_until=details.window_until,
        owner_is_named=keeper is None
        or bool(officers.units_with(desk.session, keeper, desk.today)),
        concerns_a_544_request=requested,
        complaint_until=_complaint_until(desk, concerns) if requested and concerns else None,
    )
    return Chosen(regime=regime, due=due, asked=asked, concerns=concerns)


def due_under(desk: Desk, petition: Petition, regime: Regime, details: RegimeDetails) -> Due:
    """Count the term of a regime from registration or receipt, never from today."""
    row, calendar = row_of(regime), calendars.of_the_hall(desk.session)
    clock = row.clock
    length = _own_length(petition, regime, details)
    if row.own_length and length is not None:
        law = one_line(details.term_law)
        clock = with_own_length(clock, length, Citation(law, "termen special") if law else SPECIAL)
    return due_on(clock, _start(desk, petition, regime), calendar)


def govern(desk: Desk, petition: Petition, found: Chosen, by: str) -> dict[str, Value]:
    """Let a regime govern a petition; give what its history line must say."""
    before, regime = petition.regime, found.regime
    petition.regime = regime.value
    petition.extended_by = 0
    if found.concerns is not None:
        petition.concerns = found.concerns.id
    said: dict[str, Value] = {"regime": regime.value, "regime_before": before}
    if found.due.clock.name != petition.clock:
        policy = institution.of(desk.session).policy
        said |= terms.retime(petition, found.due, policy, desk.today, by)
    beside = BESIDE.get(regime)
    if beside is not None:
        calendar = calendars.of_the_hall(desk.session)
        run = terms.run_of(due_on(beside, _start(desk, petition, regime), calendar))
        petition.clocks.append(run)
    if regime in CONFIDENTIAL:
        petition.restricted, petition.wording_key = True, ""
        search.forget(desk.session, petition.id)
    return said


def _own_length(petition: Petition, regime: Regime, details: RegimeDetails) -> int | None:
    if regime is Regime.CONSULTATION_52:
        until = details.window_until
        days = (until - petition.registered_on).days if until else 0
        return days if days > 0 else None
    if details.term_days is not None and not 0 < details.term_days <= LONGEST:
        raise BadInput({"term_days": "Termenul special este între o zi și 365 de zile"})
    return details.term_days


def _start(desk: Desk, petition: Petition, regime: Regime) -> date:
    if row_of(regime).clock.periods[-1].starts is not Start.RECEIPT:
        return petition.registered_on
    received = select(Arrival.received_on).where(Arrival.petition_id == petition.id)
    return desk.session.scalar(received) or petition.registered_on


def _concerned(desk: Desk, petition: Petition, number: str) -> Petition | None:
    if not number.strip():
        return None
    typed = parse_number(number)
    found = newest_numbered(desk.session, typed) if typed else None
    if found is None or found.id == petition.id or Regime(found.regime) in CONFIDENTIAL:
        raise BadInput({"concerns": "Nu există o petiție cu acest număr"})
    return found


def _complaint_until(desk: Desk, request: Petition) -> date:
    """Count the 30 days from the answer that left, or from the end of the term without one."""
    sent = request.dispatched_at
    start = desk.clock.on(sent) if sent else request.due_legal_max
    return due_on(COMPLAINT_FILING, start, calendars.of_the_hall(desk.session)).due_legal_max


def with_reason(asked: RegimeAsked, reason: str) -> RegimeAsked:
    """Add the reason that was typed."""
    return replace(asked, reason=reason)
