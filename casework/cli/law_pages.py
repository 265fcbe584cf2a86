"""What `casework law` prints: each answer as a JSON document and as Romanian text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from workflows.deadlines import Clock, Due, Holiday, Period, Policy, Step, amount, spelled
from workflows.roles import ROLE_WORDS, Role

if TYPE_CHECKING:
    from casework.law_trace import Traced
    from workflows.petition.transitions import Edge

COVERED, NOT_COVERED = "acoperit", "încă neacoperit"


@dataclass(frozen=True, slots=True)
class Page:
    """One answer in both forms."""

    document: object
    text: str


def due_page(due: Due, chosen: Policy | None, decides: date | None) -> Page:
    """Lay out one term: its two dates, all policies, the working-out, the calendar."""
    steps = _steps(due, chosen)
    deciding = due.policy or chosen or Policy.A
    document: dict[str, Any] = {
        "clock": due.clock.name,
        "registered_on": due.start,
        "days": due.days,
        "unit": due.unit,
        "policy": deciding,
        "due_safe": due.due_safe,
        "due_legal_max": due.due_legal_max,
        "all": dict(due.by_policy),
        "steps": [_step_document(step) for step in steps],
        "calendar": due.calendar_version,
        "law": due.law,
    }
    if decides:
        document["due"] = decides
    return Page(document, "\n".join(_due_lines(due, steps, deciding, decides)))


def _steps(due: Due, chosen: Policy | None) -> tuple[Step, ...]:
    """Add the working-out of the chosen policy to that of the two dates always shown."""
    if chosen is None or due.policy or chosen in (Policy.A, Policy.C):
        return due.steps
    return due.steps + due.ways[chosen]


def _step_document(step: Step) -> dict[str, object]:
    law = str(step.law) if step.law else None
    return {"day": step.day, "policy": step.policy, "says": step.says, "law": law}


def _due_lines(
    due: Due, steps: Iterable[Step], deciding: Policy, decides: date | None
) -> Iterator[str]:
    yield f"Termen: {due.clock.word} ({due.law})"
    yield f"Înregistrare: {spelled(due.start)}; durata: {amount(due.days, due.unit)}"
    if Policy.W in due.by_policy:
        yield f"Ultima zi: {spelled(due.due_safe)} (termen intern, în zile lucrătoare)"
    else:
        yield f"Ultima zi sigură (metoda A): {spelled(due.due_safe)}"
        yield f"Ultima zi legală (metoda C): {spelled(due.due_legal_max)}"
        others = (f"{p} {spelled(due.by_policy[p])}" for p in (Policy.A0, Policy.B))
        yield f"Celelalte metode: {'; '.join(others)}"
    if decides:
        why = "fixată de lege" if due.policy else "adoptată"
        yield f"Hotărăște metoda {deciding}, {why}: {spelled(decides)}"
    yield "Cum se ajunge aici:"
    for step in steps:
        mark = f"[{step.policy}] " if step.policy else ""
        yield f"  {mark}{step.says}" + (f" ({step.law})" if step.law else "")
    yield f"Calendar: {due.calendar_version}"


def clock_page(clocks: Iterable[Clock]) -> Page:
    """Lay out every clock with all the lengths it had."""
    listed = tuple(clocks)
    document = [
        {
            "clock": clock.name,
            "word": clock.word,
            "rule": clock.rule,
            "periods": [_period_document(period) for period in clock.periods],
        }
        for clock in listed
    ]
    return Page(document, "\n".join(chain.from_iterable(map(_clock_lines, listed))))


def _period_document(period: Period) -> dict[str, object]:
    return {
        "since": period.since,
        "until": period.until,
        "length": period.length,
        "unit": period.unit,
        "starts": period.starts,
        "policy": period.policy,
        "longest_extension": period.extension,
        "law": period.law,
    }


def _clock_lines(clock: Clock) -> Iterator[str]:
    yield f"{clock.name}: {clock.word} [{clock.rule}]"
    for period in clock.periods:
        until = f" până la {period.until:%d.%m.%Y}" if period.until else ""
        length = amount(period.length, period.unit)
        policy = f", metoda {period.policy}" if period.policy else ""
        yield (
            f"  din {period.since:%d.%m.%Y}{until}: {length} de la {period.starts.word}"
            f"{policy} ({period.law})"
        )


def holiday_page(holidays: Iterable[Holiday]) -> Page:
    """Lay out the legal holidays of a year with their source."""
    listed = tuple(holidays)
    document = [{"date": h.day, "name": h.name, "source": str(h.law)} for h in listed]
    return Page(document, "\n".join(f"{spelled(h.day)}: {h.name} ({h.law})" for h in listed))


def rule_page(traced: "Iterable[Traced]") -> Page:
    """Lay out every rule with the files and tests that name it."""
    listed = tuple(traced)
    document = [
        {
            "id": found.rule.id,
            "article": str(found.rule.article),
            "kind": found.rule.kind,
            "says": found.rule.says,
            "coverage": coverage_of(found),
            "waits_for": found.rule.waits_for,
            "where": list(found.where),
            "tests": list(found.tests),
        }
        for found in listed
    ]
    return Page(document, "\n".join(chain.from_iterable(map(_rule_lines, listed))))


def coverage_of(found: "Traced") -> str:
    """Say whether a rule holds in the program, or for which piece it waits."""
    if found.rule.waits_for:
        return f"așteaptă: {found.rule.waits_for}"
    return COVERED if found.where else NOT_COVERED


def _rule_lines(found: "Traced") -> Iterator[str]:
    rule = found.rule
    yield f"{rule.id} ({rule.article}), {rule.kind.word}: {rule.says}"
    yield f"  aplicată în: {', '.join(found.where) or coverage_of(found)}"
    if found.tests:
        yield f"  teste: {', '.join(found.tests)}"


def edge_page(edges: "Iterable[Edge]") -> Page:
    """Lay out every permitted step."""
    listed = tuple(edges)
    document = [_edge_document(edge) for edge in listed]
    return Page(document, "\n".join(map(_edge_line, listed)))


def _edge_document(edge: "Edge") -> dict[str, object]:
    return {
        "trigger": edge.trigger,
        "from": edge.source,
        "to": _destination(edge),
        "goes_back": edge.goes_back,
        "by": sorted(edge.by),
        "law": [str(citation) for citation in edge.law],
        "rules": list(edge.rule_ids),
    }


def _destination(edge: "Edge") -> str | None:
    """Give where the petition ends up: nowhere fixed, where it stands, or the next state."""
    return None if edge.goes_back else str(edge.dest or edge.source)


def _edge_line(edge: "Edge") -> str:
    by = ", ".join(ROLE_WORDS[role] for role in Role if role in edge.by)
    law = "; ".join(str(citation) for citation in edge.law)
    to = _destination(edge) or "starea dinainte"
    return f"{edge.trigger}: {edge.source} → {to}; {by}; {law}; {', '.join(edge.rule_ids)}"
