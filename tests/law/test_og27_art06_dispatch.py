"""O.G. nr. 27/2002, art. 6 alin. (4): only public relations dispatches, with proof, then files."""

import pytest

from tests.builders import CLERK, LEADER, APetition, a_petition_signed_twice
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.states import State
from workflows.roles import Role


def test_a_signed_answer_goes_on_its_way_and_is_not_yet_dispatched() -> None:
    assert reached("dispatch", a_petition_signed_twice()) == "signed_by_head"


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.DEPARTMENT_HEAD, Role.HEAD])
def test_nobody_else_writes_to_the_petitioner(role: Role) -> None:
    assert refused_by("dispatch", a_petition_signed_twice().seen_by(role)) == ["R-ART6-DISPATCH"]


@pytest.mark.parametrize(
    "lacking",
    [{"second_signer_id": None}, {"second_signer_id": LEADER}, {"signatures_match": False}],
)
def test_two_signatures_of_two_persons_are_needed(lacking: dict[str, object]) -> None:
    assert refused_by("dispatch", a_petition_signed_twice().but(**lacking)) == ["R-ART13-TWOSIGN"]


def test_one_answer_leaves_once() -> None:
    assert refused_by("dispatch", a_petition_signed_twice().but(dispatch_pending=True)) == [
        "R-ART6-DISPATCH"
    ]


@pytest.mark.parametrize(
    ("channel", "has_email"), [("", True), ("porumbel", True), ("post", True), ("email", False)]
)
def test_the_way_must_lead_to_the_petitioner(channel: str, has_email: bool) -> None:
    lost = a_petition_signed_twice().asking(channel=channel).but(has_email=has_email)

    assert refused_by("dispatch", lost) == ["R-ART6-DISPATCH"]


def test_an_approval_by_click_leaves_by_mail_only_with_a_reason() -> None:
    clicked = a_petition_signed_twice().but(every_signature_qualified=False)

    assert warned_by("dispatch", clicked) == ["R-REPLY-QES"]


def test_paper_for_an_electronic_petition_wants_a_reason() -> None:
    paper = a_petition_signed_twice().asking(channel="post").but(has_postal_address=True)

    assert warned_by("dispatch", paper) == ["R-REPLY-CHANNEL"]


def test_the_drafter_dispatches_only_with_a_reason() -> None:
    same = a_petition_signed_twice().but(drafter_id=CLERK)

    assert warned_by("dispatch", same) == ["R-ART6-DISPATCH"]


def pending(channel: str) -> APetition:
    return (
        a_petition_signed_twice()
        .but(dispatch_pending=True, pending_channel=channel)
        .asking(proof="borderou 12/3")
    )


def test_the_clerk_proves_post_and_counter() -> None:
    assert reached("record_dispatch", pending("post")) == "dispatched"
    assert reached("record_dispatch", pending("counter")) == "dispatched"


def test_the_mail_server_proves_mail() -> None:
    accepted = pending("email").seen_by(Role.SYSTEM)

    assert reached("record_dispatch", accepted) == "dispatched"
    assert refused_by("record_dispatch", pending("email")) == ["R-DISPATCH-PROOF"]


def test_without_proof_nothing_was_dispatched() -> None:
    assert refused_by("record_dispatch", pending("post").asking(proof=" ")) == ["R-DISPATCH-PROOF"]


def test_what_was_not_sent_cannot_be_recorded() -> None:
    idle = a_petition_signed_twice().asking(proof="x").but(pending_channel="post")

    assert refused_by("record_dispatch", idle) == ["R-DISPATCH-PROOF"]


def test_a_dispatched_petition_is_filed_under_an_indicator() -> None:
    dispatched = a_petition_signed_twice().in_state(State.DISPATCHED)

    assert reached("file", dispatched.asking(indicator="II/3")) == "filed"
    assert refused_by("file", dispatched) == ["R-ARCH-INDICATOR"]


def test_nothing_is_filed_without_dispatch() -> None:
    assert refused_by("file", a_petition_signed_twice().asking(indicator="II/3")) == [
        "R-STATE-TABLE"
    ]
