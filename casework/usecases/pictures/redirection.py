"""What the rules on redirection look at, read from the rows of a petition."""

from collections.abc import Sequence

from sqlalchemy import select

from casework.desk import Desk
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.redirection import Redirection as Row
from workflows.deadlines.clocks import REDIRECTION
from workflows.petition.subjects.redirection import Redirection

OF_A_REDIRECTION = ("redirection_authority", "redirection_notice", "part_authority", "part_notice")


def redirection_of(desk: Desk, petition: Petition) -> Redirection:
    """Read how a petition stands as to redirection."""
    term = next((run for run in petition.clocks if run.clock == REDIRECTION.name), None)
    rows = _rows(desk, petition)
    pending = next((row for row in rows if row.state == "pending"), None)
    letters = _letters(desk, rows)
    gone = {letter.party for letter in letters if pending and _serves(letter, pending.id, "sent")}
    done = {row.id for row in rows if row.state == "done"}
    return Redirection(
        due_safe=term.due_safe if term else None,
        due_legal_max=term.due_legal_max if term else None,
        marked_at_triage=petition.not_ours,
        whole_is_pending=pending is not None and not pending.points,
        part_is_pending=pending is not None and bool(pending.points),
        authority_letter_left="authority" in gone,
        petitioner_is_told="petitioner" in gone,
        letters_again_on_their_way=sum(
            letter.about_id in done and letter.state in ("pending", "failed") for letter in letters
        ),
        points_sent=tuple(
            position
            for row in rows
            if row.state in ("pending", "done") and row.points
            for position in points_in(row)
        ),
        returned_by=tuple(row.authority_id for row in rows if row.state == "returned"),
    )


def points_in(row: Row) -> tuple[int, ...]:
    """Read the positions of the points that a redirection sends on."""
    return tuple(int(position) for position in row.points.split(",") if position)


def _rows(desk: Desk, petition: Petition) -> Sequence[Row]:
    query = select(Row).where(Row.petition_id == petition.id).order_by(Row.id)
    return desk.session.scalars(query).all()


def _letters(desk: Desk, rows: Sequence[Row]) -> Sequence[Letter]:
    if not rows:
        return ()
    query = select(Letter).where(
        Letter.petition_id == rows[0].petition_id, Letter.kind.in_(OF_A_REDIRECTION)
    )
    return desk.session.scalars(query).all()


def _serves(letter: Letter, redirection_id: int, state: str) -> bool:
    return letter.about_id == redirection_id and letter.state == state
