"""What every citizen may want to read: personal data, accessibility, where we are."""

from flask import render_template
from flask.typing import ResponseReturnValue

from casework.queries.hall_contact import hall_contact
from webui.access import anyone, office
from webui.citizen.blueprint import citizen


@citizen.get("/date-personale")
@anyone
def privacy() -> ResponseReturnValue:
    """Inform the petitioner about personal data; nothing is agreed to here."""
    return _page("privacy")


@citizen.get("/accesibilitate")
@anyone
def accessibility() -> ResponseReturnValue:
    """Declare how accessible the site is."""
    return _page("accessibility")


@citizen.get("/contact")
@anyone
def contact() -> ResponseReturnValue:
    """Say where the registry is and when it is open."""
    return _page("contact")


def _page(name: str) -> str:
    return render_template(f"citizen/{name}.html", contact=office().ask(hall_contact))
