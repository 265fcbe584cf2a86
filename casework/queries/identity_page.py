"""What a clerk sees before checking at the counter who a petitioner is (art. 7)."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from casework.queries.case_rows import CaseRow, rows_of
from casework.queries.petition_file import visible_petition
from casework.queries.petition_identity import IdentitySeen, identity_of
from casework.queries.reading import Reader


@dataclass(frozen=True, slots=True)
class IdentityPage:
    """A case and how well its petitioner is known."""

    row: CaseRow
    identity: IdentitySeen


def identity_page(session: Session, reader: Reader, petition_id: int) -> IdentityPage:
    """Read the ladder of a case; raises NotFound."""
    petition = visible_petition(session, reader, petition_id)
    return IdentityPage(rows_of(session, (petition_id,))[0], identity_of(session, petition))
