"""What `casework staff` prints and keeps: what changed, the first passwords, the list of people."""

import csv
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casework.cli.output import Refused
from casework.queries.staff_list import StaffShown
from casework.usecases.staff_chart import Charted
from casework.wording import counted


@dataclass(frozen=True, slots=True)
class FirstSignIn:
    """A new person and the password to sign in with the first time."""

    user: str
    name: str
    password: str


def keep_passwords(path: Path, people: Iterable[FirstSignIn]) -> None:
    """Write the first passwords into a new file that only its owner reads."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refused(f"Fișierul {path} există deja; parolele nu se scriu peste el.") from error
    except OSError as error:
        raise Refused(f"Fișierul {path} nu poate fi scris.") from error
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(("utilizator", "nume", "parola"))
        writer.writerows((person.user, person.name, person.password) for person in people)


def charted_document(done: Charted, people: Iterable[FirstSignIn]) -> dict[str, object]:
    """Give what changed, and the passwords that were not kept in a file."""
    return {
        "people_added": done.people_added,
        "people_changed": done.people_changed,
        "units_added": done.units_added,
        "posts_started": done.posts_started,
        "posts_ended": done.posts_ended,
        "passwords": [{"user": person.user, "password": person.password} for person in people],
    }


def charted_text(done: Charted, people: Iterable[FirstSignIn]) -> str:
    """Say what changed, and give the passwords that were not kept in a file."""
    changes = (
        counted(len(done.people_added), "o persoană nouă", "persoane noi"),
        counted(len(done.people_changed), "una schimbată", "schimbate"),
        counted(len(done.units_added), "un compartiment nou", "compartimente noi"),
        counted(done.posts_started, "un rol început", "roluri începute"),
        counted(done.posts_ended, "un rol încheiat", "roluri încheiate"),
    )
    lines = [f"{', '.join(changes)}."]
    lines += [f"{person.user:<20} {person.password:<16} {person.name}" for person in people]
    return "\n".join(lines)


def list_text(people: Iterable[StaffShown]) -> str:
    """Lay the people out, one line each."""
    return "\n".join(_lines(people)) or "Nu lucrează încă nimeni în instituție."


def _lines(people: Iterable[StaffShown]) -> Iterator[str]:
    for person in people:
        posts = "; ".join(f"{post.role_word}, {post.unit}" for post in person.posts)
        state = "" if person.active else " (inactiv)"
        yield f"{person.user:<20} {person.name}{state}: {posts or 'fără rol astăzi'}"
