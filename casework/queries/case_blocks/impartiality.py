"""Whom a case is about, as its file shows it to those who may read it (art. 11)."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.persons_page import persons_seen
from casework.queries.reading import Reader
from casework.records.petition import Petition


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    """Show the persons named and what was decided of each."""
    links = (
        ("Persoane vizate", f"/birou/dosar/{petition.id}/persoane"),
        ("Consemnează o intervenție", f"/birou/dosar/{petition.id}/interventie"),
    )
    persons = persons_seen(session, petition.id) if petition.names_staff else ()
    open_ones = [person for person in persons if person.state == "found"]
    concerned = [person for person in persons if person.state == "confirmed"]
    yield CaseBlock(
        key="art11",
        title="Imparțialitate (art. 11 și 12)",
        tag="de hotărât" if open_ones else "persoane vizate" if concerned else "",
        tone="at" if open_ones or concerned else "",
        facts=tuple((person.name, person.word) for person in persons),
        lines=() if persons else ("Textul nu numește angajați ai instituției.",),
        links=links,
    )
