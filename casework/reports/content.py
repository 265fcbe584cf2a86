"""A report as plain data for its frozen spelling, and back again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any, TypeVar

from casework.reports.control import Check
from casework.reports.crossing import Table
from casework.reports.data import Compared, Counting, Data, Extended, Names, Redirected
from casework.reports.lines import Line
from casework.reports.periods import HalfYear
from casework.reports.report import Report
from casework.store.sealing import Value, canonical
from workflows.law import LAW_VERSION

FORMAT = 1
Kept = TypeVar("Kept", Line, Redirected, Extended)


def spelled(report: Report) -> str:
    """Spell a report the one way that its hash is taken of."""
    return canonical(content_of(report)).decode()


def content_of(report: Report) -> dict[str, Value]:
    """Give the whole report: its data, its tables and its control sums."""
    data = report.data
    return {
        "format": FORMAT,
        "half": str(data.half),
        "begins": data.half.begins.isoformat(),
        "ends": data.half.ends.isoformat(),
        "cut_off": data.cut_off.isoformat(),
        "law": LAW_VERSION,
        "counting": asdict(data.counting),
        "names": {name: dict(words) for name, words in asdict(data.names).items()},
        "registered": data.registered,
        "carried_before": data.carried_before,
        "compared": [asdict(one) for one in data.compared],
        "days": asdict(report.days),
        "tables": [table_of(table) for table in report.tables],
        "checks": [check_of(check) for check in report.checks],
        "line_fields": [field.name for field in fields(Line)],
        "lines": [_kept(line) for line in data.lines],
        "redirects": [_kept(one) for one in data.redirects],
        "extensions": [_kept(one) for one in data.extensions],
    }


def table_of(table: Table) -> dict[str, Value]:
    """Give a table with its headings and its sums."""
    return {
        "code": table.code,
        "title": table.shape.title,
        "rows": [asdict(heading) for heading in table.rows],
        "columns": [asdict(heading) for heading in table.columns],
        "counts": [list(row) for row in table.counts],
        "row_sums": list(table.row_sums),
        "column_sums": list(table.column_sums),
        "total": table.total,
    }


def check_of(check: Check) -> dict[str, Value]:
    """Give a control sum with its verdict."""
    return {"says": check.says, "holds": check.holds, "blocks": check.blocks}


def data_of(content: str) -> Data:
    """Read the data of a frozen report back; its tables follow from them."""
    kept = json.loads(content)
    half = HalfYear.read(kept["half"])
    assert half is not None, "a frozen report names its half-year"
    return Data(
        half=half,
        cut_off=date.fromisoformat(kept["cut_off"]),
        counting=Counting(**kept["counting"]),
        names=Names(**kept["names"]),
        lines=tuple(_read(Line, values) for values in kept["lines"]),
        redirects=tuple(_read(Redirected, values) for values in kept["redirects"]),
        extensions=tuple(_read(Extended, values) for values in kept["extensions"]),
        compared=tuple(Compared(**one) for one in kept["compared"]),
        registered=kept["registered"],
        carried_before=kept["carried_before"],
    )


def tables_in(content: str) -> Mapping[str, Mapping[str, Value]]:
    """Give the tables as a frozen report printed them, by code."""
    return {table["code"]: table for table in json.loads(content)["tables"]}


def _kept(one: Line | Redirected | Extended) -> list[Value]:
    values = [getattr(one, field.name) for field in fields(one)]
    return [value.isoformat() if isinstance(value, date) else value for value in values]


def _read(kind: type[Kept], values: list[Any]) -> Kept:
    named = {field.name: value for field, value in zip(fields(kind), values, strict=True)}
    named["registered_on"] = date.fromisoformat(named["registered_on"])
    return kind(**named)
