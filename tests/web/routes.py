"""Every page of the site with its audience, one a line; run as a module it rewrites the list."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from webui.access import STAFF, Open, stated_audience

if TYPE_CHECKING:
    from flask import Flask

LIST = Path(__file__).with_name("route_list.txt")
SILENT = {"HEAD", "OPTIONS"}


def audience_of(app: "Flask", endpoint: str) -> str:
    """The audience as the list writes it."""
    audience = stated_audience(app.view_functions[endpoint])
    match audience:
        case None:
            return "NIMENI"
        case Open():
            return audience.value
        case _ if audience == STAFF:
            return "toți angajații"
        case _:
            return ", ".join(sorted(role.value for role in audience))


def lines(app: "Flask") -> Iterator[str]:
    """The lines of the list, by address; static files are the only thing without an audience."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: (rule.rule, rule.endpoint)):
        if rule.endpoint != "static":
            methods = "/".join(sorted((rule.methods or set()) - SILENT))
            yield f"{methods:<5} {rule.rule}  →  {audience_of(app, rule.endpoint)}"


def write_list() -> None:
    """Write the list again, for somebody to read line by line and commit."""
    from casework.bootstrap import open_office
    from casework.settings import Settings
    from webui import create_app

    with tempfile.TemporaryDirectory() as home:
        app = create_app(open_office(Settings.from_environment({"CASEWORK_HOME": home})))
        LIST.write_text("\n".join(lines(app)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_list()
