"""Art. 9 by program: asked, refused with its article, granted, recorded on paper, new dates."""

from collections.abc import Callable

from tests.cases import ACase
from tests.web.api.conftest import Program


def test_an_extension_goes_the_whole_way_by_program(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    on_paper = case.through("counter").from_sender(email="")
    petition = on_paper.assigned().id
    head, mayor, clerk = program_of("sef.serviciu"), program_of("primar"), program_of("registrator")
    wanted = {"days": 16, "reason": "expertiză"}

    too_long = head.act(petition, "request_extension", fields=wanted)
    assert too_long.status_code == 409
    assert too_long.json["reasons"][0]["rule"] == "R-ART9-15"
    assert too_long.json["reasons"][0]["law"] == "O.G. nr. 27/2002, art. 9"
    assert head.act(petition, "request_extension", fields={**wanted, "days": 15}).status_code == 200
    not_his = head.act(petition, "extend", fields={})
    assert (not_his.status_code, not_his.json["reasons"][0]["rule"]) == (409, "R-ART9-HEAD")
    assert mayor.act(petition, "extend", fields={}).status_code == 200
    assert clerk.get(f"/petitions/{petition}").json["due_legal_max"] == "2026-12-28"

    proof = {"proof": "borderou 14"}
    assert clerk.act(petition, "record_extension_notice", fields=proof).status_code == 200

    assert clerk.get(f"/petitions/{petition}").json["due_legal_max"] == "2027-01-11"


def test_the_head_refuses_by_program(case: ACase, program_of: Callable[[str], Program]) -> None:
    petition = case.assigned().id
    asked = {"days": 5, "reason": "expertiză"}
    program_of("sef.serviciu").act(petition, "request_extension", fields=asked)

    refused = program_of("primar").act(
        petition, "refuse_extension", fields={"reason": "se poate în termen"}
    )

    assert refused.status_code == 200
