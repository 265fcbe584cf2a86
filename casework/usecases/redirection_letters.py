"""The two letters of a redirection: the authority gets the petition, the petitioner the news."""

from dataclasses import dataclass

from sqlalchemy import select

from casework.desk import Desk
from casework.letters.document import Addressee
from casework.letters.notice import NoticeLetter, notice_pdf
from casework.records.attachment import Attachment
from casework.records.authority import Authority
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.records.stored_file import StoredFile
from casework.store import arrivals, institution, letterheads, outbox, parties, texts
from casework.usecases.correspondence import Addressed, Correspondence, send, to_the_petitioner
from casework.wording import day_long, format_number
from workflows.addressees import AddresseeKind
from workflows.law import OG27, Citation

CAME_WITH_IT = ("document", "photo", "scan")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentOn:
    """What is sent on and to whom; `points` are the titles of the part, none for the whole."""

    redirection: Redirection
    authority: Authority
    points: tuple[str, ...] = ()


def write_both(desk: Desk, petition: Petition, sent: SentOn) -> tuple[Letter, Letter]:
    """Put both letters on their way: the authority's with the original, the petitioner's."""
    return _to_the_authority(desk, petition, sent), _to_the_petitioner(desk, petition, sent)


def to_authority(authority: Authority) -> Addressed:
    """Address a letter to an authority of the directory."""
    return Addressed(
        party="authority",
        name=authority.name,
        email=authority.email,
        address=authority.address,
    )


def law_of(authority: Authority) -> tuple[Citation, ...]:
    """Give the articles under which a petition goes there (R-ART61-PARL for the last two)."""
    if AddresseeKind(authority.kind).follows_the_ordinance:
        return OG27("art. 6^1"), OG27("art. 8 alin. (2)")
    return OG27("art. 6^1"), OG27("art. 15^1")


def _to_the_authority(desk: Desk, petition: Petition, sent: SentOn) -> Letter:
    number = format_number(petition.number, petition.registered_on, petition.part)
    party = parties.petitioner(desk.session, petition.id)
    part = (f"Vă privesc aspectele: {'; '.join(sent.points)}. La celelalte răspundem noi.",)
    return send(
        desk,
        petition,
        Correspondence(
            kind="part_authority" if sent.points else "redirection_authority",
            to=to_authority(sent.authority),
            title="Petiție trimisă spre competentă soluționare",
            body=(
                f"Vă trimitem petiția înregistrată la noi cu numărul {number}, "
                "care ține de competența dumneavoastră, împreună cu documentele ei.",
                f"Competența: {sent.redirection.competence}",
                *(part if sent.points else ()),
                _what_is_asked(sent.authority),
            ),
            law=law_of(sent.authority),
            details=(
                ("Petiționar", parties.shown_name(party)),
                ("E-mail", party.email or "nu a dat"),
                ("Adresa", party.address or "nu a dat"),
                ("Numărul nostru", number),
            ),
            enclosed=_the_original(desk, petition, number),
            about_id=sent.redirection.id,
        ),
    )


def _what_is_asked(authority: Authority) -> str:
    if AddresseeKind(authority.kind).follows_the_ordinance:
        return (
            "Termenul de răspuns curge de la înregistrarea la dumneavoastră. Vă rugăm să "
            "răspundeți direct petiționarului și să ne comunicați numărul de înregistrare."
        )
    return (
        "Petiția urmează regulile proprii ale instituției dumneavoastră. Vă rugăm să "
        "răspundeți direct petiționarului și să ne comunicați numărul de înregistrare."
    )


def _to_the_petitioner(desk: Desk, petition: Petition, sent: SentOn) -> Letter:
    number = format_number(petition.number, petition.registered_on, petition.part)
    name, competence = sent.authority.name, sent.redirection.competence
    what = f"petiția dumneavoastră nr. {number}"
    if sent.points:
        what = f"o parte din {what}: {'; '.join(sent.points)}"
    runs = (
        "Termenul de 30 de zile curge acolo de la înregistrarea la acea instituție."
        if AddresseeKind(sent.authority.kind).follows_the_ordinance
        else "Instituția răspunde după regulile ei; termenele ordonanței nu se aplică acolo."
    )
    stays = "La celelalte aspecte vă răspundem noi, în termenul comunicat la înregistrare."
    return send(
        desk,
        petition,
        Correspondence(
            kind="part_notice" if sent.points else "redirection_notice",
            to=to_the_petitioner(desk, petition),
            title="Am trimis petiția instituției competente",
            body=(
                f"Am trimis astăzi, {day_long(desk.today)}, {what}, la: {name}.",
                f"De ce acolo: {competence}",
                f"Răspunsul îl primiți de la această instituție. {runs}",
                *((stays,) if sent.points else ()),
            ),
            law=law_of(sent.authority),
            details=(("Instituția", name), ("Adresa", sent.authority.address or "–")),
            about_id=sent.redirection.id,
        ),
    )


def _the_original(desk: Desk, petition: Petition, number: str) -> tuple[outbox.Enclosed, ...]:
    files = desk.session.execute(
        select(Attachment, StoredFile.media_type)
        .join(StoredFile, StoredFile.digest == Attachment.digest)
        .where(Attachment.petition_id == petition.id, Attachment.role.in_(CAME_WITH_IT))
        .order_by(Attachment.id)
    ).all()
    came = tuple(
        outbox.Enclosed(digest=file.digest, name=file.name, media_type=media_type)
        for file, media_type in files
    )
    text = texts.read(desk.session, petition.body_text_id)
    return (_typed(desk, petition, number, text), *came) if text else came


def _typed(desk: Desk, petition: Petition, number: str, text: str) -> outbox.Enclosed:
    """Draw the petition as it was typed, so that it can be read and printed anywhere."""
    hall = institution.of(desk.session)
    party = parties.petitioner(desk.session, petition.id)
    copy = NoticeLetter(
        letterhead=letterheads.of(hall, ""),
        number=number,
        date=petition.registered_on,
        addressee=Addressee(name=hall.name),
        title="Textul petiției",
        subject=petition.subject,
        body=tuple(line for line in text.splitlines() if line.strip()),
        details=(("Petiționar", parties.shown_name(party)), ("Locul", petition.place or "–")),
    )
    content = notice_pdf(copy, created=desk.now)
    digest = arrivals.keep_file(desk, content, "application/pdf")
    name = f"petitia-{petition.number:06d}.pdf"
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
    return outbox.Enclosed(digest=digest, name=name)
