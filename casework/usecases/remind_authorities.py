"""Authorities that gave no number within ten days get one reminder (R-ART61-NOACK)."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from casework.desk import Desk
from casework.records.authority import Authority
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.usecases.correspondence import Correspondence, can_be_reached, send
from casework.usecases.redirection_letters import to_authority
from casework.usecases.step import Case, locked, note
from casework.wording import day_long, format_number
from workflows.addressees import AddresseeKind
from workflows.law import OG27

PATIENCE = timedelta(days=10)
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class RemindAuthorities:
    """The day has come round again."""


def remind_authorities(ask: RemindAuthorities, desk: Desk) -> int:
    """Write to those that are due, each once; gives how many."""
    due = desk.session.execute(
        select(Redirection.id, Redirection.petition_id)
        .join(Authority, Authority.id == Redirection.authority_id)
        .where(
            Redirection.state == "done",
            Redirection.their_number == "",
            Redirection.reminded_on.is_(None),
            Redirection.left_on <= desk.today - PATIENCE,
            Authority.kind.not_in([AddresseeKind.PARLIAMENT, AddresseeKind.PRESIDENT]),
        )
        .order_by(Redirection.petition_id, Redirection.id)
        .limit(AT_ONCE)
    ).all()
    return sum(_remind(desk, petition_id, row) for row, petition_id in due)


def _remind(desk: Desk, petition_id: int, redirection_id: int) -> bool:
    petition = locked(desk, Case(petition_id=petition_id))
    redirection = desk.session.get_one(Redirection, redirection_id, populate_existing=True)
    authority = desk.session.get_one(Authority, redirection.authority_id)
    if redirection.reminded_on is not None or redirection.left_on is None:
        return False
    redirection.reminded_on = desk.today
    to = to_authority(authority)
    if can_be_reached(to):
        send(desk, petition, _reminder(petition, redirection, authority))
    data = {"redirection": redirection.id}
    note(desk, petition, "authority_reminded", (OG27("art. 6^1"),), authority.name, data)
    return True


def _reminder(petition: Petition, row: Redirection, authority: Authority) -> Correspondence:
    assert row.left_on is not None
    number = format_number(petition.number, petition.registered_on, petition.part)
    return Correspondence(
        kind="redirection_reminder",
        to=to_authority(authority),
        title="Revenire: numărul petiției trimise",
        body=(
            f"La {day_long(row.left_on)} v-am trimis petiția înregistrată la noi cu numărul "
            f"{number}, care ține de competența dumneavoastră.",
            "Vă rugăm să ne comunicați numărul și data sub care ați înregistrat-o.",
        ),
        law=(OG27("art. 6^1"),),
        details=(("Numărul nostru", number),),
        about_id=row.id,
    )
