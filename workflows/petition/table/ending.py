"""The acts that end a petition otherwise, or open it again."""

from workflows.law import OG27, ORDIN217, PRACTICE
from workflows.petition.acts import CRP, LEG, REG, Act, only
from workflows.petition.guards.unfinished import not_yet
from workflows.petition.states import OPEN, State
from workflows.petition.table.unfinished import later
from workflows.roles import Role

EARLY = (State.REGISTERED, State.QUALIFIED)
ENDED = (State.DISPATCHED, State.FILED)

ENDING: tuple[Act, ...] = (
    later(
        "withdraw",
        "Consemnează retragerea",
        OPEN,
        State.WITHDRAWN,
        only(CRP),
        PRACTICE("retragerea petiției"),
        "R-WITHDRAW",
    ),
    later(
        "annul",
        "Anulează înregistrarea greșită",
        EARLY,
        State.ANNULLED,
        only(CRP),
        ORDIN217("art. 9"),
        "R-REG-ANNUL",
    ),
    Act(
        trigger="resume_after_bounce",
        word="Reia după returul scrisorii",
        sources=(State.DISPATCHED,),
        dest=State.SIGNED_BY_HEAD,
        by=only(REG, CRP),
        law=(OG27("art. 8 alin. (1)"),),
        rule="R-DISPATCH-BOUNCE",
        standing=(
            not_yet("R-DISPATCH-BOUNCE", OG27("art. 8 alin. (1)"), "Reia după returul scrisorii"),
        ),
    ),
    later(
        "resume_after_bounce",
        "Reia după returul scrisorii",
        (State.REDIRECTED,),
        None,
        only(REG, CRP),
        OG27("art. 8 alin. (1)"),
        "R-DISPATCH-BOUNCE",
    ),
    later(
        "contest",
        "Contestă răspunsul",
        ENDED,
        None,
        only(Role.PETITIONER),
        OG27("art. 8 alin. (1)"),
        "R-TERM-LITIGATION",
    ),
    later(
        "reopen",
        "Redeschide",
        ENDED,
        State.ASSIGNED,
        only(CRP, LEG),
        OG27("art. 8 alin. (1)"),
        "R-CLOSE-REOPEN",
    ),
)
