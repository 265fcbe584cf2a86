"""The web site of the office: one application for one opened office."""

from flask import Flask

from casework.bootstrap import Office
from webui import access, counters, errors, login, security
from webui.shared import frame, jinja, restoring


def create_app(office: Office) -> Flask:
    """Open the counters of an office."""
    app = Flask(__name__)
    app.extensions[access.OFFICE] = office
    security.install(app, office.settings)
    jinja.install(app)
    login.install(app)
    access.install(app)
    security.csrf.init_app(app)
    errors.install(app)
    frame.install(app)
    restoring.install(app)
    counters.install(app)
    return app
