"""Enter an arrival in the register: a number, a moment, a clock, a confirmation; all or nothing.

The number is final at once, and one file may have many signatories (R-REG-ONEDATE,
R-REG-COLLECTIVE).
"""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from casework.channels.filing import Filing, cleaned
from casework.desk import Desk
from casework.records.arrival import Arrival
from casework.records.attachment import Attachment
from casework.records.petition import Petition
from casework.store import (
    arrivals,
    calendars,
    history,
    institution,
    parties,
    policies,
    register,
    search,
    spans,
    tally,
    terms,
    texts,
)
from casework.store.docket import keep_docket_key
from casework.usecases.confirm_transfer import confirm_transfer, transfer_asked
from casework.usecases.confirmation import send_confirmation
from casework.usecases.find_persons import enter_found, names_in
from casework.usecases.picture import office_days_between
from workflows.deadlines.calendar import Calendar
from workflows.decisions import Moved, NeedsReasons, Stopped
from workflows.law import LAW_VERSION
from workflows.petition.asked import Asked
from workflows.petition.facts import PetitionFacts
from workflows.petition.machine import move
from workflows.petition.regimes import Regime
from workflows.petition.states import State

CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0/O and no 1/I: the code is read from paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterArrival:
    """A clerk, or the web form itself, asks for a petition to be registered."""

    filing: Filing


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """The petition is in the register and its clock runs; the code is shown only now."""

    petition_id: int
    number: int
    registered_at: datetime
    registered_on: date
    answer_by: date
    due_safe: date
    due_legal_max: date
    access_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlreadyRegistered:
    """The same form was sent twice; this is what the first sending registered."""

    petition_id: int
    number: int
    registered_on: date
    answer_by: date
    due_legal_max: date


def register_arrival(
    ask: RegisterArrival, desk: Desk
) -> Registered | AlreadyRegistered | Stopped | NeedsReasons:
    """Give an arrival a number and a clock if no rule objects; raises BadInput.

    The counter is locked before the clock is read, and a second sending is found under that lock.
    """
    hall = institution.of(desk.session)
    filing = cleaned(ask.filing, address_required=hall.address_required or None)
    calendar = calendars.of_the_hall(desk.session)
    allowed = _allowed(desk, filing, calendar)
    if not isinstance(allowed, Moved):
        return allowed
    digest = arrivals.keep_raw(desk, filing)
    named = names_in(desk, filing.subject, filing.text)
    given = register.take_number(desk.session, desk.clock)
    # Others wait for the counter: what is written under its lock goes out in two batches.
    with desk.session.no_autoflush:
        earlier = _sent_before(desk, filing)
        if earlier is not None:
            desk.session.rollback()
            return earlier
        arrival = arrivals.open_from(desk, filing, digest, given.at)
        body = texts.keep(desk.session, filing.text) if filing.text else None
        code = new_access_code()
        petition = _petition(desk, filing, given, body, code)
        adopted = policies.adopted_on(desk.session, hall, given.on)
        terms.start_answer_clocks(petition, given.on, calendar, adopted)
        desk.session.add(petition)
        desk.session.flush()
        enter_found(desk, petition, named, given.at)
        _write_down(desk, filing, petition, arrival, given, allowed, body)
        send_confirmation(desk, petition, filing.sender, code)
    confirm_transfer(desk, petition)
    return _registered(petition, code)


def _registered(petition: Petition, code: str) -> Registered:
    return Registered(
        petition_id=petition.id,
        number=petition.number,
        registered_at=petition.registered_at,
        registered_on=petition.registered_on,
        answer_by=petition.answer_by,
        due_safe=petition.due_safe,
        due_legal_max=petition.due_legal_max,
        access_code=code,
    )


def new_access_code() -> str:
    """Draw an access code of eight letters, 40 bits."""
    drawn = "".join(secrets.choice(CODE_LETTERS) for _ in range(8))
    return f"{drawn[:4]}-{drawn[4:]}"


def code_digest(desk: Desk, code: str) -> str:
    """Give the digest under which an access code is kept; case and hyphens do not matter."""
    return desk.secrets.digest("access-code", bare_code(code))


def bare_code(code: str) -> str:
    """Give a code as it is compared: letters and digits only, in capitals."""
    return "".join(letter for letter in code.upper() if letter.isalnum())


