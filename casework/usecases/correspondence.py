"""Letters other than answers: drawn, kept, put on their way, and what follows when they left."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module

from casework.desk import SYSTEM, Desk
from casework.letters.document import Addressee, Signatory
from casework.letters.notice import NoticeLetter, notice_mail, notice_pdf
from casework.records.attachment import Attachment
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.unit import Unit
from casework.store import arrivals, institution, letterheads, outbox, parties
from casework.usecases.step import Outcome, note
from casework.wording import format_number
from workflows.law import OG27, Citation
from workflows.roles import Role

SENDERS = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.SYSTEM})
"""Whose letters leave at once; everybody else's wait for the registry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """To whom a letter goes; without an e-mail it leaves by post."""

    party: str
    name: str
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """What a letter says: its kind, its texts, the row it serves and the files it carries."""

    kind: str
    to: Addressed
    title: str
    body: tuple[str, ...]
    law: tuple[Citation, ...]
    details: tuple[tuple[str, str], ...] = ()
    enclosed: tuple[outbox.Enclosed, ...] = ()
    signatory: Signatory | None = None
    about_id: int | None = None


AFTER: Mapping[str, str] = {
    "own_extension": "casework.usecases.prolong_own_term",
    "extension_notice": "casework.usecases.extend_term",
    "redirection_authority": "casework.usecases.redirect_petition",
    "redirection_notice": "casework.usecases.redirect_petition",
    "part_authority": "casework.usecases.redirect_petition",
    "part_notice": "casework.usecases.redirect_petition",
}
"""Where the function `letter_left(desk, petition, letter)` is that goes on once a letter left."""


PAPER_NAMES: Mapping[str, str] = {
    "extension_notice": "prelungire",
    "redirection_authority": "adresa-redirectionare",
    "redirection_notice": "instiintare-redirectionare",
    "part_authority": "adresa-redirectionare-parte",
    "part_notice": "instiintare-redirectionare-parte",
    "redirection_reminder": "revenire-redirectionare",
    "transfer_confirmation": "confirmare-primire",
}
"""How the file of each kind of letter is called; people open it."""


def to_the_petitioner(desk: Desk, petition: Petition) -> Addressed:
    """Address a letter to the petitioner: by e-mail where there is one, unless paper was asked."""
    party = parties.petitioner(desk.session, petition.id)
    return Addressed(
        party="petitioner",
        name=parties.shown_name(party),
        email="" if petition.wants_paper and party.address else party.email,
        address=party.address,
    )


def can_be_reached(to: Addressed) -> bool:
    """Tell whether a letter has somewhere to go."""
    return bool(to.email or to.address)


def send(desk: Desk, petition: Petition, what: Correspondence) -> Letter:
    """Draw the letter, keep it in the file, and put it on its way.

    Only public relations writes to the petitioner (art. 6 alin. (4)): what another role writes by
    e-mail waits as `to_release` until the registry lets it go.
    """
    notice = _notice(desk, petition, what)
    digest = arrivals.keep_file(desk, notice_pdf(notice, created=desk.now), "application/pdf")
    name = f"{PAPER_NAMES.get(what.kind, 'scrisoare')}-{petition.number:06d}.pdf"
    enclosed = (outbox.Enclosed(digest=digest, name=name), *what.enclosed)
    letter = Letter(
        petition_id=petition.id,
        kind=what.kind,
        about_id=what.about_id,
        party=what.to.party,
        addressee=what.to.name,
        channel="email" if what.to.email else "post",
        address=what.to.email or what.to.address,
        title=what.title[:200],
        body=notice_mail(notice) if what.to.email else "",
        enclosed=outbox.enclosed_as_text(enclosed),
        digest=digest,
        queued_at=desk.now,
        queued_by=desk.actor.staff_id,
        state="pending",
    )
    desk.session.add(letter)
    desk.session.add(
        Attachment(
            petition_id=petition.id,
            digest=digest,
            name=name,
            role="letter",
            added_at=desk.now,
            added_by=desk.actor.staff_id,
        )
    )
    desk.session.flush()
    if what.to.email and desk.actor.roles & SENDERS:
        mail(desk, petition, letter)
    elif what.to.email:
        letter.state = "to_release"
    return letter


def mail(desk: Desk, petition: Petition, letter: Letter) -> None:
    """Queue the e-mail of a letter."""
    number = format_number(petition.number, petition.registered_on, petition.part)
    letter.state = "pending"
    message = outbox.queue(
        desk,
        outbox.Letter(
            kind=letter.kind[:30],
            recipient=letter.address,
            subject=f"{letter.title}, nr. {number}",
            body=letter.body,
            petition_id=petition.id,
            enclosed=outbox.enclosed_from_text(letter.enclosed),
        ),
    )
    message.letter_id = letter.id


def left(desk: Desk, petition: Petition, letter: Letter, proof: str) -> Outcome | None:
    """Record that a letter left, with its proof, and go on with what waited for it.

    Gives what the act that follows answered; its refusal leaves the letter recorded as gone.
    """
    mark_left(desk, petition, letter, proof)
    module = AFTER.get(letter.kind)
    if module is None:
        return None
    goes_on: Callable[[Desk, Petition, Letter], Outcome | None]
    goes_on = import_module(module).letter_left
    return goes_on(as_the_system(desk), petition, letter)


def mark_left(desk: Desk, petition: Petition, letter: Letter, proof: str) -> None:
    """Write down that a letter left, with its proof, and nothing of what follows."""
    letter.state = "sent"
    letter.body = ""
    letter.proof = proof[:300]
    letter.sent_at = desk.now
    note(
        desk,
        petition,
        "letter_left",
        (OG27("art. 6 alin. (4)"),),
        text=f"{letter.title}: {proof}",
        data={"letter": letter.id, "kind": letter.kind, "channel": letter.channel},
    )


class _Always(dict[str, str]):
    """The same written reason for every caution."""

    def __missing__(self, rule: str) -> str:
        return "consemnat de sistem la plecarea scrisorii"

    def get(self, rule: str, default: object = None) -> str:
        """Give the reason whatever the rule."""
        return self[rule]


def as_the_system(desk: Desk) -> Desk:
    """Give the same desk in the hands of the system, which always writes why it goes on."""
    return replace(desk, actor=SYSTEM, reasons=_Always())


def _notice(desk: Desk, petition: Petition, what: Correspondence) -> NoticeLetter:
    hall = institution.of(desk.session)
    unit = desk.session.get(Unit, petition.department_id) if petition.department_id else None
    return NoticeLetter(
        letterhead=letterheads.of(hall, unit.name if unit else ""),
        number=format_number(petition.number, petition.registered_on, petition.part),
        date=desk.today,
        addressee=Addressee(name=what.to.name, address=what.to.address, email=what.to.email),
        title=what.title,
        subject=petition.subject,
        body=what.body,
        details=what.details,
        legal_basis=tuple(str(citation) for citation in what.law),
        enclosures=tuple(item.name for item in what.enclosed),
        signatory=what.signatory,
    )
