"""The first page: send a petition, or see where one has got to."""

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.hall_contact import hall_contact
from webui.access import anyone, office
from webui.citizen.blueprint import citizen


@citizen.get("/")
@anyone
def home() -> ResponseReturnValue:
    """Show the two doors, and what happens behind them."""
    return render_template("citizen/home.html", contact=office().ask(hall_contact))
