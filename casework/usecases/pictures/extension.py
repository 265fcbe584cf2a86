"""What the rules on extension look at, read from the rows of a petition."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.desk import Desk
from casework.records.extension import Extension as ExtensionRow
from casework.records.letter import Letter
from casework.records.petition import Petition
from workflows.petition.subjects.extension import Extension
from workflows.roles import Role

SPENT = ("granted", "active")


def extension_of(desk: Desk, petition: Petition) -> Extension:
    """Read how a petition stands as to extension."""
    session = desk.session
    decides = desk.actor.leads_for("extension") or Role.HEAD not in desk.actor.roles
    row = extension_row(session, petition.id)
    if row is None:
        return Extension(
            actor_may_decide=decides,
            category=petition.category,
            used_in_the_group=_used_in_the_group(session, petition),
        )
    lapsed = row.state == "granted" and desk.today > petition.due_legal_max
    return Extension(
        state="lapsed" if lapsed else row.state,
        days=row.days,
        asked_by=row.asked_by,
        actor_may_decide=decides,
        category=petition.category,
        used_in_the_group=_used_in_the_group(session, petition),
        notice=_notice(session, row),
    )


def extension_row(session: Session, petition_id: int) -> ExtensionRow | None:
    """Give the last extension that was asked for a petition."""
    return session.scalars(
        select(ExtensionRow)
        .where(ExtensionRow.petition_id == petition_id)
        .order_by(ExtensionRow.id.desc())
    ).first()


def _used_in_the_group(session: Session, petition: Petition) -> bool:
    """Tell whether another petition of the connected group has had the one extension."""
    main = petition.joined_to or petition.id
    used = (
        select(ExtensionRow.id)
        .join(Petition, Petition.id == ExtensionRow.petition_id)
        .where(
            or_(Petition.id == main, Petition.joined_to == main),
            Petition.id != petition.id,
            ExtensionRow.state.in_(SPENT),
        )
    )
    return session.scalar(used.limit(1)) is not None


def _notice(session: Session, row: ExtensionRow) -> str:
    letter = session.get(Letter, row.letter_id) if row.letter_id else None
    if letter is None:
        return ""
    match letter.state:
        case "sent":
            return "left"
        case "to_release":
            return "waits"
        case "pending" if letter.channel == "email":
            return "on_its_way"
        case _:
            return "to_post"
