"""What the file of a case shows beside its papers, one file for each subject of the law."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.reading import Reader
from casework.records.petition import Petition

__all__ = ["CaseBlock", "blocks_of"]


def blocks_of(session: Session, reader: Reader, petition: Petition) -> tuple[CaseBlock, ...]:
    """Ask every subject what it has to show of a case."""
    return tuple(_all(session, reader, petition))


def _all(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    for subject in iter_modules(__path__):
        module = import_module(f"{__name__}.{subject.name}")
        if hasattr(module, "blocks"):
            yield from module.blocks(session, reader, petition)
