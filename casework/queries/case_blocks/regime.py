"""Under which act a case is solved: its clock, its owner, and what it forbids (art. 2)."""

from collections.abc import Iterable

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.reading import Reader
from casework.records.petition import Petition
from casework.wording import day_long, format_number
from workflows.deadlines.clocks import CLOCKS
from workflows.petition.regime_rows import CONFIDENTIAL, RegimeRow, row_of
from workflows.petition.regimes import REGIME_WORDS, Regime
from workflows.roles import ROLE_WORDS


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterable[CaseBlock]:
    """Show the regime of a case that is not an ordinary petition, and what it is about."""
    regime = Regime(petition.regime)
    linked = tuple(_linked(session, petition))
    if regime is Regime.OG27 and not linked:
        return
    row = row_of(regime)
    yield CaseBlock(
        key="regime",
        title=REGIME_WORDS[regime],
        tag="confidențial" if regime in CONFIDENTIAL else "",
        tone="er" if regime in CONFIDENTIAL else "",
        facts=_facts(petition, row),
        lines=tuple(_lines(row)),
        links=linked,
    )


def _facts(petition: Petition, row: RegimeRow) -> tuple[tuple[str, str], ...]:
    clock = CLOCKS.get(petition.clock, row.clock)
    return (
        ("Termenul", clock.word),
        ("Ultima zi legală", day_long(petition.due_legal_max)),
        ("Răspunde", ROLE_WORDS[row.owner]),
    )


def _lines(row: RegimeRow) -> Iterable[str]:
    if row.regime is Regime.PRIOR_COMPLAINT_554:
        yield "Ajunge la juriști într-o zi; nu se clasează ca repetată (Legea nr. 554/2004)."
    if row.regime is Regime.INFORMATION_544:
        yield "Refuzul se comunică în 5 zile, cu excepția din art. 12 sau 13 (Legea nr. 544/2001)."
    if row.confidential_to is not None:
        yield f"O citește numai {ROLE_WORDS[row.confidential_to]}."
    if not row.article_9_applies:
        yield "Nu se prelungește după art. 9 și nu se clasează după art. 7 sau 10 din ordonanță."


def _linked(session: Session, petition: Petition) -> Iterable[tuple[str, str]]:
    """Name the petition this one is about, and those that are about it, but none kept secret."""
    about = select(Petition).where(
        or_(
            Petition.id.in_([petition.concerns or 0, petition.part_of or 0]),
            Petition.concerns == petition.id,
            Petition.part_of == petition.id,
        )
    )
    for other in session.scalars(about.order_by(Petition.id).limit(10)):
        if Regime(other.regime) in CONFIDENTIAL:
            continue
        number = format_number(other.number, other.registered_on, other.part)
        yield f"{_word(petition, other)} {number}", f"/birou/dosar/{other.id}"


def _word(petition: Petition, other: Petition) -> str:
    if other.id == petition.part_of:
        return "Este o parte din"
    if other.part_of == petition.id:
        return "Are partea"
    return "Se referă la" if other.id == petition.concerns else "La ea se referă"
