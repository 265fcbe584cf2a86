"""The ground of a demonstration: an empty database gets a hall, its people and a register."""

from casework.demo.hall import Chart, furnish_hall
from casework.demo.scribe import Scribe
from casework.desk import SYSTEM
from casework.errors import NotReady
from casework.records.institution import Institution
from casework.usecases.keep_authority import (
    ApproveAuthority,
    SeedAuthorities,
    approve_authority,
    seed_authorities,
)
from casework.usecases.open_register import OpenRegister, open_register

ORDERED_BY = "dispoziția nr. 1.102/2026 (demonstrație)"


def lay_ground(scribe: Scribe, first_number: int) -> Chart:
    """Furnish an empty database with a hall and its register; raises NotReady for another one."""
    if scribe.session.get(Institution, 1) is not None:
        raise NotReady("Datele de probă se pun numai într-o bază de date goală.")
    day = scribe.clock.today()
    chart = furnish_hall(scribe.session, day)
    scribe.act(
        open_register, OpenRegister(year=day.year, first=first_number, act=ORDERED_BY), SYSTEM
    )
    _keep_directory(scribe, chart)
    return chart


def _keep_directory(scribe: Scribe, chart: Chart) -> None:
    """Let one person enter the usual authorities and another one approve them."""
    known = SeedAuthorities(ORDERED_BY)
    scribe.act(seed_authorities, known, scribe.person(chart.staff["sef.relatii"]))
    scribe.act(approve_authority, ApproveAuthority(None), scribe.person(chart.staff["juridic"]))
