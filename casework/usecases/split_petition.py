"""Split a mixed petition: each part has its own regime, clock and history, under one number.

The part `118.204-1/23.11.2026` shares number, date and access code with the whole (R-QUAL-SPLIT).
"""

from dataclasses import dataclass

from sqlalchemy import func, select

from casework.channels.filing import clean_text, one_line
from casework.desk import Desk
from casework.records.party import Party
from casework.records.petition import Petition
from casework.store import calendars, history, institution, search, spans, tally, terms, texts
from casework.store.docket import keep_docket_key
from casework.store.register import register_of
from casework.store.sealing import Value
from casework.usecases.find_persons import enter_same
from casework.usecases.regime_terms import NO_DETAILS, RegimeDetails, chosen, govern
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import format_number
from workflows.law import LAW_VERSION, OG27
from workflows.petition.asked import Asked
from workflows.petition.regimes import Regime
from workflows.petition.states import State
from workflows.petition.subjects.regime import RegimeAsked

BEGUN = "begin_part"
SHORT = 120
COPIED = (
    *("year", "number", "registered_at", "registered_on", "kind", "channel"),
    *("place", "wants_paper", "danger", "identity_rung", "identity_incomplete"),
    *("access_code_digest", "names_staff", "restricted"),
)
"""What a part has from the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one part asks, and under which act; no regime yet means that triage goes on."""

    text: str
    regime: Regime | None
    details: RegimeDetails = NO_DETAILS


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitPetition:
    """The head of public relations names the parts; what is left stays with the whole."""

    case: Case
    parts: tuple[Part, ...]


def split_petition(ask: SplitPetition, desk: Desk) -> Outcome:
    """Begin the parts; the whole stays where it is, with its own clock."""
    regime = RegimeAsked(
        parts=tuple(part.regime for part in ask.parts),
        texts_are_written=all(part.text.strip() for part in ask.parts),
    )
    taken = take(desk, "split", ask.case, lambda _: Asked(other_regime=regime))
    if not isinstance(taken, Taken):
        return taken
    whole = taken.petition
    last = select(func.max(Petition.part)).where(Petition.part_of == whole.id)
    first = 1 + (desk.session.scalar(last) or 0)
    begun = [_begin(desk, whole, part, number) for number, part in enumerate(ask.parts, first)]
    numbers: list[Value] = [format_number(one.number, one.registered_on, one.part) for one in begun]
    return finish(desk, taken, {"parts": numbers}, text=", ".join(map(str, numbers)))


def _begin(desk: Desk, whole: Petition, part: Part, number: int) -> Petition:
    body = texts.keep(desk.session, clean_text(part.text))
    petition = Petition(
        **{name: getattr(whole, name) for name in COPIED},
        register=register_of(number),
        part=number,
        part_of=whole.id,
        state=(State.QUALIFIED if part.regime else State.REGISTERED).value,
        regime=Regime.OG27.value,
        subject=one_line(part.text)[:SHORT],
        body_text_id=body.id,
        law_version=LAW_VERSION,
        wording_key=search.wording_key(part.text),
        history_count=0,
        history_head="",
    )
    calendar = calendars.of_the_hall(desk.session)
    policy = institution.of(desk.session).policy
    terms.start_answer_clocks(petition, whole.registered_on, calendar, policy)
    desk.session.add(petition)
    desk.session.flush()
    _enter_parties(desk, whole, petition)
    enter_same(desk, whole, petition)
    search.remember(desk.session, petition.id, search.folded_words(petition.subject))
    said: dict[str, Value] = {}
    if part.regime is not None:
        said = govern(desk, petition, chosen(desk, petition, part.regime, part.details), BEGUN)
    keep_docket_key(petition)
    _first_line(desk, whole, petition, said, body.digest)
    tally.shift(desk.session, tally.NOWHERE, tally.place_of(petition))
    spans.begin(desk.session, petition, desk.now, BEGUN)
    return petition


def _enter_parties(desk: Desk, whole: Petition, petition: Petition) -> None:
    columns = [column.key for column in Party.__table__.columns if column.key != "id"]
    for party in desk.session.scalars(select(Party).where(Party.petition_id == whole.id)):
        copied = {name: getattr(party, name) for name in columns}
        desk.session.add(Party(**{**copied, "petition_id": petition.id}))


def _first_line(
    desk: Desk, whole: Petition, petition: Petition, said: dict[str, Value], body: str
) -> None:
    """Begin the history of a part with the number of the whole."""
    number = format_number(whole.number, whole.registered_on)
    history.add(
        desk.session,
        petition,
        history.Line(
            event=BEGUN,
            source=State.ARRIVAL.value,
            dest=petition.state,
            law=(OG27("art. 5"),),
            rules=("R-QUAL-SPLIT",),
            data={
                **said,
                "number": petition.number,
                "part": petition.part,
                "part_of": whole.id,
                "channel": petition.channel,
                "due_safe": petition.due_safe.isoformat(),
                "due_legal_max": petition.due_legal_max.isoformat(),
                "body": body,
            },
            text=f"Parte din {number}",
        ),
        desk.hand(),
        desk.now,
    )
