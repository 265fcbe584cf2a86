"""The access log: who read, searched or took out personal data; it is only read here."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.queries.legal.access_log import WORDS, Access, AccessAsked, AccessPage, access_page
from casework.usecases.note_access import Reading
from casework.wording import counted, moment_short
from webui.access import office, only
from webui.legal.blueprint import legal
from webui.legal.figures import BOARD_PATH, day_in
from webui.shared.addresses import row_in
from webui.shared.case_words import case_url
from workflows.roles import Role

PATH = f"{BOARD_PATH}/accesari"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a filter."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessEntry:
    """One line of the log in words."""

    when: str
    moment: str
    who: str
    said: str
    number: str
    url: str
    amount: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessLogPage:
    """Everything the page of the log shows."""

    entries: tuple[AccessEntry, ...]
    people: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    number: str
    since: str
    until: str
    is_narrowed: bool
    first_url: str
    next_url: str
    path: str


@legal.get("/accesari")
@only(Role.LEGAL_OFFICER)
def access_log() -> ResponseReturnValue:
    """Show the log, newest first, a page at a time."""
    asked = _asked()
    found = office().ask(access_page, asked)
    return render_template("legal/access_log.html", page=_page(found, asked))


def _asked() -> AccessAsked:
    what = request.args.get("fel", "")
    return AccessAsked(
        staff_id=row_in(request.args, "cine"),
        what=Reading(what) if what in tuple(Reading) else None,
        number=request.args.get("nr", "").strip()[:40],
        since=day_in(request.args, "de"),
        until=day_in(request.args, "pana"),
        before=row_in(request.args, "inainte"),
    )


def _page(found: AccessPage, asked: AccessAsked) -> AccessLogPage:
    narrowing = {
        "cine": str(asked.staff_id or ""),
        "fel": asked.what.value if asked.what else "",
        "nr": asked.number,
        "de": _day(asked.since),
        "pana": _day(asked.until),
    }
    kept = {name: value for name, value in narrowing.items() if value}
    following = {**kept, "inainte": str(found.following)}
    return AccessLogPage(
        entries=tuple(_entry(line) for line in found.lines),
        people=tuple(
            Choice(str(person), name, person == asked.staff_id) for person, name in found.people
        ),
        kinds=tuple(Choice(what.value, said, what is asked.what) for what, said in WORDS.items()),
        number=asked.number,
        since=narrowing["de"],
        until=narrowing["pana"],
        is_narrowed=bool(kept),
        first_url=f"{PATH}?{urlencode(kept)}" if asked.before else "",
        next_url=f"{PATH}?{urlencode(following)}" if found.following else "",
        path=PATH,
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _entry(line: Access) -> AccessEntry:
    return AccessEntry(
        when=moment_short(line.at),
        moment=line.at.isoformat(timespec="seconds"),
        who=line.who,
        said=line.said,
        number=line.number,
        url=case_url(line.petition_id) if line.petition_id else "",
        amount=_amount(line),
        reason=line.reason,
    )


def _amount(line: Access) -> str:
    """Say how many records it was, where it was not one case or a table of figures."""
    if line.petition_id or not line.amount:
        return ""
    return counted(line.amount, "o înregistrare", "înregistrări")
