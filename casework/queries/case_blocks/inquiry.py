"""Questions, opinions, screens and visas of a case, as its file shows them."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.reading import Reader
from casework.records.opinion import Opinion
from casework.records.petition import Petition
from casework.records.unit import Unit
from casework.wording import day_short, moment_short
from workflows.petition.subjects.grounds import DANGER_WORDS, DangerStep

NOT_STOPPED = "Întrebarea nu oprește termenul de răspuns."
WHISTLEBLOWER_WORDS = {"clear": "nu este", "suspected": "pare să fie"}
VISA_WORDS = {"granted": "dată", "refused": "refuzată"}


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    """Show what was asked of whom, and what came of it."""
    query = select(Opinion).where(Opinion.petition_id == petition.id).order_by(Opinion.id)
    rows = session.scalars(query).all()
    asked = [row for row in rows if row.kind in ("opinion", "clarification")]
    if asked:
        late = any(
            row.given_at is None and row.due_on is not None and row.due_on < reader.today
            for row in asked
        )
        waiting = any(row.given_at is None for row in asked)
        yield CaseBlock(
            key="intrebari",
            title="Întrebări și opinii",
            tag="întârziate" if late else "în așteptare" if waiting else "",
            tone="er" if late else "at" if waiting else "",
            lines=(*(_line(session, row) for row in asked), NOT_STOPPED),
        )
    facts = tuple(_fact(row) for row in rows if row.kind in ("whistleblower", "danger", "visa"))
    if facts:
        yield CaseBlock(key="art7", title="Verificări înainte de clasare (art. 7)", facts=facts)


def _line(session: Session, row: Opinion) -> str:
    unit = session.get(Unit, row.unit_id) if row.unit_id else None
    of_whom = unit.name if unit else "Petiționarul"
    until = f", până {day_short(row.due_on)}" if row.due_on else ""
    came = (
        f"a răspuns {moment_short(row.given_at)}: {row.answer}"
        if row.given_at
        else "nu a răspuns încă"
    )
    return f"{of_whom}, întrebat {moment_short(row.asked_at)}{until}: {row.question} – {came}"


def _fact(row: Opinion) -> tuple[str, str]:
    match row.kind:
        case "whistleblower":
            return ("Avertizare în interes public", WHISTLEBLOWER_WORDS.get(row.verdict, "–"))
        case "danger":
            return ("Pericol", DANGER_WORDS[DangerStep(row.verdict)])
        case _:
            return ("Viza juridică", VISA_WORDS.get(row.verdict, "–"))
