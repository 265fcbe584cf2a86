"""The pages that inform: personal data, accessibility, contact.

The statement says what was checked and how (R-ACC-WCAG).
"""

from flask import render_template

from casework.queries.contact import contact
from webui.access import anyone, office
from webui.citizen.blueprint import citizen


@citizen.get("/date-personale")
@anyone
def privacy() -> str:
    """Say what is done with personal data, why, and whom to ask."""
    return render_template("citizen/privacy.html", contact=office().ask(contact))


@citizen.get("/accesibilitate")
@anyone
def accessibility() -> str:
    """Say what was checked, how, and what nobody has checked by hand."""
    return render_template("citizen/accessibility.html", contact=office().ask(contact))


@citizen.get("/contact", endpoint="contact")
@anyone
def contacts() -> str:
    """Say where and when the hall is found."""
    return render_template("citizen/contact.html", contact=office().ask(contact))
