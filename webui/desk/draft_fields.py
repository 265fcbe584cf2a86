"""The fields of the draft: aspects by number, texts, basis, solution, and what buttons change."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from casework.letters.phrases import StartingText, left_to_fill
from casework.queries.draft_page import DraftPage
from casework.usecases.save_draft import MOST_POINTS, SaveDraft, WrittenPoint
from casework.usecases.step import Case

POINT_FIELD = re.compile(r"aspect-(\d{1,2})-titlu")
NO_POINT = WrittenPoint(title="")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFields:
    """What stands in the form, typed or saved."""

    points: tuple[WrittenPoint, ...]
    opening: str
    closing: str
    legal_basis: str
    solution: str
    revision: int
    version: int | None


def saved_fields(page: DraftPage) -> DraftFields:
    """Fill the form with what is saved; an empty draft starts with one empty aspect."""
    points = tuple(
        WrittenPoint(title=point.title, conclusion=point.conclusion, result=point.result)
        for point in page.points
    )
    return DraftFields(
        points=points or (NO_POINT,),
        opening=page.opening,
        closing=page.closing,
        legal_basis=page.legal_basis,
        solution=page.solution,
        revision=page.revision,
        version=page.row.version,
    )


def typed_fields(form: Mapping[str, str]) -> DraftFields:
    """Read what was typed."""
    numbers = sorted(int(found[1]) for name in form if (found := POINT_FIELD.fullmatch(name)))
    return DraftFields(
        points=tuple(
            WrittenPoint(
                title=form.get(f"aspect-{number}-titlu", ""),
                conclusion=form.get(f"aspect-{number}-concluzie", ""),
                result=form.get(f"aspect-{number}-rezultat", ""),
            )
            for number in numbers[: MOST_POINTS + 1]
        ),
        opening=form.get("deschidere", ""),
        closing=form.get("incheiere", ""),
        legal_basis=form.get("temei", ""),
        solution=form.get("solutie", ""),
        revision=_number(form.get("revizie", "")) or 0,
        version=_number(form.get("version", "")),
    )


def request_of(fields: DraftFields, petition_id: int) -> SaveDraft:
    """Ask for the draft to be saved as typed."""
    return SaveDraft(
        case=Case(petition_id=petition_id, version=fields.version),
        points=fields.points,
        opening=fields.opening,
        closing=fields.closing,
        legal_basis=fields.legal_basis,
        solution=fields.solution,
        revision=fields.revision,
    )


def with_one_more_point(fields: DraftFields) -> DraftFields:
    """Add an empty aspect at the end."""
    return replace(fields, points=(*fields.points, NO_POINT))


def without_point(fields: DraftFields, position: int) -> DraftFields:
    """Take one aspect out; one empty one always stays."""
    left = tuple(point for at, point in enumerate(fields.points, start=1) if at != position)
    return replace(fields, points=left or (NO_POINT,))


def started_from(fields: DraftFields, text: StartingText) -> DraftFields:
    """Put a starting text into what is still empty; nothing typed is replaced."""
    basis = [line for line in fields.legal_basis.splitlines() if line.strip()]
    return replace(
        fields,
        points=tuple(
            replace(point, conclusion=point.conclusion if point.conclusion.strip() else text.point)
            for point in fields.points
        ),
        opening=fields.opening if fields.opening.strip() else text.opening,
        closing=fields.closing if fields.closing.strip() else text.closing,
        legal_basis="\n".join(dict.fromkeys([*basis, *text.legal_basis])),
        solution=fields.solution or text.solution.value,
    )


def with_basis(fields: DraftFields, entry: str) -> DraftFields:
    """Add one act to the legal basis, on its own line."""
    lines = [line for line in fields.legal_basis.splitlines() if line.strip()]
    return replace(fields, legal_basis="\n".join(dict.fromkeys([*lines, entry])))


def unfilled(fields: DraftFields) -> tuple[str, ...]:
    """List what a starting text left in square brackets."""
    conclusions = (point.conclusion for point in fields.points)
    return left_to_fill(fields.opening, *conclusions, fields.closing, fields.legal_basis)


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() and len(text) < 10 else None
