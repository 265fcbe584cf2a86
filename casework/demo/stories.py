"""The petitions of the demonstration: who writes what, to whom it goes, and how far it gets."""

import json
import unicodedata
from dataclasses import dataclass
from importlib.resources import files

ENDS = (
    "registered",
    "qualified",
    "forwarded",
    "assigned",
    "drafted",
    "signed_by_department",
    "signed_by_head",
    "pending",
    "dispatched",
    "filed",
)
"""How far a story may get; "pending" is an answer on its way whose proof is not recorded yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One petition and what happens to it; `days` is how long ago it came in.

    `edge` moves that day: "margin" to a target already past, "term" to one that is tomorrow.
    """

    text: str
    kind: str
    channel: str
    days: int
    until: str
    who: str
    subject: str = ""
    place: str = ""
    unit: str = ""
    edge: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    organisation: str = ""
    capacity: str = ""
    signatories: tuple[str, ...] = ()
    sheets: int | None = None
    annexes: int | None = None
    photos: int = 0
    danger: bool = False
    confirmed: bool = False
    checked: str = ""
    invited: bool = False
    returned: bool = False
    title: str = "Ce se poate face?"
    finding: str = "S-a verificat la fața locului și s-au luat măsurile arătate."
    result: str = "explained"
    solution: str = "information"
    dispatch: str = ""
    scanned: bool = False

    @property
    def online(self) -> bool:
        """Tell whether it came in without anybody of the hall."""
        return self.channel == "web"

    @property
    def address_of_mail(self) -> str:
        """Give the e-mail of whoever writes electronically."""
        if self.email or self.channel not in ("web", "email") or not self.who:
            return self.email
        return f"{folded(self.who)}@example.org"

    @property
    def way_out(self) -> str:
        """Give the way by which the answer leaves."""
        return self.dispatch or ("email" if self.address_of_mail else "post")


def folded(name: str) -> str:
    """Fold a name into the left side of an address: "ana.marinescu"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return ".".join("".join(c for c in plain if c.isascii() and (c.isalnum() or c == " ")).split())


def told() -> tuple[Story, ...]:
    """Read the stories of the demonstration."""
    rows = json.loads(files("casework.demo").joinpath("stories.json").read_text("utf-8"))
    return tuple(Story(**{**row, "signatories": tuple(row.get("signatories", ()))}) for row in rows)
