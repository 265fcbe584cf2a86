"""The acts of a redirection: whole or in part, its two letters, and its return (art. 6^1)."""

from workflows.law import OG27, PRACTICE
from workflows.petition.acts import CRP, REG, SYS, Act, only
from workflows.petition.guards import ending, redirecting
from workflows.petition.states import OPEN, State

UNSORTED = (State.REGISTERED, State.QUALIFIED)
MISDIRECTED = (*UNSORTED, State.FORWARDED)
ART61 = OG27("art. 6^1")
TO_WHOM = (
    redirecting.the_addressee_is_a_public_authority,
    redirecting.the_addressee_can_be_reached,
    redirecting.the_competence_is_stated,
    redirecting.it_does_not_go_back_and_forth,
)

REDIRECTION: tuple[Act, ...] = (
    Act(
        trigger="mark_not_ours",
        word="Marchează: nu este a noastră",
        sources=UNSORTED,
        dest=None,
        by=only(REG, CRP),
        law=(ART61,),
        rule="R-ART61-5D",
        standing=(
            redirecting.no_redirection_is_pending,
            redirecting.the_mark_comes_on_the_first_day,
        ),
        asked=(redirecting.the_mark_says_whose_it_is,),
    ),
    Act(
        trigger="redirect",
        word="Redirecționează",
        sources=MISDIRECTED,
        dest=None,
        by=only(CRP),
        law=(ART61,),
        rule="R-ART61-WHO",
        standing=(
            redirecting.no_redirection_is_pending,
            redirecting.it_leaves_in_five_days,
            redirecting.the_petitioner_can_be_told,
        ),
        asked=TO_WHOM,
    ),
    Act(
        trigger="record_redirection",
        word="Consemnează redirecționarea",
        sources=MISDIRECTED,
        dest=State.REDIRECTED,
        by=only(SYS, REG),
        law=(ART61,),
        rule="R-ART61-NOTICE",
        standing=(
            redirecting.the_whole_petition_went,
            redirecting.the_authority_has_it,
            redirecting.the_petitioner_is_told,
        ),
    ),
    Act(
        trigger="redirect_part",
        word="Redirecționează o parte",
        sources=OPEN,
        dest=None,
        by=only(CRP),
        law=(OG27("art. 5"), ART61),
        rule="R-ART61-PARTIAL",
        standing=(
            redirecting.no_redirection_is_pending,
            redirecting.it_leaves_in_five_days,
            redirecting.the_petitioner_can_be_told,
        ),
        asked=(redirecting.some_points_go_and_some_stay, *TO_WHOM),
    ),
    Act(
        trigger="returned_by_authority",
        word="Consemnează întoarcerea de la altă autoritate",
        sources=(State.REDIRECTED,),
        dest=State.QUALIFIED,
        by=only(CRP),
        law=(ART61, PRACTICE("petiții întoarse")),
        rule="R-ART61-PINGPONG",
        standing=(redirecting.the_first_term_runs_on,),
        asked=(redirecting.the_return_is_explained,),
    ),
    Act(
        trigger="resume_after_bounce",
        word="Reia după returul scrisorii",
        sources=(State.REDIRECTED,),
        dest=None,
        by=only(REG, CRP),
        law=(ART61,),
        rule="R-DISPATCH-BOUNCE",
        standing=(redirecting.no_letter_is_already_on_its_way_again,),
        asked=(redirecting.the_returned_letter_is_named, ending.the_return_is_described),
    ),
)
