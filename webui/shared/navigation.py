"""Links around a page: the menu of the staff, the header and footer of the citizens' pages."""

from dataclasses import dataclass
from typing import Final

from flask import current_app, request, url_for


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """One entry of the staff menu; the count, if any, is part of its text."""

    url: str
    label: str
    icon: str
    count: int | None = None
    current: bool = False
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link in words, and whether the reader is there or on a page behind it."""

    url: str
    label: str
    current: bool = False


PUBLIC: Final = (("citizen.submit", "Trimiteți"), ("citizen.follow", "Verificați"))
FOOTER: Final = (
    ("citizen.privacy", "Date personale"),
    ("citizen.accessibility", "Declarația de accesibilitate"),
    ("citizen.published_reports", "Rapoarte semestriale"),
    ("citizen.contact", "Contact și program"),
)


def public_links() -> tuple[Link, ...]:
    """Give the links of the citizens' header, those whose page exists."""
    return existing(PUBLIC)


def footer_links() -> tuple[Link, ...]:
    """Give the links of the footer, those whose page exists."""
    return existing(FOOTER)


def existing(entries: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    """Keep the pages the site really has."""
    return tuple(
        Link(url, label, f"{request.path}/".startswith(f"{url}/"))
        for endpoint, label in entries
        if endpoint in current_app.view_functions
        for url in (url_for(endpoint),)
    )
