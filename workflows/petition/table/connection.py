"""The acts of connected and repeated petitions (art. 10)."""

from workflows.law import OG27
from workflows.petition.acts import CRP, Act, only
from workflows.petition.guards import connecting, repeating
from workflows.petition.states import BEFORE_ANSWER, State

CONNECTION: tuple[Act, ...] = (
    Act(
        trigger="join",
        word="Conexează",
        sources=BEFORE_ANSWER,
        dest=State.JOINED,
        by=only(CRP),
        law=(OG27("art. 10 alin. (1)"),),
        rule="R-ART10-CONNEX",
        standing=(connecting.it_leads_no_group,),
        asked=(
            connecting.another_petition_is_named,
            connecting.the_petitioner_is_the_same,
            connecting.the_first_registered_is_main,
            connecting.the_first_is_not_answered_yet,
            connecting.both_are_petitions_of_the_ordinance,
            connecting.more_than_the_name_is_the_same,
            connecting.the_matter_is_the_same,
            connecting.the_group_has_time_left,
        ),
    ),
    Act(
        trigger="unjoin",
        word="Desface conexarea",
        sources=(State.JOINED,),
        dest=None,
        by=only(CRP),
        law=(OG27("art. 10 alin. (1)"),),
        rule="R-ART10-UNLINK",
        standing=(connecting.the_common_answer_is_not_signed,),
        asked=(connecting.undoing_has_a_reason,),
        goes_back=True,
    ),
    Act(
        trigger="shelve_repeat",
        word="Clasează ca repetată",
        sources=(State.REGISTERED, State.QUALIFIED),
        dest=State.SHELVED,
        by=only(CRP),
        law=(OG27("art. 10 alin. (2)"),),
        rule="R-ART10-REPEAT",
        standing=(connecting.it_leads_no_group, repeating.it_is_no_prior_complaint),
        asked=(
            repeating.the_initial_number_is_known,
            repeating.the_same_person_repeats,
            repeating.the_first_was_answered,
            repeating.nothing_new_is_stated,
            connecting.more_than_the_name_is_the_same,
            repeating.the_content_is_the_same,
        ),
    ),
)
