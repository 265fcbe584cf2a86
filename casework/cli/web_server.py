"""The web server: gunicorn with threads; each of its processes opens the office for itself."""

import logging
from importlib import import_module
from typing import Any

from gunicorn.app.base import BaseApplication

from casework.bootstrap import Office, SystemClock, open_office
from casework.settings import Settings

THREADS = 8
OPTIONS: dict[str, object] = {
    "worker_class": "gthread",
    "threads": THREADS,
    "timeout": 60,
    "graceful_timeout": 10,
    "keepalive": 5,
    "proc_name": "casework",
    "loglevel": "warning",
    "control_socket_disable": True,
}
"""There is no access log of the server's own: it would write query strings down."""


class WebServer(BaseApplication):  # type: ignore[misc]
    """Serves one installation on addresses or on an open socket (fd://N)."""

    def __init__(self, settings: Settings, clock: SystemClock, bind: str, workers: int) -> None:
        self.settings = settings
        self.clock = clock
        self.options = OPTIONS | {
            "bind": [bind],
            "workers": workers,
            "worker_exit": self._close,
        }
        self.office: Office | None = None
        super().__init__()

    def load_config(self) -> None:
        """Take our options only: neither files nor the command line are read."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """Open the office in this process and build the site; casework never imports it by name."""
        self.office = open_office(self.settings, clock=self.clock)
        return import_module("webui").create_app(self.office)

    def _close(self, _server: object, _worker: object) -> None:
        if self.office is not None:
            self.office.close()


def speak_up() -> None:
    """Send what the program says to standard error; libraries only when something is wrong."""
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    logging.getLogger("casework").setLevel(logging.INFO)
