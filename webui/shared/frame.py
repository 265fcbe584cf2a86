"""What the frame around a staff page shows: who is signed in, the menu, the demonstration mark."""

from flask import Flask, g

from casework.desk import Actor
from casework.queries.hall import Hall, hall
from webui.access import actor, office, signed_in
from webui.shared.menu import menu_for
from workflows.roles import ROLE_WORDS


def install(app: Flask) -> None:
    """Give every page its frame."""
    app.context_processor(_frame)


def the_hall() -> Hall:
    """Give the institution's names, read once for a request."""
    if "hall" not in g:
        g.hall = office().ask(hall)
    found: Hall = g.hall
    return found


def role_words(person: Actor) -> str:
    """Say in which capacity somebody works: the title, or the first role in words."""
    return person.title or ", ".join(ROLE_WORDS[role] for role in sorted(person.roles)[:1])


def _frame() -> dict[str, object]:
    if g.get("database_away"):
        return {}
    shown: dict[str, object] = {"demo": the_hall().is_demo, "hall": the_hall()}
    if "for_staff" in g and signed_in():
        shown |= {
            "staff_name": actor().name,
            "staff_role": role_words(actor()),
            "menu": menu_for(actor()),
            "staff_home_url": "/birou/",
            "search_url": "/birou/cauta",
            "sign_out_url": "/birou/iesire",
        }
    return shown
