"""Shelve without an answer a petition that nobody can be found behind (art. 7)."""

from dataclasses import dataclass

from casework.desk import Desk
from casework.store import terms
from casework.usecases.correspondence import Correspondence, can_be_reached, send, to_the_petitioner
from casework.usecases.step import Case, Outcome, Taken, finish, take
from workflows.law import OG27
from workflows.petition.asked import Asked
from workflows.petition.subjects.grounds import GROUND_WORDS, Ground
from workflows.petition.subjects.inquiry import InquiryAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelveAnonymous:
    """The head of public relations decides, on a ground, with the reason in his words."""

    case: Case
    ground: Ground | None
    reason: str = ""


def shelve_anonymous(ask: ShelveAnonymous, desk: Desk) -> Outcome:
    """Close the petition; where there is a contact, a courtesy notice tells why."""
    asked = Asked(reason=ask.reason, inquiry=InquiryAsked(ground=ask.ground))
    taken = take(desk, "shelve_anonymous", ask.case, lambda _: asked)
    if not isinstance(taken, Taken):
        return taken
    assert ask.ground is not None
    petition = taken.petition
    terms.end_clocks(petition, (petition.clock, "redirection"), desk.today, "shelve_anonymous")
    to = to_the_petitioner(desk, petition)
    letter = None
    if can_be_reached(to):
        letter = send(
            desk,
            petition,
            Correspondence(
                kind="shelving_notice",
                to=to,
                title="Înștiințare de clasare",
                body=(
                    "Petiția dumneavoastră a fost clasată fără răspuns, pentru că "
                    f"{GROUND_WORDS[ask.ground]}.",
                    "Puteți trimite oricând o petiție nouă, cu numele dumneavoastră și un contact.",
                ),
                law=(OG27("art. 7"),),
            ),
        )
    return finish(
        desk,
        taken,
        {"ground": ask.ground.value, "letter": letter.id if letter else None},
        text=ask.reason.strip(),
    )
