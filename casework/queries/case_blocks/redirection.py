"""Redirections and transfers of a case, as its file shows them (art. 6^1, art. 8 alin. (2))."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.reading import Reader
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.store.authorities import name_of
from casework.wording import day_numeric, day_short_year, moment_short
from workflows.deadlines.standing import standing

TAGS = {
    "proposed": ("propusă la triere", "at"),
    "pending": ("scrisori în curs", "at"),
    "done": ("plecată", "ok"),
    "returned": ("întoarsă", "er"),
    "cancelled": ("oprită", ""),
}
PAGES = (("Redirecționări", "/birou/redirectionari"),)


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    """Show from whom the petition came and to whom it went."""
    if petition.from_authority is not None:
        yield _came_in(session, petition)
    query = select(Redirection).where(Redirection.petition_id == petition.id)
    for row in session.scalars(query.order_by(Redirection.id)):
        yield _sent_on(session, row)


def _came_in(session: Session, petition: Petition) -> CaseBlock:
    when = f" din {day_numeric(petition.issuer_date)}" if petition.issuer_date else ""
    return CaseBlock(
        key="primita",
        title="Trimisă de altă autoritate (art. 8)",
        facts=(
            ("Autoritatea", name_of(session, petition.from_authority)),
            ("Adresa ei", f"{petition.issuer_number}{when}"),
        ),
        lines=("Termenul curge de la înregistrarea la noi.",),
    )


def _sent_on(session: Session, row: Redirection) -> CaseBlock:
    tag, tone = TAGS[row.state]
    what = f"aspectele {row.points}" if row.points else "toată petiția"
    return CaseBlock(
        key=f"redirectionare-{row.id}",
        title="Redirecționare (art. 6¹)",
        tag=tag,
        tone=tone,
        facts=tuple(_facts(session, row, what)),
        lines=tuple(line for line in (row.competence, row.reason, row.returned_reason) if line),
        links=PAGES,
    )


def _facts(session: Session, row: Redirection, what: str) -> Iterator[tuple[str, str]]:
    yield "Autoritatea", name_of(session, row.authority_id)
    yield "Ce pleacă", what
    yield "Hotărâtă", moment_short(row.decided_at)
    yield "Cele 5 zile", f"până {day_short_year(row.due_safe)}"
    if row.left_on is not None:
        judged = standing(row.left_on, row.due_safe, row.due_legal_max)
        yield "Plecată", f"{day_short_year(row.left_on)}, {judged.word}"
    if row.their_number:
        yield "Numărul de acolo", row.their_number
    if row.returned_on is not None:
        yield "Întoarsă", day_short_year(row.returned_on)
