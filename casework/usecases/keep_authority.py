"""The directory of public authorities: entered by one person, approved by another (art. 6^1)."""

import json
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from sqlalchemy import select

from casework.channels.filing import clean_text, email_error, one_line
from casework.desk import Desk
from casework.errors import BadInput, NotFound
from casework.records.authority import Authority
from casework.usecases.two_persons import Rule, act_errors, alone, not_theirs, stopped
from workflows.addressees import AddresseeKind, is_free_mail, is_named_as_a_firm
from workflows.decisions import Stopped
from workflows.law import OG27
from workflows.roles import Role

WHO: Rule = ("R-ART61-WHO", OG27("art. 6^1"))
KEEPERS = frozenset({Role.LEGAL_OFFICER, Role.PUBLIC_RELATIONS_HEAD})
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAuthority:
    """One addressee, what it is competent for and how it is reached, with the act behind it."""

    name: str
    kind: str
    act: str
    short_name: str = ""
    competence: str = ""
    legal_basis: str = ""
    email: str = ""
    address: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class ApproveAuthority:
    """A second person stands by one entry; without a number, by all that wait."""

    authority_id: int | None


@dataclass(frozen=True, slots=True)
class SeedAuthorities:
    """The usual authorities of Bucharest and of the country, from the program's own list."""

    act: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityKept:
    """How one entry of the directory now stands."""

    id: int
    name: str
    kind: str
    approved: bool


@dataclass(frozen=True, slots=True)
class AuthoritiesKept:
    """Several entries at once."""

    entries: tuple[AuthorityKept, ...]


def add_authority(ask: AddAuthority, desk: Desk) -> AuthorityKept | Stopped:
    """Enter an addressee; nothing is sent there before somebody else approves it (R-ART61-WHO)."""
    if refused := not_theirs(desk.actor, KEEPERS, WHO, "scrieți în nomenclator"):
        return refused
    if refused := _not_public(ask):
        return refused
    _check(desk, ask)
    row = _entered(desk, ask)
    desk.session.flush()
    return _kept(row)


def approve_authority(ask: ApproveAuthority, desk: Desk) -> AuthoritiesKept | Stopped:
    """Let petitions be sent there; whoever entered an entry never approves it."""
    if refused := not_theirs(desk.actor, KEEPERS, WHO, "aprobați nomenclatorul"):
        return refused
    query = select(Authority).where(Authority.approved_at.is_(None)).order_by(Authority.id)
    if ask.authority_id is not None:
        query = query.where(Authority.id == ask.authority_id)
    rows = desk.session.scalars(query.with_for_update()).all()
    if not rows:
        raise NotFound("nicio autoritate cu acest număr nu așteaptă aprobarea")
    for row in rows:
        if refused := alone(desk.actor, row.entered_by_id, WHO):
            return refused
        row.approved_by, row.approved_by_id = desk.actor.name, desk.actor.staff_id
        row.approved_at = desk.now
    return AuthoritiesKept(tuple(_kept(row) for row in rows))


def seed_authorities(ask: SeedAuthorities, desk: Desk) -> AuthoritiesKept | Stopped:
    """Enter those of the usual authorities that the directory lacks."""
    if refused := not_theirs(desk.actor, KEEPERS, WHO, "scrieți în nomenclator"):
        return refused
    if errors := act_errors(ask.act):
        raise BadInput(errors)
    known = set(desk.session.scalars(select(Authority.name)))
    rows = [
        _entered(desk, AddAuthority(act=ask.act, since=desk.today, **entry))
        for entry in usual_authorities()
        if entry["name"] not in known
    ]
    desk.session.flush()
    return AuthoritiesKept(tuple(_kept(row) for row in rows))


def usual_authorities() -> list[dict[str, str]]:
    """Read the program's list of the usual authorities."""
    content = files("casework.usecases").joinpath("usual_authorities.json").read_text("utf-8")
    entries: list[dict[str, str]] = json.loads(content)
    return entries


def _not_public(ask: AddAuthority) -> Stopped | None:
    if is_free_mail(ask.email):
        return stopped(
            WHO,
            f"Adresa {one_line(ask.email)} este o cutie poștală gratuită, nu a unei autorități.",
            "Scrieți adresa oficială a autorității sau numai adresa poștală.",
        )
    if is_named_as_a_firm(ask.name) and ask.kind != AddresseeKind.COMPANY:
        return stopped(
            WHO,
            f"„{one_line(ask.name)}” este o firmă; petițiile nu se trimit la firme private.",
            "Numai companiile, societățile și regiile de la art. 2 se pot trece, cu felul lor.",
        )
    if ask.kind == AddresseeKind.COMPANY and not ask.legal_basis.strip():
        return stopped(
            WHO,
            f"Pentru „{one_line(ask.name)}” nu se spune ce act o pune printre cele de la art. 2.",
            "Scrieți temeiul legal al serviciului public pe care îl face.",
        )
    return None


def _check(desk: Desk, ask: AddAuthority) -> None:
    errors = act_errors(ask.act)
    name = one_line(ask.name)
    if not name or len(name) > LONGEST_NAME:
        errors["name"] = "Scrieți denumirea autorității, cel mult 200 de caractere"
    elif desk.session.scalar(select(Authority.id).where(Authority.name == name)):
        errors["name"] = "Autoritatea este deja în nomenclator"
    if ask.kind not in tuple(AddresseeKind):
        errors["kind"] = "Alegeți ce fel de autoritate este"
    if ask.email.strip() and (wrong := email_error(one_line(ask.email))):
        errors["email"] = wrong
    if not (ask.email.strip() or ask.address.strip()):
        errors["address"] = "Scrieți adresa de e-mail sau adresa poștală"
    if errors:
        raise BadInput(errors)


def _entered(desk: Desk, ask: AddAuthority) -> Authority:
    row = Authority(
        name=one_line(ask.name),
        short_name=one_line(ask.short_name)[:40],
        kind=ask.kind,
        competence=clean_text(ask.competence)[:1000],
        legal_basis=one_line(ask.legal_basis)[:300],
        email=one_line(ask.email),
        address=one_line(ask.address)[:500],
        act=one_line(ask.act),
        since=ask.since or desk.today,
        entered_by=desk.actor.name,
        entered_by_id=desk.actor.staff_id,
    )
    desk.session.add(row)
    return row


def _kept(row: Authority) -> AuthorityKept:
    return AuthorityKept(
        id=row.id, name=row.name, kind=row.kind, approved=row.approved_at is not None
    )
