"""Understanding rows of a staff list: who, where, in which roles, since when; errors by row."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from casework.channels.filing import email_error
from casework.channels.staff_file import StaffRow, folded
from casework.errors import BadInput
from casework.usecases.staff_words import ROLES_IN_WORDS, role_named
from workflows.roles import Role

USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,59}")
LONGEST = 200
YES, NO = ("da", "d", "x", "1"), ("", "nu", "n", "0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiring:
    """One understood row; `row` is 0 for a person who comes from no list."""

    row: int
    username: str
    name: str
    unit: str
    roles: frozenset[Role]
    since: date
    above: str = ""
    title: str = ""
    email: str = ""


class Mistakes:
    """Gathers what is wrong, row by row; nothing is done while there is any."""

    def __init__(self) -> None:
        self._by_row: defaultdict[int, list[str]] = defaultdict(list)

    def add(self, row: int, says: str) -> None:
        """Note one thing that is wrong in a row."""
        self._by_row[row].append(says)

    def stop(self) -> None:
        """Raise BadInput if anything was noted, one sentence a row."""
        if self._by_row:
            raise BadInput(
                {
                    f"row {row}" if row else "staff": _sentence(row, said)
                    for row, said in sorted(self._by_row.items())
                }
            )


def understood(rows: Iterable[StaffRow], today: date) -> tuple[Hiring, ...]:
    """Understand every row, or raise BadInput with everything that is wrong."""
    mistakes = Mistakes()
    hirings = tuple(_hiring(row, today, mistakes) for row in rows)
    _check_repeats(hirings, mistakes)
    mistakes.stop()
    return hirings


def check_person(hiring: Hiring, mistakes: Mistakes) -> None:
    """Check the words about one person."""
    if not USERNAME.fullmatch(hiring.username):
        mistakes.add(
            hiring.row, "numele de utilizator are litere mici fără diacritice, cifre și . _ -"
        )
    if not hiring.name:
        mistakes.add(hiring.row, "lipsește numele")
    if not hiring.unit:
        mistakes.add(hiring.row, "lipsește compartimentul")
    if hiring.email and (wrong := email_error(hiring.email)):
        mistakes.add(hiring.row, wrong[0].lower() + wrong[1:])
    if max(map(len, (hiring.name, hiring.unit, hiring.title, hiring.email))) > LONGEST:
        mistakes.add(hiring.row, "un text are peste 200 de caractere")


def _hiring(row: StaffRow, today: date, mistakes: Mistakes) -> Hiring:
    hiring = Hiring(
        row=row.number,
        username=row.username.casefold(),
        name=row.name,
        title=row.title,
        email=row.email,
        unit=row.unit,
        above=row.above,
        roles=_roles(row, mistakes),
        since=_since(row, today, mistakes),
    )
    check_person(hiring, mistakes)
    return hiring


def _roles(row: StaffRow, mistakes: Mistakes) -> frozenset[Role]:
    words = [word.strip() for word in re.split(r"[,;+/]", row.roles) if word.strip()]
    if not words:
        mistakes.add(row.number, "lipsește rolul")
    roles = set()
    for word in words:
        role = role_named(word)
        if role is None:
            mistakes.add(row.number, f"rolul „{word}” nu există; se poate: {ROLES_IN_WORDS}")
        else:
            roles.add(role)
    if _heads(row, mistakes):
        return frozenset(_leading(roles))
    return frozenset(roles)


def _heads(row: StaffRow, mistakes: Mistakes) -> bool:
    answer = folded(row.heads)
    if answer not in YES + NO:
        mistakes.add(row.number, f"la șef scrieți da sau nu, nu „{row.heads}”")
    return answer in YES


def _leading(roles: set[Role]) -> set[Role]:
    """The head of the registry leads public relations (art. 6); others lead their department."""
    if Role.REGISTRY_CLERK in roles:
        return roles | {Role.PUBLIC_RELATIONS_HEAD}
    if roles & {Role.HEAD, Role.PUBLIC_RELATIONS_HEAD}:
        return roles
    return (roles - {Role.SPECIALIST}) | {Role.DEPARTMENT_HEAD}


def _since(row: StaffRow, today: date, mistakes: Mistakes) -> date:
    if not row.since:
        return today
    for shape in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(row.since, shape).date()  # noqa: DTZ007 - a day has no hour
        except ValueError:
            continue
    mistakes.add(row.number, f"„{row.since}” nu este o dată (ZZ.LL.AAAA)")
    return today


def _check_repeats(hirings: tuple[Hiring, ...], mistakes: Mistakes) -> None:
    """One person may have several rows, but only one name."""
    first: dict[str, Hiring] = {}
    for hiring in hirings:
        known = first.setdefault(hiring.username, hiring)
        if known.name != hiring.name:
            mistakes.add(
                hiring.row, f"utilizatorul {hiring.username} are alt nume la rândul {known.row}"
            )


def _sentence(row: int, said: list[str]) -> str:
    says = "; ".join(said)
    return f"Rândul {row}: {says}." if row else f"{says[0].upper()}{says[1:]}."
