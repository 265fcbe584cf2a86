"""The terms of a person as a calendar that programs subscribe to (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from casework.queries.feed import FeedEntry


def feed_ics(entries: Iterable[FeedEntry], made_at: datetime, public_url: str) -> bytes:
    """Write the days down; a change of a date moves the entry, since its UID stays."""
    calendar = Calendar()
    calendar.add("prodid", "-//casework//termene//RO")
    calendar.add("version", "2.0")
    calendar.add("name", "Termene petiții")
    calendar.add("x-wr-calname", "Termene petiții")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"value": "DURATION"})
    host = urlsplit(public_url).hostname or "casework"
    for entry in entries:
        calendar.add_component(_event(entry, made_at, public_url, host))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: FeedEntry, made_at: datetime, public_url: str, host: str) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@{host}")
    event.add("dtstamp", made_at)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", entry.says)
    event.add("url", f"{public_url}/birou/dosar/{entry.petition_id}")
    return event
