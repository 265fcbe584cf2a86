"""The head, or his delegate of the day, grants or refuses an extension; its notice follows."""

from dataclasses import dataclass

from casework.channels.filing import clean_text
from casework.desk import Desk
from casework.letters.document import Signatory, SignatureForm
from casework.records.extension import Extension
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.store import calendars
from casework.store.sealing import Value
from casework.usecases.correspondence import Correspondence, send, to_the_petitioner
from casework.usecases.pictures.extension import extension_row
from casework.usecases.record_extension_notice import record_notice_left
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import day_long
from workflows.deadlines import ANSWER, Due, Unit, amount, due_on
from workflows.law import OG27
from workflows.petition.asked import Asked
from workflows.petition.subjects.extension import ExtensionAsked

NOTICE = "extension_notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendTerm:
    """The head decides; without days or a reason of his own, those of the department hold.

    The reason is what the petitioner is told.
    """

    case: Case
    days: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseExtension:
    """The head does not give more time, and says why."""

    case: Case
    reason: str


def extend_term(ask: ExtendTerm, desk: Desk) -> Outcome:
    """Grant the extension and write its notice; the dates move only when the notice has left."""
    taken = take(desk, "extend", ask.case, lambda _: Asked(extension=_asked(desk, ask)))
    if not isinstance(taken, Taken):
        return taken
    petition, asked = taken.petition, _asked(desk, ask)
    row = extension_row(desk.session, petition.id)
    days, reason = asked.days, asked.reason
    assert row is not None
    assert days is not None
    due = due_on(
        ANSWER, petition.registered_on, calendars.of_the_hall(desk.session), extended_by=days
    )
    _decide(desk, row, "granted", reason)
    row.days = days
    row.due_safe_after, row.due_legal_max_after = due.due_safe, due.due_legal_max
    letter = send(desk, petition, _notice(desk, petition, row, due))
    row.letter_id = letter.id
    data: dict[str, Value] = {
        "extension": row.id,
        "days": days,
        "letter": letter.id,
        "legal_max_after": due.due_legal_max.isoformat(),
    }
    return finish(desk, taken, data, text=reason)


def refuse_extension(ask: RefuseExtension, desk: Desk) -> Outcome:
    """Refuse the extension; the term runs on as it is."""
    reason = clean_text(ask.reason)
    asked = Asked(extension=ExtensionAsked(reason=reason))
    taken = take(desk, "refuse_extension", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    row = extension_row(desk.session, ask.case.petition_id)
    assert row is not None
    _decide(desk, row, "refused", reason)
    return finish(desk, taken, {"extension": row.id}, text=reason)


def letter_left(desk: Desk, petition: Petition, letter: Letter) -> Outcome | None:
    """Begin the extension that a notice announced, now that it has left."""
    row = desk.session.get(Extension, letter.about_id) if letter.about_id else None
    if row is None or row.petition_id != petition.id:
        return None
    return record_notice_left(desk, petition, row)


def _asked(desk: Desk, ask: ExtendTerm) -> ExtensionAsked:
    """Give what is decided; read after the case is locked, so that nobody decides twice."""
    row = extension_row(desk.session, ask.case.petition_id)
    days, reason = (row.days, row.reason) if row else (None, "")
    return ExtensionAsked(
        days=days if ask.days is None else ask.days, reason=clean_text(ask.reason) or reason
    )


def _decide(desk: Desk, row: Extension, state: str, reason: str) -> None:
    delegation = desk.actor.delegated_for("extension")
    row.state = state
    row.decided_by = desk.actor.staff_id
    row.decided_at = desk.now
    row.decision_reason = reason[:2000]
    row.delegation_act = delegation.act if delegation else ""


def _notice(desk: Desk, petition: Petition, row: Extension, due: Due) -> Correspondence:
    by = f", prin delegare ({row.delegation_act})" if row.delegation_act else ""
    return Correspondence(
        kind=NOTICE,
        to=to_the_petitioner(desk, petition),
        title="Înștiințare despre prelungirea termenului de răspuns",
        body=(
            "Vă aducem la cunoștință, înainte de împlinirea termenului, că răspunsul la petiția "
            "dumneavoastră are nevoie de mai mult timp: cele semnalate cer o informare și o "
            "cercetare mai amănunțită.",
            f"Motivul: {row.decision_reason}",
            f"Conducătorul instituției{by} a prelungit termenul cu {amount(row.days, Unit.DAYS)}. "
            f"Primiți răspunsul cel mai târziu {day_long(due.due_legal_max)}.",
            "Prelungirea se acordă o singură dată, iar legea o permite numai cu această "
            "înștiințare prealabilă.",
        ),
        law=(OG27("art. 9, în forma dată de Legea nr. 31/2018"),),
        details=(
            ("Termenul inițial", day_long(petition.due_legal_max)),
            ("Prelungire", amount(row.days, Unit.DAYS)),
            ("Noul termen", day_long(due.due_legal_max)),
        ),
        signatory=Signatory(
            order=1,
            name=desk.actor.name,
            title=desk.actor.title or "Conducătorul instituției",
            form=SignatureForm.APPROVAL,
            at=desk.now,
        ),
        about_id=row.id,
    )