def _allowed(desk: Desk, filing: Filing, calendar: Calendar) -> Moved | Stopped | NeedsReasons:
    today = desk.today
    received = desk.clock.on(filing.received_at) if filing.received_at else today
    lag = office_days_between(received, today, calendar)
    outcome = move(
        "register_arrival",
        PetitionFacts(
            state=State.ARRIVAL,
            today=today,
            actor_id=desk.actor.staff_id,
            actor_roles=desk.actor.roles,
            asked=Asked(
                text_is_written=bool(filing.text or filing.files),
                register_is_open=register.is_open(desk.session, today.year),
                received_on=received,
                lag_in_office_days=lag,
                redirection=transfer_asked(desk, filing, today),
            ),
        ),
    )
    if isinstance(outcome, Stopped):
        return outcome
    open_cautions = tuple(
        caution for caution in outcome.cautions if not desk.reasons.get(caution.rule, "").strip()
    )
    return NeedsReasons(open_cautions) if open_cautions else outcome


def _sent_before(desk: Desk, filing: Filing) -> AlreadyRegistered | None:
    earlier = select(Arrival.petition_id).where(Arrival.dedupe_key == filing.dedupe_key)
    petition_id = desk.session.scalar(earlier)
    if petition_id is None:
        return None
    petition = desk.session.get_one(Petition, petition_id)
    return AlreadyRegistered(
        petition_id=petition.id,
        number=petition.number,
        registered_on=petition.registered_on,
        answer_by=petition.answer_by,
        due_legal_max=petition.due_legal_max,
    )


def _petition(
    desk: Desk, filing: Filing, given: register.Given, body: texts.Kept | None, code: str
) -> Petition:
    return Petition(
        register=given.counter.register,
        year=given.year,
        number=given.number,
        registered_at=given.at,
        registered_on=given.on,
        state=State.REGISTERED.value,
        regime=Regime.OG27.value,
        kind=filing.kind.value if filing.kind else None,
        channel=filing.channel,
        subject=filing.subject,
        body_text_id=body.id if body else None,
        place=filing.place,
        received_directly=filing.received_directly,
        wants_paper=filing.wants_paper,
        law_version=LAW_VERSION,
        issuer_number=filing.issuer_number,
        issuer_date=filing.issuer_date,
        from_authority=filing.from_authority,
        wording_key=search.wording_key(filing.text),
        access_code_digest=code_digest(desk, code),
        history_count=0,
        history_head="",
    )


def _write_down(
    desk: Desk,
    filing: Filing,
    petition: Petition,
    arrival: Arrival,
    given: register.Given,
    moved: Moved,
    body: texts.Kept | None,
) -> None:
    keep_docket_key(petition)
    parties.enter(desk, petition, filing.sender)
    arrivals.end_as_registered(arrival, petition.id, given.at)
    _attach(desk, filing, petition)
    register.enter(desk.session, given, _columns(filing), petition.id, arrival.id)
    search.remember(
        desk.session,
        petition.id,
        search.folded_words(filing.subject, filing.place, parties.shown_name(filing.sender)),
    )
    reasons = [f"{caution.rule}: {desk.reasons[caution.rule]}" for caution in moved.cautions]
    history.add(
        desk.session,
        petition,
        history.Line(
            event=moved.trigger,
            source=moved.source,
            dest=moved.state,
            law=moved.law,
            rules=moved.rules,
            cautions=tuple(caution.rule for caution in moved.cautions),
            data={
                "number": petition.number,
                "on": petition.registered_on.isoformat(),
                "channel": petition.channel,
                "due_safe": petition.due_safe.isoformat(),
                "due_legal_max": petition.due_legal_max.isoformat(),
                "body": body.digest if body else None,
            },
            text="\n".join(reasons),
        ),
        desk.hand(),
        given.at,
    )
    tally.shift(desk.session, tally.NOWHERE, tally.place_of(petition))
    spans.begin(desk.session, petition, given.at, moved.trigger)


def _attach(desk: Desk, filing: Filing, petition: Petition) -> None:
    for file in filing.files:
        desk.session.add(
            Attachment(
                petition_id=petition.id,
                digest=file.digest,
                name=file.name,
                role=file.role,
                added_at=petition.registered_at,
            )
        )


def _columns(filing: Filing) -> register.Columns:
    """Give columns 3-7 of the register book (Ordin 217/1996)."""
    return register.Columns(
        issuer=parties.shown_name(filing.sender),
        content=filing.subject,
        issuer_number=filing.issuer_number,
        issuer_date=filing.issuer_date.isoformat() if filing.issuer_date else "",
        sheets=filing.sheets,
        annexes=filing.annexes if filing.annexes is not None else len(filing.files) or None,
    )
