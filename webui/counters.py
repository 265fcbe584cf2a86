"""The counters that exist: each audience's screens are imported and its blueprint is opened."""

import logging
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

from flask import Flask

from webui.health import health
from webui.security import csrf

AUDIENCES = ("gate", "citizen", "clerk", "desk", "legal", "admin", "api")
LOG = logging.getLogger("casework.web")


def install(app: Flask) -> None:
    """Open every counter."""
    app.register_blueprint(health)
    for audience in AUDIENCES:
        if find_spec(f"webui.{audience}") and find_spec(f"webui.{audience}.blueprint"):
            _open(app, audience)


def _open(app: Flask, audience: str) -> None:
    package = import_module(f"webui.{audience}")
    for module in sorted(iter_modules(package.__path__), key=lambda one: one.name):
        try:
            import_module(f"webui.{audience}.{module.name}")
        except ImportError as missing:
            LOG.error("webui.%s.%s stays closed: %s", audience, module.name, missing)
    blueprint = getattr(import_module(f"webui.{audience}.blueprint"), audience)
    app.register_blueprint(blueprint)
    if audience == "api":
        csrf.exempt(blueprint)
