"""O.G. nr. 27/2002, art. 7: who writes is known by degrees, and is asked once for what lacks."""

import pytest

from tests.builders import a_petition
from tests.law.verdicts import reached, refused_by
from workflows.identity import Missing, Rung, declared_rung, missing_data

INCOMPLETE = a_petition().but(identity_is_incomplete=True)


def test_the_petitioner_is_invited_to_complete() -> None:
    assert reached("invite_completion", INCOMPLETE) == "registered"


def test_a_complete_petition_needs_no_invitation() -> None:
    assert refused_by("invite_completion", a_petition()) == ["R-ART7-INCOMPLETE"]


def test_without_an_address_nobody_can_be_asked() -> None:
    assert refused_by("invite_completion", INCOMPLETE.but(has_email=False)) == ["R-ART7-INCOMPLETE"]


def test_the_invitation_is_sent_once() -> None:
    assert refused_by("invite_completion", INCOMPLETE.but(invitation_is_sent=True)) == [
        "R-ART7-INCOMPLETE"
    ]


@pytest.mark.parametrize(
    ("name", "email", "address", "rung"),
    [
        ("", "", "", Rung.NONE),
        ("", "ana@exemplu.ro", "", Rung.NONE),
        ("Ana Pop", "", "", Rung.NONE),
        ("Ana Pop", "ana@exemplu.ro", "", Rung.DECLARED),
        ("Ana Pop", "", "Str. Brașov 21", Rung.DECLARED_WITH_ADDRESS),
        ("Ana Pop", "ana@exemplu.ro", "Str. Brașov 21", Rung.DECLARED_WITH_ADDRESS),
    ],
)
def test_a_declaration_reaches_its_rung(name: str, email: str, address: str, rung: Rung) -> None:
    assert declared_rung(name=name, email=email, address=address) is rung


def test_what_lacks_is_named() -> None:
    assert missing_data(name=" ", email="", address="") == (Missing.NAME, Missing.CONTACT)
    assert missing_data(name="Ana", email="", address="Str. Brașov 21") == ()
