"""The requests for public information as a file: CSV or JSON (Legea 544/2001)."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from casework.bootstrap import Office
from casework.cli.output import BadUsage, Refused
from casework.queries.register_544 import requests_544, sheet_of
from casework.sheets import as_csv


def exported_544(office: Office, year: int, kind: str, path: Path | None) -> int:
    """Write the requests of a year; gives how many; raises BadUsage for a form it has not."""
    if kind == "pdf":
        raise BadUsage("Registrul cererilor de informații se scoate ca csv sau json.")
    found = office.ask(requests_544, year)
    if kind == "csv":
        content = as_csv((sheet_of(found, year),))
    else:
        rows = [{**asdict(one), "due_legal_max": one.due_legal_max.isoformat()} for one in found]
        for row, one in zip(rows, found, strict=True):
            row["answered_on"] = one.answered_on.isoformat() if one.answered_on else None
        document = {"register": "544", "year": year, "rows": rows}
        content = f"{json.dumps(document, ensure_ascii=False)}\n".encode()
    try:
        _write(content, path)
    except OSError as error:
        raise Refused(f"Fișierul {path} nu poate fi scris.") from error
    return len(found)


def _write(content: bytes, path: Path | None) -> None:
    if path is None:
        sys.stdout.write(content.decode())
        return
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(content)
    aside.replace(path)
