"""The acts that the law knows and the program does not carry yet: in the table, and refused."""

from workflows.law import LEGEA16
from workflows.petition.acts import CRP, Act, only
from workflows.petition.states import State
from workflows.petition.table.unfinished import later

CLOSED = (State.FILED, State.SHELVED, State.REDIRECTED, State.JOINED)

ARCHIVING: tuple[Act, ...] = (
    later(
        "archive",
        "Arhivează",
        CLOSED,
        State.ARCHIVED,
        only(CRP),
        LEGEA16("art. 9"),
        "R-ARCH-RETENTION",
    ),
)
