"""The first page after signing in: the one on which this person's day begins."""

from typing import Final

from flask import current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from webui.access import actor, all_staff
from webui.gate.blueprint import gate
from workflows.roles import Role

FIRST_PAGES: Final = (
    (Role.REGISTRY_CLERK, "clerk.arrivals"),
    (Role.PUBLIC_RELATIONS_HEAD, "clerk.arrivals"),
    (Role.HEAD, "desk.to_sign"),
    (Role.DEPARTMENT_HEAD, "desk.to_assign"),
    (Role.SPECIALIST, "desk.work"),
    (Role.LEGAL_OFFICER, "desk.work"),
    (Role.ADMINISTRATOR, "admin.org_chart"),
)


@gate.get("/")
@all_staff
def home() -> ResponseReturnValue:
    """Lead each role to the page its day begins with."""
    for role, endpoint in FIRST_PAGES:
        if role in actor().roles and endpoint in current_app.view_functions:
            return redirect(url_for(endpoint))
    return render_template("gate/home.html")
