"""O.G. nr. 27/2002, art. 13: the department's head signs first, the institution's head second."""

from tests.builders import LEADER, MAYOR, a_drafted_petition, a_petition_signed_once
from tests.law.verdicts import reached, refused_by
from workflows.petition.states import State
from workflows.roles import Role


def test_the_solving_department_signs_first() -> None:
    assert reached("sign_as_department", a_drafted_petition()) == "signed_by_department"


def test_another_department_does_not_sign() -> None:
    other = a_drafted_petition().but(actor_heads_department=False)

    assert refused_by("sign_as_department", other) == ["R-ART13-TWOSIGN"]


def test_the_head_of_the_institution_signs_second() -> None:
    assert reached("sign_as_head", a_petition_signed_once()) == "signed_by_head"


def test_the_head_does_not_sign_before_the_department() -> None:
    early = a_drafted_petition().seen_by(Role.HEAD, person=MAYOR)

    assert refused_by("sign_as_head", early) == ["R-STATE-TABLE"]


def test_one_person_does_not_sign_twice() -> None:
    same = a_petition_signed_once().seen_by(Role.HEAD, person=LEADER)

    assert refused_by("sign_as_head", same) == ["R-ART13-TWOSIGN"]


def test_a_text_that_was_not_seen_is_not_signed() -> None:
    changed = a_drafted_petition().asking(seen_hash="altul")

    assert refused_by("sign_as_department", changed) == ["R-ART13-TWOSIGN"]
    assert refused_by("sign_as_head", a_petition_signed_once().asking(seen_hash="")) == [
        "R-ART13-TWOSIGN"
    ]


def test_a_change_after_the_first_signature_voids_it() -> None:
    changed = a_petition_signed_once().but(signatures_match=False)

    assert refused_by("sign_as_head", changed) == ["R-ART13-TWOSIGN"]


def test_a_document_signed_by_one_is_signed_by_the_other_too() -> None:
    on_paper = a_petition_signed_once().but(first_signed_on_paper=True)

    assert refused_by("sign_as_head", on_paper) == ["R-ART13-TWOSIGN"]
    assert reached("sign_as_head", on_paper.asking(signed_paper_is_given=True)) == "signed_by_head"


def test_an_incomplete_version_is_not_signed() -> None:
    incomplete = a_drafted_petition().but(
        frozen_points_are_answered=False, frozen_basis_is_stated=False
    )

    assert refused_by("sign_as_department", incomplete) == ["R-ART5-POINTS", "R-ART13-LEGALBASIS"]


def test_a_draft_goes_back_with_a_reason() -> None:
    returned = a_drafted_petition().asking(reason="lipsește data tăierii")

    assert reached("return_draft", returned) == "assigned"
    assert refused_by("return_draft", a_drafted_petition()) == ["R-ART13-TWOSIGN"]


def test_a_stranger_does_not_send_it_back() -> None:
    stranger = a_drafted_petition().asking(reason="nu îmi place").but(actor_heads_department=False)

    assert refused_by("return_draft", stranger) == ["R-ART13-TWOSIGN"]


def test_what_is_leaving_does_not_go_back() -> None:
    leaving = (
        a_petition_signed_once()
        .in_state(State.SIGNED_BY_HEAD)
        .asking(reason="o greșeală")
        .but(dispatch_pending=True)
    )

    assert refused_by("return_draft", leaving) == ["R-ART6-DISPATCH"]


def test_a_delegate_signs_only_inside_his_delegation() -> None:
    for_extensions_only = a_petition_signed_once().but(actor_signs_as_head=False)

    assert refused_by("sign_as_head", for_extensions_only) == ["R-ART13-DELEG"]
    sent_back = for_extensions_only.asking(reason="lipsește data")
    assert refused_by("return_draft", sent_back) == ["R-ART13-TWOSIGN"]
