"""Sealing the day: the seal is committed first, then every seal not yet outside is written out."""

from pathlib import Path

from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.gateways.seal_folder import SealFolder
from casework.store import seals
from casework.usecases.seal_day import DaySealed, SealDay, seal_day


def seal_folder(office: Office) -> SealFolder:
    """Give the folder of seals of an installation."""
    return SealFolder(office.settings.home / "seals")


def seal_and_export(office: Office) -> DaySealed:
    """Seal, commit, and write the file; one that a dead process owed is written now."""
    sealed = office.perform(seal_day, SealDay(), SYSTEM)
    office.ask(_export, office)
    return sealed


def _export(session: Session, office: Office) -> tuple[Path, ...]:
    folder = seal_folder(office)
    return tuple(
        folder.keep(seal.number, office.clock.on(seal.sealed_at), seal.document)
        for seal in seals.documents_after(session, folder.newest())
    )
