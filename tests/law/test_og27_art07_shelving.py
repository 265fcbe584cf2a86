"""O.G. nr. 27/2002, art. 7: what is shelved without an answer, by whom, and what comes first."""

from dataclasses import replace

import pytest

from tests.builders import APetition, a_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.identity import Rung
from workflows.petition.subjects.grounds import OF_PRACTICE, DangerStep, Ground
from workflows.petition.subjects.inquiry import Inquiry, InquiryAsked
from workflows.roles import Role

SCREENED = Inquiry(
    whistleblower_screen_is_done=True,
    danger_screen_is_done=True,
    nothing_identifies_the_sender=True,
)
ANONYMOUS = (
    a_petition()
    .but(identity=Rung.NONE, identity_is_incomplete=True, has_email=False, inquiry=SCREENED)
    .seen_by(Role.PUBLIC_RELATIONS_HEAD)
)


def on(petition: APetition, ground: Ground | None) -> APetition:
    return petition.asking(inquiry=InquiryAsked(ground=ground))


def known(petition: APetition, **changed: object) -> APetition:
    return petition.but(inquiry=replace(petition.facts.inquiry, **changed))  # type: ignore[arg-type]


def test_the_head_of_public_relations_shelves_an_anonymous_petition() -> None:
    assert reached("shelve_anonymous", on(ANONYMOUS, Ground.ANONYMOUS)) == "shelved"


def test_a_clerk_alone_never_does() -> None:
    by_clerk = on(ANONYMOUS, Ground.ANONYMOUS).seen_by(Role.REGISTRY_CLERK)

    assert refused_by("shelve_anonymous", by_clerk) == ["R-ART7-ANON"]


def test_no_ground_no_shelving() -> None:
    assert refused_by("shelve_anonymous", on(ANONYMOUS, None)) == ["R-ART7-ANON"]


@pytest.mark.parametrize(
    ("missing", "rule"),
    [
        ({"whistleblower_screen_is_done": False}, "R-QUAL-WB"),
        ({"whistleblower_is_suspected": True}, "R-QUAL-WB"),
        ({"danger_screen_is_done": False}, "R-ART7-DANGER"),
    ],
)
def test_the_screens_come_first(missing: dict[str, object], rule: str) -> None:
    petition = known(on(ANONYMOUS, Ground.ANONYMOUS), **missing)

    assert refused_by("shelve_anonymous", petition) == [rule]


def test_unsigned_is_not_a_ground() -> None:
    assert refused_by("shelve_anonymous", on(ANONYMOUS, Ground.UNSIGNED)) == ["R-ART7-ESIG"]


def test_a_petition_with_a_contact_is_not_anonymous() -> None:
    named = known(on(ANONYMOUS, Ground.ANONYMOUS), nothing_identifies_the_sender=False)

    assert refused_by("shelve_anonymous", named) == ["R-ART7-ANON"]


@pytest.mark.parametrize(
    ("facts", "ran_out", "stops"),
    [
        ({"identity_is_incomplete": False}, False, True),
        ({"has_email": True}, False, True),
        ({"has_email": True, "invitation_is_sent": True}, False, True),
        ({"has_email": True, "invitation_is_sent": True}, True, False),
        ({"has_email": False}, False, False),
    ],
)
def test_for_missing_data_the_petitioner_is_asked_first(
    facts: dict[str, object], ran_out: bool, stops: bool
) -> None:
    petition = known(on(ANONYMOUS, Ground.DATA_MISSING), invitation_has_run_out=ran_out)

    refused = refused_by("shelve_anonymous", petition.but(**facts))

    assert refused == (["R-ART7-INCOMPLETE"] if stops else [])


@pytest.mark.parametrize("ground", sorted(OF_PRACTICE))
def test_a_ground_of_practice_needs_a_question_a_visa_and_a_reason(ground: Ground) -> None:
    bare = on(ANONYMOUS, ground)
    asked = known(bare, clarification_was_asked=True)
    endorsed = known(asked, legal_visa_is_given=True)

    assert refused_by("shelve_anonymous", bare) == ["R-ART7-PRACTICE"]
    assert refused_by("shelve_anonymous", asked) == ["R-ART7-PRACTICE"]
    assert warned_by("shelve_anonymous", endorsed) == ["R-ART7-PRACTICE"]


@pytest.mark.parametrize(
    ("whistleblower", "danger", "refused"),
    [
        (None, DangerStep.NOT_NEEDED, ["R-QUAL-WB"]),
        (False, None, ["R-QUAL-WB"]),
        (False, DangerStep.NOT_NEEDED, []),
        (True, DangerStep.EMERGENCY, []),
    ],
)
def test_both_questions_are_answered(
    whistleblower: bool | None, danger: DangerStep | None, refused: list[str]
) -> None:
    petition = a_petition().asking(inquiry=InquiryAsked(whistleblower=whistleblower, danger=danger))

    assert refused_by("screen", petition) == refused


def test_a_danger_that_nobody_acted_on_wants_a_reason() -> None:
    petition = a_petition().asking(
        inquiry=InquiryAsked(whistleblower=False, danger=DangerStep.NONE)
    )

    assert warned_by("screen", petition) == ["R-ART7-DANGER"]


@pytest.mark.parametrize(
    ("visa", "why", "refused"),
    [
        (True, "nu se înțelege", []),
        (None, "nu", ["R-ART7-PRACTICE"]),
        (True, "", ["R-ART7-PRACTICE"]),
    ],
)
def test_a_visa_is_a_decision_with_its_reason(
    visa: bool | None, why: str, refused: list[str]
) -> None:
    petition = (
        a_petition().seen_by(Role.LEGAL_OFFICER).asking(inquiry=InquiryAsked(visa=visa, answer=why))
    )

    assert refused_by("give_visa", petition) == refused
