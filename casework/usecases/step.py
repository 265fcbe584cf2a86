"""Moving a case: lock the row, re-read it, picture the facts, ask the law, write it all down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.errors import Conflict, NotFound
from casework.queries.scope import reaches
from casework.records.history_line import HistoryLine
from casework.records.petition import Petition
from casework.store import history, spans, tally
from casework.store.concerned import is_hidden
from casework.store.docket import keep_docket_key
from casework.store.sealing import Value
from casework.usecases.picture import facts_of
from casework.usecases.pictures.impartiality import impartiality_of
from casework.wording import moment_short
from workflows.decisions import Moved, NeedsReasons, Stopped
from workflows.law import Citation
from workflows.petition.asked import Asked
from workflows.petition.machine import move
from workflows.petition.states import WORDS, State
from workflows.petition.transitions import ACT_WORDS, EDGES
from workflows.roles import Role

EVENT_WORDS: dict[str, str] = {
    **ACT_WORDS,
    "note_points": "Aspectele petiției",
    "raise_identity": "Verificarea identității",
    "complete_data": "Completarea datelor",
    "record_mandate": "Dovada de reprezentare",
    "renew_access_code": "Cod de acces nou",
    "attach_file": "Document adăugat",
    "send_confirmation": "Confirmarea înregistrării",
    "dispatch_uncertain": "Expediere cu rezultat nesigur",
    "dispatch_refused": "Expediere refuzată de serverul de e-mail",
    "dispatch_not_recorded": "Mesaj plecat fără expediere în curs",
    "send_again": "Expediere încercată din nou",
    "mark_as_sent": "Expediere dovedită altfel",
    "cancel_dispatch": "Expediere oprită",
    "member_joined": "Petiție conexată la aceasta",
    "member_left": "Petiție scoasă din grup",
    "answered_with_main": "Răspuns comun expediat",
    "filed_with_main": "Clasată odată cu prima petiție",
    "reopened_with_main": "Redeschisă odată cu prima petiție",
    "repeat_noted": "Mențiune: petiție repetată, s-a răspuns",
    "common_draft": "Proiect comun preluat",
    "cancel_redirection": "Redirecționare oprită",
    "part_redirected": "O parte a plecat la altă autoritate",
    "authority_number": "Numărul dat de autoritate",
    "authority_reminded": "Revenire la autoritate",
    "begin_part": "Parte a unei petiții",
    "letter_left": "Scrisoare plecată",
    "hold_for_litigation": "Păstrată pentru contencios",
    "release_hold": "Fără păstrare pentru contencios",
    "letter_released": "Scrisoare trimisă de registratură",
    "letter_failed": "Scrisoare refuzată de serverul de e-mail",
    "letter_resent": "Scrisoare trimisă pe altă cale",
    "letter_cancelled": "Scrisoare oprită",
    "person_confirmed": "Persoană vizată, confirmată",
    "person_dismissed": "Persoană numită, dar nevizată",
    "person_added": "Persoană vizată, adăugată",
    "conflict_override": "Lucrează deși există un conflict (art. 11)",
    "note_intervention": "Intervenție consemnată (art. 12)",
    "calendar_replay": "Calendar schimbat",
    "extension_lapsed": "Prelungire fără efect",
}
"""What people call each event of a history, acts of the table and notes alike."""


OF_EXTENSION = ("extend", "refuse_extension")
"""The acts of the head that a delegation for extensions covers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Which petition is acted on, and which version of it the page had shown."""

    petition_id: int
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An act was done: the trigger, where the petition now stands, and its new version."""

    petition_id: int
    trigger: str
    state: State
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A locked petition that the law lets pass, with the step it takes and the state before."""

    petition: Petition
    moved: Moved
    before: tally.Place


Outcome = Done | Stopped | NeedsReasons


def locked(desk: Desk, case: Case) -> Petition:
    """Lock a petition for a note; raises NotFound, also for whom it is hidden from (R-ART11-COI).

    Raises Conflict when the page is stale.
    """
    petition = _locked(desk, case)
    if is_hidden(desk.session, desk.actor, petition):
        raise NotFound("petiția nu este accesibilă")
    return petition


def _locked(desk: Desk, case: Case) -> Petition:
    """Lock a petition and read it again.

    What changed is told only to whoever may hear of the petition.
    """
    petition = desk.session.scalar(
        select(Petition)
        .where(Petition.id == case.petition_id)
        .with_for_update(of=Petition)
        .execution_options(populate_existing=True)
    )
    if petition is None:
        raise NotFound("petiția nu există")
    if case.version is not None and case.version != petition.history_count:
        if not reaches(desk.session, desk.actor, petition):
            raise NotFound("petiția nu este accesibilă")
        lines = history.since(desk.session, petition.id, case.version)
        raise Conflict(tuple(_change(line) for line in lines))
    return petition


def take(
    desk: Desk, trigger: str, case: Case, ask: Callable[[Petition], Asked]
) -> Taken | Stopped | NeedsReasons:
    """Lock the case and ask the law; a caution without its written reason stops here."""
    petition = _locked(desk, case)
    before = tally.place_of(petition)
    outcome = move(trigger, facts_of(desk, petition, ask(petition)))
    if isinstance(outcome, Stopped):
        return outcome
    unexplained = tuple(
        caution
        for caution in outcome.cautions
        if not clean_text(desk.reasons.get(caution.rule, ""))
    )
    if unexplained:
        return NeedsReasons(unexplained)
    return Taken(petition=petition, moved=outcome, before=before)


def finish(
    desk: Desk, taken: Taken, data: Mapping[str, Value] | None = None, text: str = ""
) -> Done:
    """Write the history line of a step, its new state and its place in the lists."""
    petition, moved = taken.petition, taken.moved
    capacity = _capacity(desk, moved.trigger)
    petition.state = moved.state
    reasons = [
        f"{caution.rule}: {desk.reasons[caution.rule].strip()}" for caution in moved.cautions
    ]
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
                **(data or {}),
                **_delegation(desk, moved.trigger, capacity),
                **_substitution(desk, petition, moved.trigger),
            },
            text="\n".join([text, *reasons] if text else reasons),
        ),
        desk.hand(capacity),
        desk.now,
    )
    settle(desk, petition, taken.before, moved.trigger)
    return Done(
        petition_id=petition.id,
        trigger=moved.trigger,
        state=State(moved.state),
        version=petition.history_count,
    )


def note(
    desk: Desk,
    petition: Petition,
    event: str,
    law: tuple[Citation, ...],
    text: str = "",
    data: Mapping[str, Value] | None = None,
) -> None:
    """Write a history line for what is not a step of the table: the petition stays where it is."""
    history.add(
        desk.session,
        petition,
        history.Line(
            event=event,
            source=petition.state,
            dest=petition.state,
            law=law,
            text=text,
            data=data or {},
        ),
        desk.hand(),
        desk.now,
    )


def settle(desk: Desk, petition: Petition, before: tally.Place, by: str) -> None:
    """Keep the lists, their counters, the stretches of time and the day of closing after an act."""
    keep_docket_key(petition)
    after = tally.place_of(petition)
    if before != after:
        spans.move(desk.session, petition, desk.now, by)
    if before.counted and not after.counted:
        petition.closed_on, petition.closed_by = desk.today, by
    elif after.counted and not before.counted:
        petition.closed_on, petition.closed_by = None, ""
    tally.shift(desk.session, before, after)


def _capacity(desk: Desk, trigger: str) -> Role | None:
    allowed = {role for edge in EDGES if edge.trigger == trigger for role in edge.by}
    return min(allowed & desk.actor.roles, default=None)


def _delegation(desk: Desk, trigger: str, capacity: Role | None) -> dict[str, Value]:
    """Name the act under which a delegate did what belongs to the head (R-ART13-DELEG)."""
    if capacity is not Role.HEAD:
        return {}
    scope = "extension" if trigger in OF_EXTENSION else "signature"
    delegation = desk.actor.delegated_for(scope)
    return {"delegation": delegation.act} if delegation else {}


def _substitution(desk: Desk, petition: Petition, trigger: str) -> dict[str, Value]:
    """Name the act under which a substitute did what belongs to the head (R-ART11-HEAD)."""
    if not petition.names_staff or not desk.actor.stands_in:
        return {}
    by = {role for edge in EDGES if edge.trigger == trigger for role in edge.by}
    known = impartiality_of(desk, petition)
    if Role.HEAD not in by or not known.actor_is_substitute:
        return {}
    return {"substitute": known.stand_in_act}


def _change(line: HistoryLine) -> str:
    word = EVENT_WORDS.get(line.event, line.event)
    return f"{moment_short(line.at)}: {word} – petiția este {WORDS[State(line.dest)]}"
