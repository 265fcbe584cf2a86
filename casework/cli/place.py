"""Where a site listens: the open door, its address for people, and whether it answers."""

import http.client
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass, replace

from casework.cli.output import Refused
from casework.settings import Settings

SOMEWHERE_HERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""What to call this machine when it listens on all its addresses."""

PATIENCE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Place:
    """A host and port as a browser types them."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """Give the address of the front page."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    def is_ready(self) -> bool:
        """Ask the site whether it can serve."""
        link = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE_SECONDS)
        try:
            link.request("GET", "/health/ready")
            return link.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            link.close()


def bound(host: str, port: int) -> socket.socket:
    """Take the door at once, so that a taken port is said before anything else is done."""
    door = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
    except OSError as taken:
        door.close()
        raise Refused(
            f"Pe {host} nu se poate asculta la portul {port}: este ocupat sau adresa nu este "
            "a acestui calculator. Alegeți altul cu --port."
        ) from taken
    return door


def place_of(host: str, door: socket.socket) -> Place:
    """Give the address of an open door."""
    return Place(SOMEWHERE_HERE.get(host, host), door.getsockname()[1])


def at_home(settings: Settings, place: Place, environ: Mapping[str, str] | None = None) -> Settings:
    """Write links with the address really served, unless a public one was given."""
    given = (os.environ if environ is None else environ).get("CASEWORK_PUBLIC_URL")
    return settings if given else replace(settings, public_url=place.url)
