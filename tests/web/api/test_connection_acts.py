"""Art. 10 and the other endings by program: done, or refused with the article."""

from collections.abc import Callable

import pytest

from tests.cases import ACase, TheCase, state_of
from tests.web.api.conftest import Program

ProgramOf = Callable[[str], Program]


def test_petitions_are_joined_and_parted_by_program(case: ACase, program_of: ProgramOf) -> None:
    first, again = case.assigned(), case.registered()
    head = program_of("sef.relatii")

    joined = head.act(again.id, "join", fields={"number": first.number})
    assert (joined.status_code, state_of(case.office, again.id)) == (200, "joined")
    assert head.act(again.id, "unjoin", fields={"reason": "alt loc"}).status_code == 200
    assert state_of(case.office, again.id) == "registered"


def test_petitions_of_different_people_are_refused_with_the_article(
    case: ACase, program_of: ProgramOf
) -> None:
    first = case.registered()
    other = case.from_sender(name="Gicu Manolache", email="g@exemplu.ro").registered()

    refused = program_of("sef.relatii").act(other.id, "join", fields={"number": first.number})

    assert refused.status_code == 409
    (reason,) = refused.json["reasons"]
    assert reason["rule"] == "R-ART10-CONNEX"
    assert reason["law"] == "O.G. nr. 27/2002, art. 10 alin. (1)"
    assert state_of(case.office, other.id) == "registered"


def test_a_repetition_with_a_new_fact_is_refused(case: ACase, program_of: ProgramOf) -> None:
    first, again = case.dispatched(), case.registered()
    head = program_of("sef.relatii")
    asked = {"number": first.number, "new_fact": True}

    refused = head.act(again.id, "shelve_repeat", fields=asked)
    assert (refused.status_code, refused.json["reasons"][0]["rule"]) == (409, "R-ART10-REPEAT")
    done = head.act(again.id, "shelve_repeat", fields={**asked, "new_fact": False})
    assert (done.status_code, state_of(case.office, again.id)) == (200, "shelved")


@pytest.mark.parametrize(
    ("start", "trigger", "fields", "ends"),
    [
        (
            ACase.assigned,
            "withdraw",
            {"request": "cererea din 24.11", "request_is_written": True, "public_interest": False},
            "withdrawn",
        ),
        (ACase.registered, "annul", {"reason": "înregistrată dublu"}, "annulled"),
        (ACase.dispatched, "reopen", {"reason": "eroare"}, "assigned"),
        (ACase.dispatched, "resume_after_bounce", {"reason": "550"}, "signed_by_head"),
    ],
    ids=["withdraw", "annul", "reopen", "resume_after_bounce"],
)
def test_the_other_endings_are_done_by_program(
    case: ACase,
    program_of: ProgramOf,
    start: Callable[[ACase], TheCase],
    trigger: str,
    fields: dict[str, object],
    ends: str,
) -> None:
    petition = start(case).id

    done = program_of("sef.relatii").act(petition, trigger, fields=fields)

    assert (done.status_code, state_of(case.office, petition)) == (200, ends), done.json
