"""An answer that came back, as the file of its case shows it (R-DISPATCH-BOUNCE)."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.reading import Reader
from casework.records.petition import Petition
from casework.wording import day_long
from workflows.deadlines.clocks import SECOND_CHANNEL


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    """Show by when the answer must leave by a second channel."""
    runs = [
        run for run in petition.clocks if run.clock == SECOND_CHANNEL.name and run.ended_on is None
    ]
    if not runs:
        return
    until = runs[-1].due_safe
    yield CaseBlock(
        key="retur",
        title="Scrisoare întoarsă",
        tag="întârziată" if until < reader.today else "de trimis din nou",
        tone="er" if until < reader.today else "at",
        lines=(
            f"Se trimite pe altă cale până {day_long(until)}.",
            "Termenul se judecă după prima expediere valabilă.",
        ),
    )
