"""O.G. nr. 27/2002, art. 9: who extends the term, for how long, how often, and when it begins."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import CLERK, LEADER, MAYOR, APetition, a_forwarded_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.decisions import Stopped
from workflows.petition.machine import move
from workflows.petition.regimes import Regime
from workflows.petition.states import OPEN
from workflows.petition.subjects.extension import Extension, ExtensionAsked, LapsedDelegation
from workflows.roles import Role

SAFE, IN_THE_MARGIN, AFTER = date(2026, 12, 23), date(2026, 12, 24), date(2026, 12, 25)
ENERGY = Extension(category="energy")


def asking(days: int | None = 15, reason: str = "expertiză de la Apa Nova") -> APetition:
    """The head of the department that solves the petition asks on the first day."""
    return a_forwarded_petition().asking(extension=ExtensionAsked(days=days, reason=reason))


def deciding(days: int | None = 15, **extension: object) -> APetition:
    """The mayor has the request of the department before him."""
    asked = Extension(state="asked", days=15, asked_by=LEADER)
    return (
        asking(days)
        .but(extension=replace(asked, **extension), actor_heads_department=False)  # type: ignore[arg-type]
        .seen_by(Role.HEAD, person=MAYOR)
    )


def recording(notice: str = "left", proof: str = "") -> APetition:
    """The notice of a granted extension is recorded by the system."""
    return (
        a_forwarded_petition()
        .but(extension=Extension(state="granted", days=15, notice=notice))
        .seen_by(Role.SYSTEM)
        .asking(extension=ExtensionAsked(proof=proof))
    )


def test_the_builders_dates_are_those_of_law_md() -> None:
    facts = asking().facts

    assert (facts.due_safe, facts.due_legal_max) == (SAFE, IN_THE_MARGIN)


class TestAsking:
    """R-ART9-REASON and what the request may be."""

    def test_the_department_asks_and_the_petition_stays(self) -> None:
        assert reached("request_extension", asking()) == "forwarded"

    def test_any_open_state_will_do(self) -> None:
        for state in OPEN:
            assert reached("request_extension", asking().in_state(state)) == state.value

    @pytest.mark.parametrize("reason", ["", "   "])
    def test_the_need_is_written(self, reason: str) -> None:
        assert refused_by("request_extension", asking(reason=reason)) == ["R-ART9-REASON"]

    def test_another_department_does_not_ask(self) -> None:
        other = asking().but(actor_heads_department=False)

        assert refused_by("request_extension", other) == ["R-ART9-REASON"]

    def test_the_head_does_not_ask_himself(self) -> None:
        assert refused_by("request_extension", asking().seen_by(Role.HEAD)) == ["R-ART9-REASON"]

    def test_five_days_before_the_target_is_early_enough(self) -> None:
        assert warned_by("request_extension", asking().seen_on(date(2026, 12, 18))) == []

    def test_later_wants_a_reason(self) -> None:
        late = asking().seen_on(date(2026, 12, 19))

        assert warned_by("request_extension", late) == ["R-ART9-REASON"]

    def test_a_petition_without_dates_is_not_late(self) -> None:
        undated = asking().but(due_safe=None, due_legal_max=None)

        assert warned_by("request_extension", undated) == []


class TestLength:
    """R-ART9-15, R-ART9-30EN and R-QUAL-ENERGY."""

    @pytest.mark.parametrize("days", [1, 7, 15])
    def test_up_to_fifteen_days(self, days: int) -> None:
        assert refused_by("request_extension", asking(days)) == []

    @pytest.mark.parametrize("days", [None, 0, -3])
    def test_a_number_of_days_is_wanted(self, days: int | None) -> None:
        assert refused_by("request_extension", asking(days)) == ["R-ART9-15"]

    @pytest.mark.parametrize("days", [16, 30])
    def test_sixteen_days_are_refused_outside_energy(self, days: int) -> None:
        assert refused_by("request_extension", asking(days)) == ["R-ART9-15", "R-QUAL-ENERGY"]
        assert refused_by("extend", deciding(days)) == ["R-ART9-15", "R-QUAL-ENERGY"]

    def test_thirty_one_are_too_many_everywhere(self) -> None:
        assert refused_by("request_extension", asking(31)) == ["R-ART9-15"]
        assert refused_by("request_extension", asking(31).but(extension=ENERGY)) == ["R-ART9-30EN"]

    @pytest.mark.parametrize("days", [15, 16, 30])
    def test_energy_opens_thirty(self, days: int) -> None:
        assert refused_by("request_extension", asking(days).but(extension=ENERGY)) == []

    def test_the_refusal_says_the_number_in_good_romanian(self) -> None:
        outcome = move("request_extension", asking(21).facts)

        assert isinstance(outcome, Stopped)
        assert outcome.reasons[0].facts["days"] == "21 de"


class TestOnce:
    """R-ART9-ONCE and R-ART9-NOTFOR."""

    @pytest.mark.parametrize("state", ["asked", "granted", "active", "lapsed"])
    def test_once_for_a_petition(self, state: str) -> None:
        again = asking().but(extension=Extension(state=state))

        assert refused_by("request_extension", again) == ["R-ART9-ONCE"]

    def test_a_refused_request_used_nothing_up(self) -> None:
        refused = asking().but(extension=Extension(state="refused"))

        assert refused_by("request_extension", refused) == []

    def test_once_for_a_connected_group(self) -> None:
        group = Extension(used_in_the_group=True)

        assert refused_by("request_extension", asking().but(extension=group)) == ["R-ART9-ONCE"]
        assert refused_by("extend", deciding(used_in_the_group=True)) == ["R-ART9-ONCE"]

    @pytest.mark.parametrize("regime", [one for one in Regime if one is not Regime.OG27])
    def test_other_regimes_have_their_own_terms(self, regime: Regime) -> None:
        assert refused_by("request_extension", asking().but(regime=regime)) == ["R-ART9-NOTFOR"]
        assert refused_by("extend", deciding().but(regime=regime)) == ["R-ART9-NOTFOR"]


class TestDeciding:
    """R-ART9-HEAD."""

    def test_the_head_grants(self) -> None:
        assert reached("extend", deciding()) == "forwarded"

    def test_the_head_grants_fewer_days(self) -> None:
        assert reached("extend", deciding(7)) == "forwarded"

    @pytest.mark.parametrize("role", [role for role in Role if role is not Role.HEAD])
    def test_nobody_else_decides(self, role: Role) -> None:
        for trigger in ("extend", "refuse_extension"):
            assert refused_by(trigger, deciding().seen_by(role)) == ["R-ART9-HEAD"]

    def test_a_delegation_for_signatures_does_not_extend(self) -> None:
        assert refused_by("extend", deciding(actor_may_decide=False)) == ["R-ART9-HEAD"]

    def test_a_delegate_whose_delegation_ended_yesterday_hears_so(self) -> None:
        ended = LapsedDelegation(act="Dispoziția nr. 9/2026", until=date(2026, 11, 22))
        late = deciding().seen_by(Role.DEPARTMENT_HEAD).but(lapsed_delegation=ended)

        outcome = move("extend", late.facts)

        assert isinstance(outcome, Stopped)
        assert outcome.reasons[0].rule == "R-ART9-HEAD"
        assert outcome.reasons[0].facts["delegation"] == "Dispoziția nr. 9/2026"

    def test_an_ended_delegation_says_nothing_of_other_peoples_acts(self) -> None:
        ended = LapsedDelegation(act="Dispoziția nr. 9/2026", until=date(2026, 11, 22))
        clerk = deciding().seen_by(Role.REGISTRY_CLERK).but(lapsed_delegation=ended)

        outcome = move("request_extension", clerk.facts)

        assert isinstance(outcome, Stopped)
        assert "delegation" not in outcome.reasons[0].facts

    @pytest.mark.parametrize("state", ["", "refused", "granted", "active"])
    def test_there_is_something_to_decide(self, state: str) -> None:
        for trigger in ("extend", "refuse_extension"):
            assert refused_by(trigger, deciding(state=state)) == ["R-ART9-HEAD"]

    def test_a_delegate_does_not_decide_his_own_request(self) -> None:
        own = deciding().seen_by(Role.HEAD, Role.DEPARTMENT_HEAD, person=LEADER)

        assert refused_by("extend", own) == ["R-ART9-HEAD"]

    def test_a_refusal_has_a_reason(self) -> None:
        assert reached("refuse_extension", deciding()) == "forwarded"
        silent = deciding().asking(extension=ExtensionAsked())
        assert refused_by("refuse_extension", silent) == ["R-ART9-HEAD"]


class TestNotice:
    """R-ART9-NOTICE: in time until the target, with a reason until the last day, refused after."""

    def test_after_the_last_day_nothing_is_asked_granted_or_begun(self) -> None:
        for trigger, petition in (
            ("request_extension", asking()),
            ("extend", deciding()),
            ("record_extension_notice", recording()),
        ):
            assert refused_by(trigger, petition.seen_on(AFTER)) == ["R-ART9-NOTICE"]

    def test_in_the_margin_it_wants_a_reason(self) -> None:
        assert warned_by("extend", deciding().seen_on(SAFE)) == []
        assert warned_by("extend", deciding().seen_on(IN_THE_MARGIN)) == ["R-ART9-NOTICE"]
        assert warned_by("record_extension_notice", recording().seen_on(SAFE)) == []
        late = recording().seen_on(IN_THE_MARGIN)
        assert warned_by("record_extension_notice", late) == ["R-ART9-NOTICE"]

    def test_a_petition_without_dates_has_no_margin(self) -> None:
        assert warned_by("extend", deciding().but(due_safe=None, due_legal_max=None)) == []

    def test_a_petitioner_without_any_contact_cannot_be_told(self) -> None:
        assert refused_by("extend", deciding().but(has_email=False)) == ["R-ART9-NOTICE"]
        by_post = deciding().but(has_email=False, has_postal_address=True)
        assert refused_by("extend", by_post) == []

    @pytest.mark.parametrize("state", ["", "asked", "refused", "active", "lapsed"])
    def test_only_a_granted_extension_begins(self, state: str) -> None:
        not_granted = recording().but(extension=Extension(state=state, notice="left"))

        assert refused_by("record_extension_notice", not_granted) == ["R-ART9-NOTICE"]

    @pytest.mark.parametrize("notice", ["", "waits", "on_its_way", "to_post"])
    def test_without_the_notice_gone_it_stays_asleep(self, notice: str) -> None:
        assert refused_by("record_extension_notice", recording(notice)) == ["R-ART9-NOTICE"]

    def test_on_paper_the_registry_gives_the_proof(self) -> None:
        on_paper = recording("to_post", "borderou 14").seen_by(Role.REGISTRY_CLERK, person=CLERK)

        assert reached("record_extension_notice", on_paper) == "forwarded"
