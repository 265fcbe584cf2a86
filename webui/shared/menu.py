"""The menu of the staff: each role's pages, those that exist, in the order of the day's work."""

from dataclasses import dataclass
from typing import Final

from flask import current_app, request, url_for

from casework.desk import Actor
from webui.access import STAFF
from webui.shared.navigation import MenuItem
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page of the menu and the roles that work with it."""

    endpoint: str
    label: str
    icon: str
    roles: frozenset[Role]


CLERKS: Final = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})
LEADERS: Final = frozenset({Role.DEPARTMENT_HEAD, Role.HEAD})
WORKERS: Final = frozenset({Role.SPECIALIST, *LEADERS})

ENTRIES: Final = (
    Entry(endpoint="clerk.arrivals", label="Intrări", icon="inbox", roles=CLERKS),
    Entry(endpoint="desk.work", label="Lucrări", icon="list-checks", roles=STAFF),
)


def menu_for(person: Actor) -> tuple[MenuItem, ...]:
    """Give the pages a person works with."""
    return tuple(
        MenuItem(
            url=url_for(entry.endpoint),
            label=entry.label,
            icon=entry.icon,
            current=request.endpoint == entry.endpoint,
        )
        for entry in ENTRIES
        if entry.roles & person.roles and entry.endpoint in current_app.view_functions
    )
