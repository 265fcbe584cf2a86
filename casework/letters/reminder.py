"""The last day of the answer as a calendar entry (RFC 5545)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

LONGEST_LINE: Final = 74


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One whole day to be remembered."""

    number: str
    on: date
    made_at: datetime
    url: str
    institution: str


def reminder_ics(reminder: Reminder) -> bytes:
    """Write the day down for a calendar program; nothing personal stands in it."""
    host = reminder.url.split("/")[2] if "//" in reminder.url else "casework"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//casework//petitii//RO",
        "BEGIN:VEVENT",
        f"UID:{reminder.number.replace('/', '-')}@{host}",
        f"DTSTAMP:{reminder.made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{reminder.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{reminder.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(f'Ultima zi de răspuns la petiția {reminder.number}')}",
        f"DESCRIPTION:{_escaped(f'{reminder.institution} vă răspunde cel mai târziu azi.')}",
        f"URL:{reminder.url}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """No line is longer than 75 octets, and no letter is cut in two."""
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST_LINE:
            parts.append("")
            size = 0
        parts[-1] += letter
        size += octets
    return "\r\n ".join(parts)
