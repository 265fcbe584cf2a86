"""What the petitioner says of the answer: solved, or not (art. 8)."""

from workflows.law import OG27
from workflows.petition.acts import Act, only
from workflows.petition.guards import outcome
from workflows.petition.states import State
from workflows.roles import Role

ANSWERED = (State.DISPATCHED, State.FILED)
ART8 = OG27("art. 8 alin. (1)")

OUTCOME: tuple[Act, ...] = (
    Act(
        trigger="confirm_solved",
        word="Confirmă că s-a rezolvat",
        sources=ANSWERED,
        dest=None,
        by=only(Role.PETITIONER),
        law=(ART8,),
        rule="R-ART8-OUTCOME",
        standing=(outcome.there_is_still_time_to_say,),
    ),
    Act(
        trigger="contest",
        word="Contestă răspunsul",
        sources=ANSWERED,
        dest=None,
        by=only(Role.PETITIONER),
        law=(ART8,),
        rule="R-TERM-LITIGATION",
        standing=(outcome.there_is_still_time_to_say, outcome.it_is_not_contested_already),
        asked=(outcome.it_is_said_why,),
    ),
)
