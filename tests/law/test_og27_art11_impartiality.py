"""Art. 11 of O.G. nr. 27/2002: nobody solves a petition about himself or about a superior."""

import pytest

from tests.builders import a_forwarded_petition, a_petition, a_qualified_petition
from workflows.decisions import Moved, Stopped
from workflows.petition.acts import HEAD, Act
from workflows.petition.machine import move, permission
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import State
from workflows.petition.subjects.impartiality import Impartiality, ImpartialityAsked
from workflows.petition.table.impartial import TRANSPORT
from workflows.petition.transitions import ACTS, TRIGGERS
from workflows.roles import Role

CONCERNED = Impartiality(persons=(2,), actor_is_concerned=True)
BELOW = Impartiality(persons=(9,), actor_is_below=True)


def rules(outcome: Moved | Stopped) -> set[str]:
    return {reason.rule for reason in outcome.reasons} if isinstance(outcome, Stopped) else set()


@pytest.mark.parametrize("act", [act for act in ACTS if act.trigger != "register_arrival"])
def test_the_person_concerned_takes_no_step_at_all(act: Act) -> None:
    facts = (
        a_petition()
        .but(state=act.sources[0], impartiality=CONCERNED)
        .seen_by(*act.by, person=2)
        .facts
    )

    assert "R-ART11-COI" in {reason.rule for reason in permission(act.trigger, facts).refusals}


@pytest.mark.parametrize("act", [act for act in ACTS if act.trigger != "register_arrival"])
def test_whoever_is_below_the_person_concerned_only_carries(act: Act) -> None:
    facts = a_petition().but(state=act.sources[0], impartiality=BELOW).seen_by(*act.by).facts

    refused = "R-ART11-COI" in {reason.rule for reason in permission(act.trigger, facts).refusals}

    assert refused is (act.trigger not in TRANSPORT)


def test_every_act_of_transport_is_in_the_table() -> None:
    assert set(TRIGGERS) >= TRANSPORT


@pytest.mark.parametrize(
    "asked",
    [
        ImpartialityAsked(person="Radu Iliescu", person_is_concerned=True),
        ImpartialityAsked(person="Radu Iliescu", person_is_below=True),
    ],
)
def test_nobody_is_given_a_petition_about_himself_or_a_superior(asked: ImpartialityAsked) -> None:
    facts = a_forwarded_petition().asking(
        assignee_id=3, assignee_works_there=True, impartiality=asked
    )

    (reason,) = [
        one
        for one in getattr(move("assign", facts.facts), "reasons", ())
        if one.rule == "R-ART11-COI"
    ]

    assert reason.facts["person"] == "Radu Iliescu"


def test_somebody_whom_the_petition_does_not_concern_may_be_given_it() -> None:
    facts = a_forwarded_petition().asking(assignee_id=3, assignee_works_there=True).facts

    assert "R-ART11-COI" not in rules(move("assign", facts))


def test_names_not_yet_decided_want_a_reason_before_the_petition_goes_on() -> None:
    # R-ART11-PERSON
    named = Impartiality(persons=(9,), names_to_confirm=1)
    asked = a_petition().but(impartiality=named).asking(regime=Regime.OG27, kind=Kind.REPORT)

    outcome = move("qualify", asked.facts)

    assert isinstance(outcome, Moved)
    assert "R-ART11-PERSON" in {caution.rule for caution in outcome.cautions}
    forwarding = permission("forward", a_qualified_petition().but(impartiality=named).facts)
    assert "R-ART11-PERSON" in {caution.rule for caution in forwarding.cautions}


ABOUT_THE_HEAD = Impartiality(persons=(4,), head_is_concerned=True)


@pytest.mark.parametrize(
    "act", [act for act in ACTS if act.by == frozenset({HEAD})], ids=lambda act: act.trigger
)
def test_the_head_concerned_is_replaced_or_the_prefect_is_seized(act: Act) -> None:
    # R-ART11-HEAD
    mayor = a_petition().but(state=act.sources[0]).seen_by(Role.HEAD, person=4)

    (alone,) = [
        reason
        for reason in permission(act.trigger, mayor.but(impartiality=ABOUT_THE_HEAD).facts).refusals
        if reason.rule == "R-ART11-HEAD"
    ]

    assert "prefectului" in alone.remedy
    table = Impartiality(
        persons=(4,), head_is_concerned=True, stand_in="Roxana Dobrescu", stand_in_act="nr. 7"
    )
    (named,) = [
        reason
        for reason in permission(act.trigger, mayor.but(impartiality=table).facts).refusals
        if reason.rule == "R-ART11-HEAD"
    ]
    assert (named.facts["stand_in"], named.facts["act"]) == ("Roxana Dobrescu", "nr. 7")
    instead = Impartiality(persons=(4,), head_is_concerned=True, actor_is_substitute=True)
    assert "R-ART11-HEAD" not in {
        reason.rule
        for reason in permission(act.trigger, mayor.but(impartiality=instead).facts).refusals
    }


def test_a_petition_about_nobody_of_the_hall_is_signed_as_ever() -> None:
    facts = a_petition().in_state(State.SIGNED_BY_DEPARTMENT).seen_by(Role.HEAD, person=4).facts

    assert not {
        reason.rule
        for reason in permission("sign_as_head", facts).refusals
        if reason.rule.startswith("R-ART11")
    }
