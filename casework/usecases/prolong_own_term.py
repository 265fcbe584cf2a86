"""Prolong the term that another regime has: the notice goes out, then the longer term begins.

Public-interest information: 30 days in all, told within the first ten (Legea 544/2001, art. 7).
"""

from dataclasses import dataclass
from datetime import date

from casework.channels.filing import one_line
from casework.desk import Desk
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.store import calendars, institution, terms
from casework.usecases.correspondence import (
    Correspondence,
    left,
    mark_left,
    send,
    to_the_petitioner,
)
from casework.usecases.pictures.regime import OWN_EXTENSION, SHORT_TERM, notice_of
from casework.usecases.step import Case, Done, Outcome, Taken, finish, take
from casework.wording import day_long
from workflows.deadlines.due import Due, due_on
from workflows.deadlines.regime_clocks import as_it_ran
from workflows.decisions import NeedsReasons, Stopped
from workflows.law import LEGEA544, Citation
from workflows.petition.asked import Asked
from workflows.petition.regime_rows import CONFIDENTIAL, row_of
from workflows.petition.regimes import PROTECTED, REGIME_WORDS, Regime
from workflows.petition.subjects.regime import RegimeAsked

SHORT_GROWTH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ProlongOwnTerm:
    """Whoever owns the regime says why the answer is difficult."""

    case: Case
    reason: str


def extend_544(ask: ProlongOwnTerm, desk: Desk) -> Outcome:
    """Tell the applicant within the ten days that the answer takes up to thirty."""
    return _prolong(ask, desk, "extend_544")


def extend_own_term(ask: ProlongOwnTerm, desk: Desk) -> Outcome:
    """Tell whoever asked that the term of the regime grows, as its own text allows."""
    return _prolong(ask, desk, "extend_own_term")


def _prolong(ask: ProlongOwnTerm, desk: Desk, trigger: str) -> Outcome:
    asked = Asked(other_regime=RegimeAsked(reason=ask.reason))
    taken = take(desk, trigger, ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    due = longer_term(desk, petition)
    done = finish(desk, taken, {"until": due.due_legal_max.isoformat()}, text=ask.reason.strip())
    letter = send(desk, petition, _notice(desk, petition, due, ask.reason.strip()))
    if Regime(petition.regime) not in CONFIDENTIAL:
        return done
    letter.addressee, letter.address = PROTECTED, ""
    begun = left(desk, petition, letter, "comunicată de persoana desemnată")
    return begun if isinstance(begun, Done) else done


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOwnExtension:
    """The registry posted the notice, or handed it over, and gives the proof."""

    case: Case
    proof: str


def record_own_extension(ask: RecordOwnExtension, desk: Desk) -> Outcome:
    """Keep the proof of a notice that left on paper and let the longer term govern."""
    proof = one_line(ask.proof)
    taken = _take_begin(desk, ask.case, desk.today if proof else None)
    if not isinstance(taken, Taken):
        return taken
    letter = notice_of(desk.session, taken.petition)
    if letter is not None and letter.state != "sent":
        mark_left(desk, taken.petition, letter, proof)
    return _begin(desk, taken)


def letter_left(desk: Desk, petition: Petition, letter: Letter) -> Outcome | None:
    """Begin the longer term once its notice has left."""
    gone = desk.clock.on(letter.sent_at) if letter.sent_at else desk.today
    taken = _take_begin(desk, Case(petition_id=petition.id), gone)
    return _begin(desk, taken) if isinstance(taken, Taken) else taken


def _take_begin(desk: Desk, case: Case, gone: date | None) -> Taken | Stopped | NeedsReasons:
    asked = Asked(other_regime=RegimeAsked(notice_left_on=gone))
    return take(desk, "record_own_extension", case, lambda _: asked)


def _begin(desk: Desk, taken: Taken) -> Outcome:
    """Let the longer term govern, counted from the same first day as the short one."""
    petition = taken.petition
    due = longer_term(desk, petition)
    grows = row_of(Regime(petition.regime)).extended is None
    petition.extended_by = growth(petition) if grows else 0
    policy = institution.of(desk.session).policy
    return finish(
        desk, taken, terms.retime(petition, due, policy, desk.today, "record_own_extension")
    )


def longer_term(desk: Desk, petition: Petition) -> Due:
    """Count the prolonged term from the day the first one began."""
    row = row_of(Regime(petition.regime))
    calendar = calendars.of_the_hall(desk.session)
    run = next(run for run in petition.clocks if run.clock == petition.clock)
    if row.extended is not None:
        return due_on(row.extended, run.started_on, calendar)
    if row.own_length:
        clock = as_it_ran(row.clock, run.started_on, run.days + growth(petition))
        return due_on(clock, run.started_on, calendar)
    return due_on(row.clock, run.started_on, calendar, extended_by=growth(petition))


def growth(petition: Petition) -> int:
    """Give by how much the term of the regime grows, in its own unit."""
    period = row_of(Regime(petition.regime)).clock.period_on(petition.registered_on)
    run = next(run for run in petition.clocks if run.clock == petition.clock)
    tacit = petition.regime == Regime.TACIT_APPROVAL_27_2003.value
    return SHORT_GROWTH if tacit and run.days <= SHORT_TERM else period.extension


def _notice(desk: Desk, petition: Petition, due: Due, reason: str) -> Correspondence:
    regime = Regime(petition.regime)
    law: Citation = due.law if regime is not Regime.INFORMATION_544 else LEGEA544("art. 7")
    return Correspondence(
        kind=OWN_EXTENSION,
        to=to_the_petitioner(desk, petition),
        title="Înștiințare de prelungire a termenului",
        body=(
            "Răspunsul la cererea dumneavoastră are nevoie de mai mult timp.",
            f"Motivul: {reason}",
            f"Răspunsul vi se trimite cel mai târziu {day_long(due.due_legal_max)}.",
        ),
        details=(
            ("Regimul", REGIME_WORDS[regime]),
            ("Termenul de până acum", day_long(petition.due_legal_max)),
            ("Termenul prelungit", day_long(due.due_legal_max)),
        ),
        law=(law,),
    )
