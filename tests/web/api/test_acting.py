"""POST …/acts/{trigger}: the whole way by program, and every short-cut refused with its article."""

from collections.abc import Callable

import pytest

from tests.cases import ACase, TheCase
from tests.hall import TestHall
from tests.web.api.conftest import Program
from workflows.petition.states import State
from workflows.petition.transitions import CARRIED, LATER

WRITTEN: dict[str, object] = {
    "opening": "Am verificat la fața locului la 20 noiembrie.",
    "closing": "Vă mulțumim.",
    "legal_basis": "O.G. nr. 27/2002, art. 8 alin. (1)",
    "solution": "favourable",
    "points": [{"title": "Crengile", "conclusion": "Au fost ridicate.", "result": "done"}],
}
BY_EMAIL = {"R-REPLY-QES": "dispoziția nr. 77/2026"}


def test_a_petition_goes_the_whole_way_by_program(
    case: ACase, hall: TestHall, program_of: Callable[[str], Program]
) -> None:
    petition = case.leaving_by("post").registered().id
    clerk, head = program_of("registrator"), program_of("sef.serviciu")
    writer, mayor = program_of("referent"), program_of("primar")

    def done(program: Program, trigger: str, **fields: object) -> str:
        sheet = program_of("registrator").get(f"/petitions/{petition}").json
        reasons = {"R-REPLY-CHANNEL": "a cerut răspuns pe hârtie"}
        reply = program.act(
            petition, trigger, fields=fields, version=sheet["version"], reasons=reasons
        )
        assert reply.status_code == 200, reply.json
        return str(reply.json["state"])

    def seen() -> str:
        return str(clerk.get(f"/petitions/{petition}").json["answer"]["hash"])

    assert done(clerk, "qualify", regime="og27", kind="report") == "qualified"
    forward = {"department_id": hall.greenery, "reply_by": "2026-12-18"}
    assert done(clerk, "forward", **forward) == "forwarded"
    assert done(head, "assign", assignee_id=hall.staff["referent"]) == "assigned"
    assert done(writer, "draft", **WRITTEN) == "drafted"
    assert done(head, "return_draft", reason="Scrieți și data.") == "assigned"
    assert done(writer, "draft") == "drafted"
    assert done(head, "sign_as_department", seen_hash=seen()) == "signed_by_department"
    assert done(mayor, "sign_as_head", seen_hash=seen()) == "signed_by_head"
    assert done(clerk, "dispatch", channel="post") == "signed_by_head"
    assert done(clerk, "record_dispatch", proof="borderou 412, poziția 7") == "dispatched"
    assert done(clerk, "file", indicator="II/3") == "filed"


