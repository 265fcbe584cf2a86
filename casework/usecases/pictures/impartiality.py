"""What the rules on impartiality look at, read from the rows of a petition."""

from casework.desk import Actor, Desk
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.store import people
from casework.store.concerned import (
    DISMISSED,
    StandsIn,
    override_given,
    persons_of,
    stand_in,
)
from workflows.petition.subjects.impartiality import (
    IMPARTIALITY_UNASKED,
    NOBODY_CONCERNED,
    Impartiality,
    ImpartialityAsked,
)


def impartiality_of(desk: Desk, petition: Petition) -> Impartiality:
    """Read whom a petition concerns; one that names nobody costs no query."""
    if not petition.names_staff:
        return NOBODY_CONCERNED
    rows = persons_of(desk.session, petition.id)
    concerned = frozenset(row.staff_id for row in rows if row.state != DISMISSED)
    if not concerned:
        return NOBODY_CONCERNED
    actor = desk.actor
    head_id = _head_id(desk)
    instead = stand_in(desk.session, concerned, desk.today) if head_id in concerned else None
    return Impartiality(
        persons=tuple(sorted(concerned)),
        names_to_confirm=sum(row.state == "found" for row in rows),
        actor_is_concerned=actor.staff_id in concerned,
        actor_is_below=_is_below(desk, petition, actor, concerned, instead),
        head_is_concerned=head_id in concerned,
        actor_is_substitute=instead is not None and instead.staff_id == actor.staff_id,
        override_is_given=override_given(desk.session, petition.id, actor.staff_id),
        stand_in=instead.name if instead else "",
        stand_in_act=instead.act if instead else "",
    )


def the_person_named(desk: Desk, petition: Petition, staff_id: int | None) -> ImpartialityAsked:
    """Tell how somebody whom an act names stands to those concerned."""
    person = desk.session.get(StaffMember, staff_id) if staff_id is not None else None
    if person is None or not person.is_active or not petition.names_staff:
        return IMPARTIALITY_UNASKED
    rows = persons_of(desk.session, petition.id)
    concerned = frozenset(row.staff_id for row in rows if row.state != DISMISSED)
    named = people.actor_of(desk.session, person.id, desk.today)
    instead = stand_in(desk.session, concerned, desk.today) if named.head_id in concerned else None
    return ImpartialityAsked(
        person=person.name,
        person_is_concerned=person.id in concerned,
        person_is_below=_is_below(desk, petition, named, concerned, instead),
    )


def _head_id(desk: Desk) -> int | None:
    if desk.actor.staff_id is not None:
        return desk.actor.head_id
    head = people.head_of_institution(desk.session, desk.today)
    return head.id if head else None


def _is_below(
    desk: Desk,
    petition: Petition,
    person: Actor,
    concerned: frozenset[int],
    instead: StandsIn | None,
) -> bool:
    above = person.superiors & concerned
    if instead is not None and instead.staff_id == person.staff_id:
        above -= {person.head_id or 0}
    return bool(above) and not override_given(desk.session, petition.id, person.staff_id)
