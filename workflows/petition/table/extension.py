"""The acts of an extension: asked for, refused or granted, and begun by its notice (art. 9)."""

from workflows.law import OG27
from workflows.petition.acts import DEP, HEAD, REG, SYS, Act, only
from workflows.petition.guards import extending, granting
from workflows.petition.states import OPEN

ART9 = OG27("art. 9")

EXTENSION: tuple[Act, ...] = (
    Act(
        trigger="request_extension",
        word="Propune prelungirea",
        sources=OPEN,
        dest=None,
        by=only(DEP),
        law=(ART9,),
        rule="R-ART9-REASON",
        standing=(
            extending.the_department_in_charge_asks,
            extending.the_term_is_that_of_the_ordinance,
            extending.the_term_has_not_passed,
            extending.it_was_not_extended_before,
            extending.it_is_asked_early_enough,
        ),
        asked=(
            extending.the_need_is_written,
            extending.it_is_at_most_fifteen_days,
            extending.only_energy_opens_thirty,
            extending.it_is_at_most_thirty_days_in_energy,
        ),
    ),
    Act(
        trigger="refuse_extension",
        word="Refuză prelungirea",
        sources=OPEN,
        dest=None,
        by=only(HEAD),
        law=(ART9,),
        rule="R-ART9-HEAD",
        standing=(
            granting.the_head_or_his_delegate_decides,
            granting.an_extension_was_asked_for,
            granting.nobody_decides_his_own_request,
        ),
        asked=(granting.a_refusal_has_a_reason,),
    ),
    Act(
        trigger="extend",
        word="Prelungește termenul",
        sources=OPEN,
        dest=None,
        by=only(HEAD),
        law=(ART9,),
        rule="R-ART9-HEAD",
        standing=(
            granting.the_head_or_his_delegate_decides,
            granting.an_extension_was_asked_for,
            granting.nobody_decides_his_own_request,
            extending.the_term_is_that_of_the_ordinance,
            extending.the_term_has_not_passed,
            granting.the_group_was_not_extended,
            granting.the_notice_has_somewhere_to_go,
            granting.the_notice_still_leaves_in_time,
        ),
        asked=(
            extending.the_need_is_written,
            extending.it_is_at_most_fifteen_days,
            extending.only_energy_opens_thirty,
            extending.it_is_at_most_thirty_days_in_energy,
        ),
    ),
    Act(
        trigger="record_extension_notice",
        word="Consemnează înștiințarea de prelungire",
        sources=OPEN,
        dest=None,
        by=only(SYS, REG),
        law=(ART9,),
        rule="R-ART9-NOTICE",
        standing=(
            granting.the_extension_waits_for_its_notice,
            extending.the_term_has_not_passed,
            granting.the_notice_still_leaves_in_time,
        ),
        asked=(granting.the_notice_has_left,),
    ),
)
