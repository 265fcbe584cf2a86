"""The acts of an inquiry: questions, opinions, and what is shelved under art. 7."""

from workflows.law import OG27, PRACTICE
from workflows.petition.acts import CRP, DEP, LEG, REF, REG, Act, only
from workflows.petition.guards import asking, closing, shelving
from workflows.petition.states import OPEN, State

ART5 = OG27("art. 5")
ART7 = OG27("art. 7")
EARLY = (State.REGISTERED, State.QUALIFIED)

INQUIRY: tuple[Act, ...] = (
    Act(
        trigger="screen",
        word="Verifică înainte de clasare",
        sources=EARLY,
        dest=None,
        by=only(REG, CRP),
        law=(ART7, PRACTICE("sesizări anonime de pericol")),
        rule="R-ART7-DANGER",
        asked=(shelving.both_screens_are_answered, shelving.a_danger_is_acted_on),
    ),
    Act(
        trigger="shelve_anonymous",
        word="Clasează fără răspuns (art. 7)",
        sources=EARLY,
        dest=State.SHELVED,
        by=only(CRP),
        law=(ART7,),
        rule="R-ART7-ANON",
        standing=(
            shelving.the_whistleblower_screen_is_done,
            shelving.it_is_no_whistleblowers_report,
            shelving.the_danger_screen_is_done,
        ),
        asked=(
            shelving.a_ground_is_chosen,
            shelving.unsigned_is_no_ground,
            shelving.an_anonymous_petition_names_nobody,
            shelving.missing_data_were_asked_for,
            shelving.a_ground_of_practice_is_prepared,
        ),
    ),
    Act(
        trigger="give_visa",
        word="Dă viza juridică",
        sources=EARLY,
        dest=None,
        by=only(LEG),
        law=(PRACTICE("petiții ilizibile sau neclare"),),
        rule="R-ART7-PRACTICE",
        asked=(asking.the_visa_is_decided,),
    ),
    Act(
        trigger="deny_authorship",
        word="Consemnează că autorul tăgăduiește petiția",
        sources=OPEN,
        dest=None,
        by=only(CRP),
        law=(PRACTICE("identitate tăgăduită"),),
        rule="R-ART7-FALSEID",
        asked=(asking.the_denial_is_written,),
    ),
    Act(
        trigger="ask_clarification",
        word="Cere lămuriri petiționarului",
        sources=OPEN,
        dest=None,
        by=only(REF, CRP),
        law=(ART5,),
        rule="R-TERM-NOSUSPEND",
        standing=(asking.whoever_solves_it_asks, closing.there_is_a_way_to_ask),
        asked=(asking.the_question_is_written,),
    ),
    Act(
        trigger="record_clarification",
        word="Consemnează lămuririle petiționarului",
        sources=OPEN,
        dest=None,
        by=only(REG, CRP),
        law=(ART5,),
        rule="R-TERM-NOSUSPEND",
        standing=(asking.a_question_is_open,),
        asked=(asking.the_reply_is_written,),
    ),
    Act(
        trigger="ask_opinion",
        word="Cere opinia altui compartiment",
        sources=OPEN,
        dest=None,
        by=only(DEP, REF),
        law=(ART5,),
        rule="R-ART5-OPINION",
        standing=(asking.whoever_solves_it_asks,),
        asked=(asking.another_department_is_asked,),
    ),
    Act(
        trigger="give_opinion",
        word="Dă opinia cerută",
        sources=OPEN,
        dest=None,
        by=only(DEP, REF),
        law=(ART5,),
        rule="R-ART5-OPINION",
        standing=(asking.an_opinion_is_owed_here, asking.the_opinion_comes_in_time),
        asked=(asking.the_opinion_is_written,),
    ),
)
