"""The commands that stay up: everything in one, the site alone, the background work alone."""

import signal
import threading
from contextlib import closing
from datetime import datetime

import click

from casework.bootstrap import SystemClock, open_office
from casework.cli.output import Unreachable
from casework.cli.place import at_home, bound, place_of
from casework.cli.preparing import Ground, prepared
from casework.cli.process_tree import Part, ProcessTree
from casework.cli.web_server import WebServer, speak_up
from casework.jobs.worker import work
from casework.settings import Settings

host_option = click.option(
    "--host", default="127.0.0.1", show_default=True, help="Adresa pe care se ascultă."
)
port_option = click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="Portul; 0 alege unul liber.",
)


@click.command(help="Pornește totul: migrări, site, lucrări de fundal.")
@host_option
@port_option
@click.option(
    "--demo",
    "ground",
    flag_value=Ground.DEMO,
    default=Ground.OWN,
    type=Ground,
    help="Într-o bază goală, așază o primărie de probă.",
)
@click.option(
    "--as-of",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Ziua de la care merge ceasul; numai la demonstrație.",
)
def run(host: str, port: int, ground: Ground, day: datetime | None) -> None:
    """Migrate, then keep the site and the background work up in one process tree."""
    speak_up()
    with closing(bound(host, port)) as door:
        place = place_of(host, door)
        settings = at_home(Settings.from_environment(), place)
        settings = prepared(settings, ground, day.date() if day else None)
        clock = clock_of(settings)
        tree = ProcessTree(
            site=site(settings, clock, f"fd://{door.fileno()}", 1 if settings.on_sqlite else 2),
            work=background(settings, clock),
        )
        if not tree.run(place.is_ready, lambda: click.echo(f"ready {place.url}")):
            raise Unreachable("Site-ul s-a oprit singur; cauza este în mesajele de mai sus.")


@click.command(help="Pornește numai site-ul.")
@host_option
@port_option
@click.option(
    "--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Câte procese."
)
def serve(host: str, port: int, workers: int) -> None:
    """Serve the site with several processes; background work is another command."""
    speak_up()
    with closing(bound(host, port)) as door:
        settings = prepared(at_home(Settings.from_environment(), place_of(host, door)))
        handed_over = f"fd://{door.detach()}"
    site(settings, clock_of(settings), handed_over, workers)()


@click.command(help="Pornește numai lucrările de fundal.")
def worker() -> None:
    """Do background work until told to stop."""
    speak_up()
    settings = prepared(Settings.from_environment())
    background(settings, clock_of(settings))()


def clock_of(settings: Settings) -> SystemClock:
    """Give the one clock of all processes below: started again, a child must not go back."""
    return SystemClock.starting_at(settings.now) if settings.now else SystemClock()


def site(settings: Settings, clock: SystemClock, bind: str, workers: int) -> Part:
    """Give the part that serves the site until a signal."""

    def until_told() -> None:
        WebServer(settings, clock, bind, workers).run()

    return until_told


def background(settings: Settings, clock: SystemClock) -> Part:
    """Give the part that does background work until a signal."""

    def until_told() -> None:
        told = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: told.set())
        with closing(open_office(settings, clock=clock)) as office:
            work(office, told)

    return until_told
