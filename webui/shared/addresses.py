"""Numbers in an address: only what can be the number of a row is one."""

from collections.abc import Mapping
from typing import Final

LAST_ROW: Final = 2**63 - 1


def row_in(query: Mapping[str, str], name: str) -> int | None:
    """Read the number of a row, or nothing; a longer one names no row."""
    text = query.get(name, "")
    number = int(text) if text.isdecimal() and len(text) < 20 else 0
    return number if 0 < number <= LAST_ROW else None
