"""Keeping a form whose session ended while it was being filled in, for its writer, for one day."""

import json
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Final

from casework.desk import Desk
from casework.records.parked_form import ParkedForm

KEPT_FOR: Final = timedelta(hours=24)
MOST_LETTERS: Final = 500_000


@dataclass(frozen=True, slots=True)
class TypedField:
    """One field of a form and what was typed into it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkForm:
    """A form sent too late: by whom, from which page, to which address."""

    token: str
    staff_id: int | None
    page: str
    action: str
    fields: tuple[TypedField, ...]
    had_files: bool = False


@dataclass(frozen=True, slots=True)
class TakeParkedForm:
    """The token of a kept form, from the session of whoever wants it back."""

    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedFields:
    """A kept form: where it was going, what it held, and whether files were left behind."""

    action: str
    fields: tuple[TypedField, ...]
    had_files: bool


def park_form(ask: ParkForm, desk: Desk) -> None:
    """Keep the fields; only the digest of the token is stored."""
    content = {
        "action": ask.action,
        "fields": [asdict(field) for field in ask.fields],
        "had_files": ask.had_files,
    }
    text = json.dumps(content, ensure_ascii=False)
    if len(text) > MOST_LETTERS:
        return
    row = ParkedForm(
        token_digest=_digest(ask.token, desk),
        staff_id=ask.staff_id,
        path=ask.page[:300],
        fields=text,
        parked_at=desk.now,
    )
    desk.session.add(row)


def take_parked_form(ask: TakeParkedForm, desk: Desk) -> ParkedFields | None:
    """Give the fields back once, to the person who typed them, within a day."""
    row = desk.session.get(ParkedForm, _digest(ask.token, desk))
    if row is None:
        return None
    desk.session.delete(row)
    if row.staff_id != desk.actor.staff_id or desk.now - row.parked_at > KEPT_FOR:
        return None
    content = json.loads(row.fields)
    return ParkedFields(
        action=content["action"],
        fields=tuple(TypedField(**field) for field in content["fields"]),
        had_files=content["had_files"],
    )


def _digest(token: str, desk: Desk) -> str:
    return desk.secrets.digest("parked form", token)
