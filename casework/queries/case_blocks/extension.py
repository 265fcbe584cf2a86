"""The extension of a case, as its file shows it: asked, decided, told, in force (art. 9)."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from casework.queries.case_blocks.block import CaseBlock
from casework.queries.reading import Reader
from casework.records.extension import Extension
from casework.records.petition import Petition
from casework.records.staff_member import StaffMember
from casework.usecases.pictures.extension import extension_row
from casework.wording import day_short_year, days_counted, moment_short

TAGS = {
    "asked": ("așteaptă hotărârea", "at"),
    "refused": ("refuzată", ""),
    "granted": ("așteaptă înștiințarea", "at"),
    "active": ("în vigoare", "ok"),
    "lapsed": ("fără efect", "er"),
}


def blocks(session: Session, reader: Reader, petition: Petition) -> Iterator[CaseBlock]:
    """Show where the extension stands, with both dates, and what still has to happen."""
    row = extension_row(session, petition.id)
    if row is None:
        return
    late = row.state == "granted" and reader.today > petition.due_legal_max
    tag, tone = TAGS["lapsed" if late else row.state]
    yield CaseBlock(
        key="prelungire",
        title="Prelungirea termenului (art. 9)",
        tag=tag,
        tone=tone,
        facts=tuple(_facts(row)),
        lines=tuple(_lines(session, row, petition)),
    )


def _facts(row: Extension) -> Iterator[tuple[str, str]]:
    yield "Zile", days_counted(row.days)
    yield "Ultima zi legală inițială", day_short_year(row.due_legal_max_before)
    if row.due_safe_after and row.due_legal_max_after:
        yield "Ținta nouă", day_short_year(row.due_safe_after)
        yield "Ultima zi legală nouă", day_short_year(row.due_legal_max_after)


def _lines(session: Session, row: Extension, petition: Petition) -> Iterator[str]:
    yield f"Propusă de {_name(session, row.asked_by)}, {moment_short(row.asked_at)}: {row.reason}"
    if row.decided_at is not None:
        by = f" prin delegare ({row.delegation_act})" if row.delegation_act else ""
        word = "Refuzată" if row.state == "refused" else "Aprobată"
        said = f": {row.decision_reason}" if row.decision_reason != row.reason else "."
        who = _name(session, row.decided_by)
        yield f"{word} de {who}{by}, {moment_short(row.decided_at)}{said}"
    if row.state == "granted":
        yield (
            "Termenul nou curge numai dacă înștiințarea pleacă la petiționar până "
            f"{day_short_year(petition.due_safe)}; cu motiv scris, până "
            f"{day_short_year(petition.due_legal_max)}."
        )
    if row.notice_left_on is not None:
        yield f"Înștiințarea a plecat {day_short_year(row.notice_left_on)}."


def _name(session: Session, staff_id: int | None) -> str:
    person = session.get(StaffMember, staff_id) if staff_id else None
    return person.name if person else "sistem"
