"""Everything templates may call: filters, links, and the address of a static file."""

import hashlib
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, url_for

from casework import wording
from webui.shared import fields, navigation, text


def install(app: Flask) -> None:
    """Give the templates of the site their shared layouts, filters and functions."""
    app.register_blueprint(Blueprint("shared", __name__, template_folder="templates"))
    app.jinja_env.filters.update(
        nb=text.nb,
        paragraphs=text.paragraphs,
        day_month=wording.day_month,
        day_short=wording.day_short,
        day_short_year=wording.day_short_year,
        day_full=wording.day_full,
        day_long=wording.day_long,
        day_numeric=wording.day_numeric,
        clock_time=wording.clock_time,
        moment_short=wording.moment_short,
        moment_long=wording.moment_long,
        thousands=wording.thousands,
        decimal=wording.decimal,
        percent=wording.percent,
        file_size=wording.file_size,
        article=wording.article,
        cited=wording.cited,
        spoken=wording.spoken,
        things_left=fields.things_left,
    )
    app.jinja_env.globals.update(
        asset=asset,
        counted=wording.counted,
        error_lines=fields.error_lines,
        footer_links=navigation.footer_links,
        hall=None,
        public_links=navigation.public_links,
    )


def asset(name: str) -> str:
    """Give the address of a static file, marked with its content so that it may be kept long."""
    return url_for("static", filename=name, v=fingerprint(name))


@cache
def fingerprint(name: str) -> str:
    """Give the first letters of a static file's sum, read once."""
    path = Path(__file__).parents[1] / "static" / name
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]