def test_an_act_answers_where_the_petition_stands(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.registered()

    reply = program_of("registrator").act(petition.id, "qualify", fields={"kind": "report"})

    assert reply.json == {
        "id": petition.id,
        "number": petition.number,
        "state": "qualified",
        "version": 2,
    }


Bring = Callable[[ACase], TheCase]
SHORT_CUTS: list[tuple[str, Bring, str, str, str]] = [
    ("self-assign", ACase.forwarded, "sef.serviciu", "assign", "art. 12 alin. (1)"),
    ("assign without leading", ACase.forwarded, "referent", "assign", "art. 12 alin. (1)"),
    ("sign twice", ACase.signed_once, "sef.serviciu", "sign_as_department", "art. 13"),
    ("sign in the mayor's place", ACase.signed_once, "sef.serviciu", "sign_as_head", "art. 13"),
    ("dispatch as specialist", ACase.signed, "referent", "dispatch", "art. 6 alin. (4)"),
    ("edit after signature", ACase.signed, "referent", "draft", "art. 5"),
    ("edit after the first one", ACase.signed_once, "referent", "draft", "art. 5"),
    ("close without dispatch", ACase.signed, "sef.relatii", "file", "art. 6 alin. (4)"),
    ("record what never left", ACase.signed, "registrator", "record_dispatch", "art. 6 alin. (4)"),
]


@pytest.mark.parametrize(
    ("bring", "username", "trigger", "article"),
    [row[1:] for row in SHORT_CUTS],
    ids=[row[0] for row in SHORT_CUTS],
)
def test_a_short_cut_is_refused_with_its_article_and_changes_nothing(
    case: ACase,
    hall: TestHall,
    program_of: Callable[[str], Program],
    lines: Callable[[], int],
    bring: Bring,
    username: str,
    trigger: str,
    article: str,
) -> None:
    petition = bring(case).id
    before = lines()
    sheet = program_of("registrator").get(f"/petitions/{petition}").json
    choices: dict[str, dict[str, object]] = {
        "assign": {"assignee_id": hall.staff[username]},
        "draft": WRITTEN,
        "dispatch": {"channel": "email"},
        "file": {"indicator": "II/3"},
        "record_dispatch": {"proof": "nimic"},
    }
    fields = choices.get(trigger) or {"seen_hash": sheet["answer"]["hash"]}

    reply = program_of(username).act(petition, trigger, fields=fields, version=sheet["version"])

    assert reply.status_code == 409
    assert reply.mimetype == "application/problem+json"
    assert article in " ".join(reason["law"] for reason in reply.json["reasons"])
    assert lines() == before


def test_a_stale_version_says_what_changed(
    case: ACase, program_of: Callable[[str], Program], lines: Callable[[], int]
) -> None:
    petition = case.qualified().id
    before = lines()

    reply = program_of("registrator").act(petition, "qualify", fields={}, version=1)

    assert reply.status_code == 409
    assert reply.json["changed"] == ["marți, 24 nov., 9:42: Califică – petiția este calificată"]
    assert lines() == before


def test_a_caution_wants_its_reason_and_then_passes(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.signed().id
    clerk = program_of("registrator")

    stopped = clerk.act(petition, "dispatch", fields={"channel": "email"})
    passed = clerk.act(petition, "dispatch", fields={"channel": "email"}, reasons=BY_EMAIL)

    assert stopped.status_code == 409
    assert [caution["rule"] for caution in stopped.json["cautions"]] == ["R-REPLY-QES"]
    assert passed.status_code == 200


@pytest.mark.parametrize("act", LATER, ids=lambda act: act.trigger)
def test_an_act_not_carried_out_yet_says_so(
    act: object, case: ACase, program_of: Callable[[str], Program], lines: Callable[[], int]
) -> None:
    petition = case.registered().id
    before = lines()

    reply = program_of("sef.relatii").act(petition, act.trigger)  # type: ignore[attr-defined]

    assert reply.status_code == 409
    assert reply.json["reasons"][0]["says"]
    assert lines() == before


WANTED = {"requalify": {"regime": "audience"}}
NOT_ON_A_FILED_ONE = [act for act in CARRIED if State.FILED not in act.sources]


@pytest.mark.parametrize("act", NOT_ON_A_FILED_ONE, ids=lambda act: act.trigger)
def test_every_act_answers_to_its_trigger(
    act: object, case: ACase, program_of: Callable[[str], Program]
) -> None:
    petition = case.filed().id

    trigger: str = act.trigger  # type: ignore[attr-defined]
    reply = program_of("registrator").act(petition, trigger, fields=WANTED.get(trigger, {}))

    assert reply.status_code == 409
    assert reply.json["reasons"][0]["rule"] == "R-STATE-TABLE"


def test_an_unknown_act_and_an_unknown_petition_are_not_found(
    case: ACase, program_of: Callable[[str], Program]
) -> None:
    clerk = program_of("registrator")

    assert clerk.act(case.registered().id, "burn").status_code == 404
    assert clerk.act(999, "qualify").status_code == 404
    assert clerk.act(999, "redirect").status_code == 404


def test_nobody_acts_on_what_is_not_his(case: ACase, program_of: Callable[[str], Program]) -> None:
    petition = case.assigned().id

    assert program_of("sef.drumuri").act(petition, "reassign").status_code == 404
    assert program_of("admin").act(petition, "qualify").status_code == 404


@pytest.mark.parametrize(
    ("trigger", "fields", "wrong"),
    [
        ("qualify", {"kind": "poem"}, "fields.kind"),
        ("qualify", {"danger": "yes"}, "fields.danger"),
        ("forward", {"department_id": "5"}, "fields.department_id"),
        ("forward", {"department_id": 9999, "reply_by": "2026-12-01"}, "fields.department_id"),
        ("forward", {"reply_by": "tomorrow"}, "fields.reply_by"),
        ("file", {"indicator": "II/3", "colour": "red"}, "fields.colour"),
        ("draft", {"points": [{"conclusion": "Da."}]}, "fields.points.0.title"),
    ],
)
def test_each_bad_field_of_an_act_gets_its_sentence(
    case: ACase,
    program_of: Callable[[str], Program],
    trigger: str,
    fields: dict[str, object],
    wrong: str,
) -> None:
    reply = program_of("registrator").act(case.qualified().id, trigger, fields=fields)

    assert reply.status_code == 422
    assert list(reply.json["errors"]) == [wrong]


def test_acting_needs_a_token(case: ACase, public: Program, lines: Callable[[], int]) -> None:
    petition = case.registered().id

    assert public.act(petition, "qualify", fields={"kind": "report"}).status_code == 401
    assert lines() == 1
