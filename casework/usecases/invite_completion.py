"""Invite the petitioner once to complete the data; the term does not stop (art. 7)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.letters.document import paragraphs
from casework.records.clock_run import ClockRun
from casework.store import calendars, institution, outbox, parties
from casework.store.terms import run_of
from casework.usecases.complete_data import lacking
from casework.usecases.confirmation import new_link
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import day_long, format_number
from workflows.deadlines.clocks import COMPLETION
from workflows.deadlines.due import due_on
from workflows.petition.asked import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteCompletion:
    """The registry asks for what is missing; the term of art. 8 does not stop."""

    case: Case


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
        number = format_number(petition.number, petition.registered_on, petition.part)
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
