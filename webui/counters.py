"""The counters: every module of an audience's package is a screen and opens with its blueprint."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from flask import Blueprint, Flask

from webui.admin.blueprint import admin
from webui.api.blueprint import api
from webui.citizen.blueprint import citizen
from webui.clerk.blueprint import clerk
from webui.desk.blueprint import desk
from webui.gate.blueprint import gate
from webui.health import health
from webui.legal.blueprint import legal
from webui.security import csrf

COUNTERS: Final = (gate, citizen, clerk, desk, legal, admin, api)


def install(app: Flask) -> None:
    """Open every counter; programs show a token instead of a form's secret."""
    csrf.exempt(api)
    app.register_blueprint(health)
    for counter in COUNTERS:
        _import_screens(counter)
        app.register_blueprint(counter)


def _import_screens(counter: Blueprint) -> None:
    """Import the modules beside a blueprint, so that a new screen needs no line here."""
    package = import_module(counter.import_name.rpartition(".")[0])
    for screen in iter_modules(package.__path__):
        import_module(f"{package.__name__}.{screen.name}")
