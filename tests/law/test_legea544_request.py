"""Legea nr. 544/2001, art. 7, 12 and 21: longer term, refusal, complaint (R-QUAL-544)."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import (
    APetition,
    a_petition,
    a_petition_signed_twice,
    a_qualified_petition,
    an_assigned_petition,
)
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.asked import Asked
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import State
from workflows.petition.subjects.regime import OtherRegime, RegimeAsked
from workflows.roles import Role

TEN_DAYS_SAFE, TEN_DAYS = date(2026, 12, 3), date(2026, 12, 4)
WHY = Asked(other_regime=RegimeAsked(reason="volumul documentelor cerute"))
GONE = Asked(other_regime=RegimeAsked(notice_left_on=TEN_DAYS))


def a_request(petition: APetition | None = None, **regime: object) -> APetition:
    """Registered on 23.11.2026: the ten days end on 04.12.2026."""
    kept = OtherRegime(eighth_day=date(2026, 12, 1), refusal_last_day=date(2026, 12, 2))
    return (petition or a_qualified_petition()).but(
        regime=Regime.INFORMATION_544,
        due_safe=TEN_DAYS_SAFE,
        due_legal_max=TEN_DAYS,
        other_regime=replace(kept, **regime),  # type: ignore[arg-type]
    )


def by_the_officer(petition: APetition) -> APetition:
    return petition.seen_by(Role.INFORMATION_OFFICER)


def test_a_difficult_request_is_prolonged_within_the_ten_days() -> None:
    asked = by_the_officer(a_request()).but(asked=WHY).seen_on(TEN_DAYS)

    assert reached("extend_544", by_the_officer(asked)) == "qualified"


def test_it_is_not_prolonged_after_them_nor_twice_nor_silently() -> None:
    late = by_the_officer(a_request()).but(asked=WHY).seen_on(date(2026, 12, 5))
    twice = by_the_officer(a_request(extension="active")).but(asked=WHY)
    mute = by_the_officer(a_request()).but(asked=Asked(), has_email=False)

    assert refused_by("extend_544", late) == ["R-QUAL-544"]
    assert refused_by("extend_544", twice) == ["R-QUAL-544"]
    assert refused_by("extend_544", mute) == ["R-QUAL-544", "R-QUAL-544"]


@pytest.mark.parametrize(
    ("extension", "asked", "refused"),
    [("told", GONE, 0), ("", GONE, 1), ("told", Asked(), 1)],
)
def test_the_thirty_days_begin_with_a_notice_that_left(
    extension: str, asked: Asked, refused: int
) -> None:
    request = a_request(extension=extension).but(asked=asked).seen_by(Role.SYSTEM)

    assert refused_by("record_own_extension", request) == ["R-QUAL-544"] * refused


def test_a_notice_that_left_on_the_eleventh_day_prolongs_nothing() -> None:
    asked = Asked(other_regime=RegimeAsked(notice_left_on=date(2026, 12, 5)))
    request = a_request(extension="told").but(asked=asked).seen_by(Role.SYSTEM)

    assert refused_by("record_own_extension", request) == ["R-QUAL-544"]


def test_only_a_request_for_information_has_this_extension() -> None:
    petition = by_the_officer(a_qualified_petition()).but(asked=WHY)

    assert refused_by("extend_544", petition) == ["R-QUAL-544"]


@pytest.mark.parametrize(
    ("day", "warned"), [(date(2026, 11, 30), []), (date(2026, 12, 1), ["R-QUAL-544"])]
)
def test_from_the_eighth_day_on_every_step_is_explained(day: date, warned: list[str]) -> None:
    asked = Asked(department_id=7, reply_by=day)
    request = a_request().but(asked=asked).seen_on(day)

    assert [rule for rule in warned_by("forward", request) if rule == "R-QUAL-544"] == warned


def test_a_refusal_cites_its_exception_and_leaves_in_five_days() -> None:
    bare = a_request(an_assigned_petition(), refuses=True)
    cited = a_request(an_assigned_petition(), refuses=True, ground_is_cited=True)

    assert refused_by("draft", bare) == ["R-QUAL-544"]
    assert warned_by("draft", cited.seen_on(date(2026, 11, 30))) == []
    assert "R-QUAL-544" in warned_by("draft", cited.seen_on(date(2026, 12, 3)))


def test_a_late_refusal_is_still_sent() -> None:
    late = a_request(a_petition_signed_twice(), refuses=True).seen_on(date(2026, 12, 3))

    assert warned_by("dispatch", late) == ["R-QUAL-544"] or "R-QUAL-544" in warned_by(
        "dispatch", late
    )


def test_a_petition_is_not_refused_so() -> None:
    petition = an_assigned_petition().but(other_regime=OtherRegime(refuses=True))

    assert refused_by("draft", petition) == ["R-QUAL-544"]


def complaint(**asked: object) -> APetition:
    regime = replace(RegimeAsked(), **asked)  # type: ignore[arg-type]
    return a_petition().but(
        asked=Asked(
            regime=Regime.ADMINISTRATIVE_COMPLAINT_544, kind=Kind.COMPLAINT, other_regime=regime
        )
    )


def test_an_administrative_complaint_names_its_request() -> None:
    assert refused_by("qualify", complaint()) == ["R-QUAL-544"]
    assert reached("qualify", complaint(concerns_a_544_request=True)) == State.QUALIFIED


@pytest.mark.parametrize(
    ("until", "warned"), [(date(2026, 11, 23), []), (date(2026, 11, 20), ["R-QUAL-544"])]
)
def test_it_is_filed_within_thirty_days(until: date, warned: list[str]) -> None:
    filed = complaint(concerns_a_544_request=True, complaint_until=until)

    assert warned_by("qualify", filed) == warned


def test_a_request_is_never_prolonged_under_article_9() -> None:
    request = a_request().seen_by(Role.DEPARTMENT_HEAD)

    assert "R-ART9-NOTFOR" in refused_by("request_extension", request)
