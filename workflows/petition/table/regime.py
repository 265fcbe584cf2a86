"""The acts that change the regime of a petition, prolong its own term, or split it (art. 2)."""

from workflows.law import LEGEA361, LEGEA544, OG27, PRACTICE
from workflows.petition.acts import CRP, DEP, DPO, IPO, LEG, REG, SYS, WBO, Act, only
from workflows.petition.guards import own_terms, qualifying, signing, splitting
from workflows.petition.regime_rows import REGIME_ROWS
from workflows.petition.regimes import Regime
from workflows.petition.states import OPEN, State

EARLY = (State.REGISTERED, State.QUALIFIED)
UNSIGNED = (State.QUALIFIED, State.FORWARDED, State.ASSIGNED)
ART5 = OG27("art. 5")
ART7_544 = LEGEA544("art. 7 alin. (1)")
PROLONGED = frozenset(
    {
        Regime.DATA_SUBJECT_GDPR,
        Regime.WHISTLEBLOWER_361,
        Regime.TACIT_APPROVAL_27_2003,
        Regime.ENVIRONMENT_878,
    }
)
ELSEWHERE = frozenset(regime for regime, row in REGIME_ROWS.items() if row.elsewhere)

REGIME: tuple[Act, ...] = (
    Act(
        trigger="requalify",
        word="Schimbă regimul",
        sources=OPEN,
        dest=State.QUALIFIED,
        by=only(CRP, LEG, DPO, WBO),
        law=(OG27("art. 2"),),
        rule="R-QUAL-REQUAL",
        standing=(signing.it_has_not_left_yet,),
        asked=(
            qualifying.the_regime_really_changes,
            qualifying.the_lawyers_decide_these,
            qualifying.a_special_term_is_stated,
            qualifying.the_consultation_is_open,
            qualifying.somebody_receives_reports,
            qualifying.somebody_protects_data,
            qualifying.the_request_complained_of_is_named,
            qualifying.the_complaint_comes_in_thirty_days,
            qualifying.the_new_term_leaves_time,
        ),
    ),
    Act(
        trigger="extend_544",
        word="Prelungește la 30 de zile (Legea 544)",
        sources=OPEN,
        dest=None,
        by=only(IPO, CRP, DEP),
        law=(ART7_544,),
        rule="R-QUAL-544",
        standing=(
            own_terms.the_first_term_still_runs,
            own_terms.it_was_not_prolonged_before,
            own_terms.the_applicant_can_be_told,
        ),
        asked=(own_terms.the_difficulty_is_written,),
        regimes=frozenset({Regime.INFORMATION_544}),
    ),
    Act(
        trigger="extend_own_term",
        word="Prelungește termenul regimului",
        sources=OPEN,
        dest=None,
        by=only(IPO, DPO, WBO, DEP),
        law=(PRACTICE("termenul regimului"),),
        rule="R-ART9-NOTFOR",
        standing=(
            own_terms.the_first_term_still_runs,
            own_terms.it_was_not_prolonged_before,
            own_terms.the_applicant_can_be_told,
            own_terms.defects_are_told_in_time,
        ),
        asked=(own_terms.the_difficulty_is_written,),
        regimes=PROLONGED,
    ),
    Act(
        trigger="record_own_extension",
        word="Consemnează înștiințarea de prelungire a regimului",
        sources=OPEN,
        dest=None,
        by=only(SYS, REG),
        law=(ART7_544,),
        rule="R-QUAL-544",
        standing=(own_terms.the_notice_is_on_its_way,),
        asked=(own_terms.the_notice_left_in_the_first_term,),
        regimes=PROLONGED | {Regime.INFORMATION_544},
    ),
    Act(
        trigger="confirm_report",
        word="Confirmă primirea raportării",
        sources=OPEN,
        dest=None,
        by=only(WBO),
        law=(LEGEA361("raportarea internă"),),
        rule="R-QUAL-WB",
        asked=(own_terms.the_confirmation_is_described,),
        regimes=frozenset({Regime.WHISTLEBLOWER_361}),
    ),
    Act(
        trigger="close_elsewhere",
        word="Încheie în evidența proprie",
        sources=UNSIGNED,
        dest=State.FILED,
        by=only(CRP, LEG, DPO, WBO),
        law=(PRACTICE("evidența proprie"),),
        rule="R-QUAL-AUD",
        standing=(own_terms.it_ends_in_a_record_of_its_own,),
        asked=(own_terms.the_own_record_is_named,),
        regimes=ELSEWHERE,
    ),
    Act(
        trigger="split",
        word="Împarte în părți",
        sources=EARLY,
        dest=None,
        by=only(CRP),
        law=(ART5,),
        rule="R-QUAL-SPLIT",
        standing=(splitting.it_is_no_part_itself,),
        asked=(splitting.every_part_says_what_it_asks, splitting.every_part_has_a_regime),
    ),
)
