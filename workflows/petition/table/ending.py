"""The acts that end a petition otherwise, or open it again."""

from workflows.law import OG27, ORDIN217, PRACTICE
from workflows.petition.acts import CRP, LEG, REG, Act, only
from workflows.petition.guards import connecting, ending, signing
from workflows.petition.states import OPEN, State

EARLY = (State.REGISTERED, State.QUALIFIED)
ENDED = (State.DISPATCHED, State.FILED)

ENDING: tuple[Act, ...] = (
    Act(
        trigger="withdraw",
        word="Consemnează retragerea",
        sources=OPEN,
        dest=State.WITHDRAWN,
        by=only(CRP),
        law=(PRACTICE("retragerea petiției"),),
        rule="R-WITHDRAW",
        standing=(connecting.it_leads_no_group, signing.it_has_not_left_yet),
        asked=(ending.the_petitioner_withdrew_in_writing, ending.the_public_interest_was_weighed),
    ),
    Act(
        trigger="annul",
        word="Anulează înregistrarea greșită",
        sources=EARLY,
        dest=State.ANNULLED,
        by=only(CRP),
        law=(ORDIN217("art. 9"),),
        rule="R-REG-ANNUL",
        standing=(connecting.it_leads_no_group,),
        asked=(ending.a_wrong_entry_is_explained,),
    ),
    Act(
        trigger="resume_after_bounce",
        word="Reia după returul scrisorii",
        sources=(State.DISPATCHED,),
        dest=State.SIGNED_BY_HEAD,
        by=only(REG, CRP),
        law=(OG27("art. 8 alin. (1)"),),
        rule="R-DISPATCH-BOUNCE",
        standing=(ending.there_is_time_to_send_it_again,),
        asked=(ending.the_return_is_described,),
    ),
    Act(
        trigger="reopen",
        word="Redeschide",
        sources=ENDED,
        dest=State.ASSIGNED,
        by=only(CRP, LEG),
        law=(OG27("art. 8 alin. (1)"),),
        rule="R-CLOSE-REOPEN",
        standing=(ending.the_first_term_has_not_passed,),
        asked=(ending.reopening_has_a_reason,),
    ),
)
