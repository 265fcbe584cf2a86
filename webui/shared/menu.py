"""The menu of the staff: each role's pages, those that exist, in the order of the day's work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from flask import current_app, g, request, url_for

from casework.desk import Actor
from casework.queries.menu_counts import MenuCounts, menu_counts
from webui.access import office
from webui.shared.navigation import MenuItem
from workflows.roles import STAFF_ROLES, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page of the menu, the roles that work with it, and what is counted beside it."""

    endpoint: str
    label: str
    icon: str
    roles: frozenset[Role]
    count: Callable[[MenuCounts], int] | None = None
    urgent: Callable[[MenuCounts], bool] = lambda _: False


CLERKS: Final = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})
CLERK: Final = frozenset({Role.REGISTRY_CLERK})
LEADERS: Final = frozenset({Role.DEPARTMENT_HEAD, Role.HEAD})
SEERS: Final = frozenset({*CLERKS, *LEADERS, Role.SPECIALIST, Role.LEGAL_OFFICER})
LEGAL: Final = frozenset({Role.LEGAL_OFFICER})
OVERSEERS: Final = frozenset({*LEGAL, Role.HEAD, Role.PUBLIC_RELATIONS_HEAD})
READERS_544: Final = frozenset({*CLERKS, Role.INFORMATION_OFFICER, Role.LEGAL_OFFICER})
OPERATORS: Final = frozenset({*CLERKS, Role.ADMINISTRATOR})

ENTRIES: Final = (
    Entry(
        endpoint="clerk.arrivals",
        label="Intrări",
        icon="inbox",
        roles=CLERKS,
        count=lambda counts: counts.queues.inbox,
    ),
    Entry(endpoint="clerk.counter", label="Ghișeu și poștă", icon="users", roles=CLERK),
    Entry(
        endpoint="desk.work",
        label="Lucrări",
        icon="list-checks",
        roles=SEERS,
        count=lambda counts: counts.queues.open,
        urgent=lambda counts: counts.queues.urgent > 0,
    ),
    Entry(
        endpoint="desk.reminders",
        label="Avertizări",
        icon="clock",
        roles=SEERS,
        count=lambda counts: counts.reminded,
    ),
    Entry(
        endpoint="desk.to_assign",
        label="De atribuit",
        icon="user-check",
        roles=LEADERS,
        count=lambda counts: counts.queues.to_assign,
    ),
    Entry(
        endpoint="clerk.register_544",
        label="Cereri 544",
        icon="file-text",
        roles=READERS_544,
    ),
    Entry(
        endpoint="desk.to_sign",
        label="De semnat",
        icon="pen-line",
        roles=LEADERS,
        count=lambda counts: counts.queues.to_sign,
    ),
    Entry(
        endpoint="desk.opinions",
        label="Opinii cerute",
        icon="users",
        roles=frozenset({Role.DEPARTMENT_HEAD, Role.SPECIALIST}),
    ),
    Entry(
        endpoint="desk.contested",
        label="Contestate",
        icon="undo-2",
        roles=frozenset({Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER}),
    ),
    Entry(
        endpoint="desk.recurring",
        label="Recidive",
        icon="map-pin",
        roles=frozenset({Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER, Role.HEAD}),
    ),
    Entry(
        endpoint="desk.extensions",
        label="Prelungiri",
        icon="calendar-days",
        roles=frozenset({Role.HEAD}),
        count=lambda counts: counts.extensions,
        urgent=lambda counts: counts.extensions > 0,
    ),
    Entry(
        endpoint="clerk.to_dispatch",
        label="De expediat",
        icon="send",
        roles=CLERKS,
        count=lambda counts: counts.queues.to_dispatch,
    ),
    Entry(
        endpoint="clerk.letters",
        label="Scrisori",
        icon="file-text",
        roles=CLERKS,
        count=lambda counts: counts.letters,
    ),
    Entry(
        endpoint="desk.redirections",
        label="Redirecționări",
        icon="landmark",
        roles=CLERKS | {Role.LEGAL_OFFICER},
    ),
    Entry(endpoint="clerk.to_file", label="De clasat", icon="archive", roles=CLERKS),
    Entry(
        endpoint="clerk.messages",
        label="Mesaje",
        icon="mail",
        roles=OPERATORS,
        count=lambda counts: counts.messages_to_decide,
        urgent=lambda counts: counts.messages_to_decide > 0,
    ),
    Entry(endpoint="legal.board", label="Termene", icon="calendar-days", roles=OVERSEERS),
    Entry(
        endpoint="legal.half_year_reports",
        label="Raport",
        icon="badge-check",
        roles=frozenset({*LEGAL, Role.PUBLIC_RELATIONS_HEAD, Role.HEAD}),
    ),
    Entry(
        endpoint="legal.calendar",
        label="Calendar",
        icon="calendar-days",
        roles=frozenset({*LEGAL, Role.ADMINISTRATOR}),
    ),
    Entry(endpoint="legal.access_log", label="Accesări", icon="eye", roles=LEGAL),
    Entry(
        endpoint="legal.hall_decisions",
        label="Hotărâri",
        icon="landmark",
        roles=frozenset({*LEGAL, Role.ADMINISTRATOR, Role.HEAD}),
    ),
    Entry(
        endpoint="legal.conflicts",
        label="Conflicte",
        icon="lock",
        roles=frozenset({Role.LEGAL_OFFICER}),
    ),
    Entry(
        endpoint="legal.substitutes",
        label="Înlocuitori",
        icon="user-check",
        roles=frozenset({Role.LEGAL_OFFICER, Role.HEAD, Role.ADMINISTRATOR}),
    ),
    Entry(
        endpoint="admin.org_chart",
        label="Structura",
        icon="network",
        roles=frozenset(STAFF_ROLES),
    ),
)


def menu_for(person: Actor) -> tuple[MenuItem, ...]:
    """Give the pages a person works with, with how much waits on each."""
    entries = [
        entry
        for entry in ENTRIES
        if entry.roles & person.roles and entry.endpoint in current_app.view_functions
    ]
    counts = _counts(person)
    return tuple(
        MenuItem(
            url=url_for(entry.endpoint),
            label=entry.label,
            icon=entry.icon,
            count=entry.count(counts) if entry.count else None,
            current=request.endpoint == entry.endpoint,
            urgent=entry.urgent(counts),
        )
        for entry in entries
    )


def _counts(person: Actor) -> MenuCounts:
    """Read the counts once for a page."""
    if "menu_counts" not in g:
        g.menu_counts = office().ask(menu_counts, person, office().clock.today())
    found: MenuCounts = g.menu_counts
    return found
