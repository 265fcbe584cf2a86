"""O.G. nr. 27/2002, art. 5: questions and opinions; none stops the term, none replaces an owner."""

from dataclasses import replace

from tests.builders import APetition, a_petition, an_assigned_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.states import State
from workflows.petition.subjects.inquiry import Inquiry, InquiryAsked
from workflows.roles import Role

ASSIGNED = an_assigned_petition()
WORDS = InquiryAsked(question="Despre ce stradă este vorba?", answer="Strada Lunii.")


def saying(petition: APetition, **changed: object) -> APetition:
    return petition.asking(inquiry=replace(WORDS, **changed))  # type: ignore[arg-type]


def test_the_specialist_asks_the_petitioner_and_the_case_stays_where_it_is() -> None:
    assert reached("ask_clarification", saying(ASSIGNED)) == "assigned"


def test_an_empty_question_is_none() -> None:
    assert refused_by("ask_clarification", saying(ASSIGNED, question=" ")) == ["R-TERM-NOSUSPEND"]


def test_who_does_not_solve_the_case_asks_nothing() -> None:
    another = saying(ASSIGNED).seen_by(Role.SPECIALIST, person=99)

    assert refused_by("ask_clarification", another) == ["R-ART12-ONLY"]


def test_the_head_of_public_relations_may_ask_before_it_is_assigned() -> None:
    early = saying(a_petition()).seen_by(Role.PUBLIC_RELATIONS_HEAD)

    assert reached("ask_clarification", early) == "registered"


def test_a_reply_needs_a_question_and_words() -> None:
    asked = saying(a_petition()).but(inquiry=Inquiry(clarification_is_open=True))

    assert reached("record_clarification", asked) == "registered"
    assert refused_by("record_clarification", saying(asked, answer="")) == ["R-TERM-NOSUSPEND"]
    assert refused_by("record_clarification", saying(a_petition())) == ["R-TERM-NOSUSPEND"]


def test_an_opinion_is_asked_of_another_department() -> None:
    other = saying(ASSIGNED, unit_id=8, unit_is_another=True)

    assert reached("ask_opinion", other) == "assigned"
    assert refused_by("ask_opinion", saying(other, unit_is_another=False)) == ["R-ART5-OPINION"]
    assert refused_by("ask_opinion", saying(ASSIGNED)) == ["R-ART5-OPINION"]


def test_only_who_was_asked_gives_it_and_late_with_a_reason() -> None:
    owed = saying(ASSIGNED).but(inquiry=Inquiry(actor_owes_an_opinion=True))
    late = owed.but(inquiry=Inquiry(actor_owes_an_opinion=True, opinion_is_late=True))

    assert reached("give_opinion", owed) == "assigned"
    assert warned_by("give_opinion", late) == ["R-ART5-OPINION"]
    assert refused_by("give_opinion", saying(owed, answer="")) == ["R-ART5-OPINION"]
    assert refused_by("give_opinion", saying(ASSIGNED)) == ["R-ART5-OPINION"]


def test_an_answer_that_does_not_wait_for_an_opinion_says_why() -> None:
    waiting = ASSIGNED.but(inquiry=Inquiry(opinions_open=1))

    assert warned_by("draft", waiting) == ["R-ART5-OPINION"]


def test_no_answer_goes_to_a_denied_identity() -> None:
    denied = (
        ASSIGNED.but(state=State.SIGNED_BY_HEAD, inquiry=Inquiry(authorship_is_denied=True))
        .seen_by(Role.REGISTRY_CLERK)
        .asking(channel="email")
    )

    assert "R-ART7-FALSEID" in refused_by("dispatch", denied)


def test_a_denial_is_kept_in_words() -> None:
    head = a_petition().seen_by(Role.PUBLIC_RELATIONS_HEAD)

    assert reached("deny_authorship", head.asking(reason="a spus la ghișeu")) == "registered"
    assert refused_by("deny_authorship", head) == ["R-ART7-FALSEID"]
