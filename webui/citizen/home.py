"""The first page: send a petition, or ask for one that was sent."""

from flask import render_template

from casework.queries.contact import contact
from webui.access import anyone, office
from webui.citizen.blueprint import citizen


@citizen.get("/")
@anyone
def home() -> str:
    """Show both doors, and what is good to know."""
    return render_template("citizen/home.html", contact=office().ask(contact))
