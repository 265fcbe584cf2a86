"""The register's proof: recomputes every hash, link, number, copy, signature, count and seal."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.gateways.seal_folder import SealFile
from casework.store.proof.counts import check_tally
from casework.store.proof.findings import Broken, Findings, RegisterRead
from casework.store.proof.histories import check_histories
from casework.store.proof.registers import check_registers
from casework.store.proof.reports import check_reports
from casework.store.proof.seals import check_seals
from casework.store.snapshots import hold_still

__all__ = ["Broken", "RegisterRead", "Verified", "verified"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What the proof found: the registers read, how much was read, and each broken row."""

    registers: tuple[RegisterRead, ...]
    broken: tuple[Broken, ...]
    lines: int
    seals: int
    erased: int

    @property
    def ok(self) -> bool:
        """Tell whether nothing is broken."""
        return not self.broken


def verified(session: Session, outside: Iterable[SealFile] = ()) -> Verified:
    """Verify the whole database as it stands at one moment, and the seals kept outside it."""
    hold_still(session)
    found = Findings()
    check_registers(session, found)
    check_histories(session, found)
    check_tally(session, found)
    check_reports(session, found)
    check_seals(session, found, outside)
    return Verified(
        registers=tuple(found.registers),
        broken=tuple(found.broken),
        lines=found.lines,
        seals=found.seals,
        erased=found.erased,
    )
