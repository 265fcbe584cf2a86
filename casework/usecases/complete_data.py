"""Invite the petitioner once to complete the data, and take in what he completes (art. 7)."""

from dataclasses import dataclass

from casework.channels.filing import email_error, one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.letters.document import paragraphs
from casework.records.party import Party
from casework.records.petition import ClockRun
from casework.store import calendars, institution, outbox, parties, search
from casework.store.terms import run_of
from casework.usecases.confirm_email import find_link
from casework.usecases.confirmation import new_link
from casework.usecases.step import Case, Outcome, Taken, finish, locked, note, take
from casework.wording import day_long, format_number
from workflows.deadlines.clocks import COMPLETION
from workflows.deadlines.due import due_on
from workflows.identity import MISSING_WORDS, missing_data
from workflows.law import OG27
from workflows.petition.facts import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteCompletion:
    """The registry asks for what is missing; the term of art. 8 does not stop."""

    case: Case


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteData:
    """The petitioner fills in what was missing, through the private link."""

    token: str
    name: str
    email: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataCompleted:
    """The data are in the file; `missing` says what still lacks."""

    petition_id: int
    missing: tuple[str, ...]


def invite_completion(ask: InviteCompletion, desk: Desk) -> Outcome:
    """Send the one invitation, by e-mail where there is one; on paper the letter is printed."""
    taken = take(desk, "invite_completion", ask.case, lambda _: Asked())
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    party = parties.petitioner(desk.session, petition.id)
    run: ClockRun = run_of(due_on(COMPLETION, desk.today, calendars.of_the_hall(desk.session)))
    petition.clocks.append(run)
    petition.invitation_sent = True
    missing = lacking(party)
    if party.email:
        link = new_link(desk, petition, "complete")
        number = format_number(petition.number, petition.registered_on)
        outbox.queue(
            desk,
            outbox.Letter(
                kind="invitation",
                recipient=party.email,
                subject=f"Petiția {number}: mai avem nevoie de date",
                body=paragraphs(
                    "Bună ziua,",
                    f"Petiția dumneavoastră {number} este înregistrată, dar îi lipsește: "
                    f"{', '.join(missing)}.",
                    f"Completați până {day_long(run.due_safe)} pe pagina:\n{link.url}",
                    "Fără aceste date, legea (art. 7 din O.G. nr. 27/2002) ne obligă să închidem "
                    "petiția fără răspuns. Termenul de răspuns curge mai departe.",
                    institution.of(desk.session).name,
                )
                + "\n",
                petition_id=petition.id,
            ),
        )
    return finish(
        desk,
        taken,
        {"until": run.due_safe.isoformat(), "by_mail": bool(party.email)},
        text=f"Lipsesc: {', '.join(missing)}",
    )


def complete_data(ask: CompleteData, desk: Desk) -> DataCompleted:
    """Fill in only what was empty; raises NotFound for a dead link and BadInput for bad data.

    Where nothing is missing any more, nothing is written: the form was sent twice.
    """
    link = find_link(desk, "complete", ask.token)
    email = one_line(ask.email)
    if email and (wrong := email_error(email)):
        raise BadInput({"email": wrong})
    petition = locked(desk, Case(petition_id=link.petition_id))
    party = parties.petitioner(desk.session, petition.id)
    before = lacking(party)
    if not before:
        return DataCompleted(petition_id=petition.id, missing=())
    party.name = party.name or one_line(ask.name)[:300]
    party.email = party.email or email
    party.address = party.address or one_line(ask.address)[:500]
    parties.declare(petition, party)
    missing = lacking(party)
    if missing == before:
        raise BadInput({"name": f"Mai lipsește: {', '.join(missing)}"})
    if not missing:
        link.used_at = desk.now
    search.remember_more(desk.session, petition.id, search.folded_words(party.name))
    note(
        desk,
        petition,
        "complete_data",
        (OG27("art. 7"),),
        text="Completate: " + ", ".join(item for item in before if item not in missing),
    )
    return DataCompleted(petition_id=petition.id, missing=missing)


def lacking(party: Party) -> tuple[str, ...]:
    """Say in Romanian what a petitioner's data still lack."""
    absent = missing_data(
        name=party.name or party.organisation, email=party.email, address=party.address
    )
    return tuple(MISSING_WORDS[item] for item in absent)
