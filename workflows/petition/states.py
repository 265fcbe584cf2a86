"""The states of a petition and the word the register uses for each."""

from enum import StrEnum


class State(StrEnum):
    """Where a petition stands; the value is what the database stores."""

    ARRIVAL = "arrival"
    REGISTERED = "registered"
    QUALIFIED = "qualified"
    FORWARDED = "forwarded"
    ASSIGNED = "assigned"
    DRAFTED = "drafted"
    SIGNED_BY_DEPARTMENT = "signed_by_department"
    SIGNED_BY_HEAD = "signed_by_head"
    DISPATCHED = "dispatched"
    FILED = "filed"
    ARCHIVED = "archived"
    REDIRECTED = "redirected"
    JOINED = "joined"
    SHELVED = "shelved"
    WITHDRAWN = "withdrawn"
    ANNULLED = "annulled"


WORDS: dict[State, str] = {
    State.ARRIVAL: "intrare",
    State.REGISTERED: "înregistrată",
    State.QUALIFIED: "calificată",
    State.FORWARDED: "repartizată",
    State.ASSIGNED: "atribuită",
    State.DRAFTED: "proiect de răspuns",
    State.SIGNED_BY_DEPARTMENT: "semnată de șeful compartimentului",
    State.SIGNED_BY_HEAD: "semnată de conducător",
    State.DISPATCHED: "expediată",
    State.FILED: "clasată după răspuns",
    State.ARCHIVED: "arhivată",
    State.REDIRECTED: "redirecționată",
    State.JOINED: "conexată",
    State.SHELVED: "clasată fără răspuns",
    State.WITHDRAWN: "retrasă",
    State.ANNULLED: "anulată",
}

OPEN: tuple[State, ...] = (
    State.REGISTERED,
    State.QUALIFIED,
    State.FORWARDED,
    State.ASSIGNED,
    State.DRAFTED,
    State.SIGNED_BY_DEPARTMENT,
    State.SIGNED_BY_HEAD,
)
"""The states in which the clock of art. 8 runs."""

BEFORE_ANSWER: tuple[State, ...] = OPEN[:5]
"""From registration until the answer gets its first signature."""
