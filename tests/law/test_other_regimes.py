"""The regimes beside the ordinance: their machines, owners and terms (R-ART9-NOTFOR, R-QUAL-*)."""

from datetime import date

import pytest

from tests.builders import APetition, a_petition, a_qualified_petition
from tests.law.tables import day, rows
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.deadlines import CLOCKS, Clock, due_on, legal_calendar
from workflows.deadlines.days import Unit
from workflows.deadlines.regime_clocks import DATA_SUBJECT, SPECIAL, as_it_ran, with_own_length
from workflows.law import OG27, Citation
from workflows.petition.asked import Asked
from workflows.petition.machine import MACHINES
from workflows.petition.regime_rows import CONFIDENTIAL, REGIME_ROWS, row_of
from workflows.petition.regimes import Kind, Regime
from workflows.petition.subjects.regime import OtherRegime, RegimeAsked
from workflows.roles import Role

CALENDAR = legal_calendar()
OTHERS = [regime for regime in Regime if regime is not Regime.OG27]
ART9 = ("request_extension", "refuse_extension", "extend", "record_extension_notice")

TERMS = rows("""
termen                       | începe la     | A             | C
prior_complaint_554          | Ma 01.12.2026 | Jo 31.12.2026 | Lu 04.01.2027
consultation_52              | Mi 25.11.2026 | Vi 04.12.2026 | Lu 07.12.2026
data_subject_gdpr            | Lu 30.11.2026 | Mi 30.12.2026 | Mi 30.12.2026
data_subject_gdpr            | Du 31.01.2027 | Vi 26.02.2027 | Lu 01.03.2027
whistleblower_receipt_361    | Lu 23.11.2026 | Vi 27.11.2026 | Mi 02.12.2026
whistleblower_361            | Lu 23.11.2026 | Ma 23.02.2027 | Ma 23.02.2027
tacit_approval_27_2003       | Ma 01.12.2026 | Jo 31.12.2026 | Lu 04.01.2027
special_procedure            | Ma 01.12.2026 | Jo 31.12.2026 | Lu 04.01.2027
complaint_filing_544         | Ma 01.12.2026 | Jo 31.12.2026 | Lu 04.01.2027
administrative_complaint_544 | Lu 23.11.2026 | Ma 08.12.2026 | Mi 09.12.2026
environment_878              | Lu 23.11.2026 | Mi 23.12.2026 | Mi 23.12.2026
audience                     | Ma 01.12.2026 | Jo 31.12.2026 | Lu 04.01.2027
""")


@pytest.mark.parametrize(("name", "start", "a", "c"), TERMS)
def test_each_regime_has_its_own_days(name: str, start: str, a: str, c: str) -> None:
    due = due_on(CLOCKS[name], day(start), CALENDAR)

    assert (due.due_safe, due.due_legal_max) == (day(a), day(c))


@pytest.mark.parametrize(
    ("name", "grows", "last"),
    [
        ("data_subject_gdpr", 2, "Ma 23.02.2027"),
        ("whistleblower_361", 3, "Lu 24.05.2027"),
        ("environment_878", 1, "Lu 25.01.2027"),
        ("tacit_approval_27_2003", 10, "Lu 04.01.2027"),
    ],
)
def test_some_terms_grow_by_their_own_rule(name: str, grows: int, last: str) -> None:
    due = due_on(CLOCKS[name], date(2026, 11, 23), CALENDAR, extended_by=grows)

    assert due.due_legal_max == day(last)


def test_a_special_text_sets_its_own_length() -> None:
    clock = with_own_length(SPECIAL, 15, Citation("Legea nr. 50/1991", "art. 7"))
    due = due_on(clock, date(2026, 11, 23), CALENDAR)

    assert (due.days, due.unit, due.law.act) == (15, Unit.DAYS, "Legea nr. 50/1991")


@pytest.mark.parametrize(
    ("clock", "days", "length"), [(SPECIAL, 15, 15), (SPECIAL, 30, 30), (DATA_SUBJECT, 3, 1)]
)
def test_a_case_is_counted_again_with_the_length_it_had(
    clock: Clock, days: int, length: int
) -> None:
    assert due_on(
        as_it_ran(clock, date(2026, 11, 23), days), date(2026, 11, 23), CALENDAR
    ).days == (length)


def test_every_regime_has_a_row_an_owner_and_a_machine() -> None:
    assert set(REGIME_ROWS) == set(MACHINES) == set(Regime)
    assert [regime for regime in Regime if row_of(regime).article_9_applies] == [Regime.OG27]
    assert [r for r in Regime if row_of(r).counts_in_report] == [Regime.OG27]
    assert set(CONFIDENTIAL) == {Regime.DATA_SUBJECT_GDPR, Regime.WHISTLEBLOWER_361}


@pytest.mark.parametrize("regime", OTHERS)
@pytest.mark.parametrize("trigger", ART9)
def test_article_9_is_not_for_them(regime: Regime, trigger: str) -> None:
    for role in (Role.DEPARTMENT_HEAD, Role.HEAD, Role.SYSTEM):
        case = a_qualified_petition().but(regime=regime).seen_by(role)
        refused = refused_by(trigger, case)
        assert refused
        assert "R-ART9-NOTFOR" in refused or len(refused) == 1
    assert trigger not in MACHINES[regime].events


def test_the_machine_of_the_ordinance_knows_them() -> None:
    assert set(ART9) <= set(MACHINES[Regime.OG27].events)
    assert "extend_544" not in MACHINES[Regime.OG27].events
    assert "extend_544" in MACHINES[Regime.INFORMATION_544].events


@pytest.mark.parametrize(
    ("regime", "trigger", "rule"),
    [
        (Regime.PRIOR_COMPLAINT_554, "shelve_repeat", "R-QUAL-PRIOR"),
        (Regime.WHISTLEBLOWER_361, "shelve_anonymous", "R-QUAL-WB"),
        (Regime.INFORMATION_544, "shelve_repeat", "R-ART10-REPEAT"),
    ],
)
def test_nobody_shelves_them_under_the_ordinance(regime: Regime, trigger: str, rule: str) -> None:
    case = a_qualified_petition().but(regime=regime).seen_by(Role.PUBLIC_RELATIONS_HEAD)

    assert rule in refused_by(trigger, case)


def choosing(regime: Regime, **asked: object) -> APetition:
    filled = RegimeAsked(**asked)  # type: ignore[arg-type]
    return a_petition().but(asked=Asked(regime=regime, kind=Kind.REQUEST, other_regime=filled))


@pytest.mark.parametrize("regime", OTHERS)
def test_a_message_is_qualified_under_any_regime(regime: Regime) -> None:
    until = date(2026, 12, 4)
    chosen = choosing(regime, concerns_a_544_request=True, window_until=until)

    assert reached("qualify", chosen) == "qualified"
    assert warned_by("qualify", chosen) == []


@pytest.mark.parametrize(
    ("regime", "asked", "rule"),
    [
        (Regime.SPECIAL_PROCEDURE, {"term_is_configured": False}, "R-QUAL-SPECIAL"),
        (Regime.CONSULTATION_52, {}, "R-QUAL-52"),
        (Regime.CONSULTATION_52, {"window_until": date(2026, 11, 20)}, "R-QUAL-52"),
        (Regime.WHISTLEBLOWER_361, {"owner_is_named": False}, "R-QUAL-WB"),
        (Regime.DATA_SUBJECT_GDPR, {"owner_is_named": False}, "R-QUAL-GDPR"),
    ],
)
def test_what_a_regime_lacks_is_explained(
    regime: Regime, asked: dict[str, object], rule: str
) -> None:
    assert warned_by("qualify", choosing(regime, **asked)) == [rule]


def test_a_prior_complaint_goes_to_the_lawyers() -> None:
    asked = Asked(
        department_id=7,
        reply_by=date(2026, 12, 10),
        other_regime=RegimeAsked(department_is_legal=False),
    )
    prior = a_qualified_petition().but(regime=Regime.PRIOR_COMPLAINT_554, asked=asked)

    assert warned_by("forward", prior) == ["R-QUAL-PRIOR"]
    assert warned_by("forward", prior.but(regime=Regime.OG27)) == []
    assert (
        warned_by("forward", prior.but(asked=Asked(department_id=7, reply_by=date(2026, 12, 10))))
        == []
    )


@pytest.mark.parametrize(
    ("today", "warned"),
    [
        (date(2026, 12, 7), []),
        (date(2026, 12, 9), ["R-QUAL-TACIT"]),
        (date(2026, 12, 18), ["R-QUAL-TACIT"]),
    ],
)
def test_silence_is_announced_fifteen_and_ten_days_before(today: date, warned: list[str]) -> None:
    asked = Asked(department_id=7, reply_by=today)
    case = a_qualified_petition().but(regime=Regime.TACIT_APPROVAL_27_2003, asked=asked)

    assert warned_by("forward", case.seen_on(today)) == warned
    assert "R-QUAL-TACIT" not in warned_by("forward", case.but(due_legal_max=None).seen_on(today))


@pytest.mark.parametrize(
    ("today", "short", "refused"),
    [
        (date(2026, 12, 14), False, []),
        (date(2026, 12, 15), False, ["R-QUAL-TACIT"]),
        (date(2026, 12, 19), True, []),
        (date(2026, 12, 20), True, ["R-QUAL-TACIT"]),
    ],
)
def test_defects_are_told_ten_or_five_days_before_the_end(
    today: date, short: bool, refused: list[str]
) -> None:
    asked = Asked(other_regime=RegimeAsked(reason="lipsește planul de situație"))
    case = a_qualified_petition().but(
        regime=Regime.TACIT_APPROVAL_27_2003,
        asked=asked,
        other_regime=OtherRegime(term_is_short=short),
    )
    seen = case.seen_by(Role.DEPARTMENT_HEAD).seen_on(today)

    assert refused_by("extend_own_term", seen) == refused


def test_only_tacit_approval_has_a_day_for_defects() -> None:
    asked = Asked(other_regime=RegimeAsked(reason="cerere complexă"))
    case = a_qualified_petition().but(regime=Regime.DATA_SUBJECT_GDPR, asked=asked)

    officer = case.seen_by(Role.DATA_PROTECTION_OFFICER)
    assert reached("extend_own_term", officer.seen_on(date(2026, 12, 20))) == "qualified"


def test_a_confidential_case_is_closed_by_its_officer_alone() -> None:
    asked = Asked(other_regime=RegimeAsked(record="Registrul raportărilor nr. 2/2026"))
    report = a_qualified_petition().but(regime=Regime.WHISTLEBLOWER_361, asked=asked)

    assert refused_by("close_elsewhere", report.seen_by(Role.LEGAL_OFFICER)) == ["R-QUAL-AUD"]
    assert reached("close_elsewhere", report.seen_by(Role.WHISTLEBLOWER_OFFICER)) == "filed"


def test_an_audience_ends_in_its_register() -> None:
    audience = a_qualified_petition().but(regime=Regime.AUDIENCE)
    asks = audience.seen_by(Role.PUBLIC_RELATIONS_HEAD)

    assert refused_by("close_elsewhere", asks) == ["R-QUAL-AUD"]


def test_the_receipt_of_a_report_is_confirmed_in_words() -> None:
    report = a_qualified_petition().but(regime=Regime.WHISTLEBLOWER_361)
    seen = report.seen_by(Role.WHISTLEBLOWER_OFFICER)
    said = seen.but(asked=Asked(other_regime=RegimeAsked(record="pe adresa dată")))

    assert refused_by("confirm_report", seen) == ["R-QUAL-WB"]
    assert reached("confirm_report", said) == "qualified"


def changing(to: Regime | None, role: Role, **asked: object) -> APetition:
    filled = RegimeAsked(**{"reason": "titlul înșela", **asked})  # type: ignore[arg-type]
    return a_qualified_petition().but(asked=Asked(regime=to, other_regime=filled)).seen_by(role)


CRP, LEG = Role.PUBLIC_RELATIONS_HEAD, Role.LEGAL_OFFICER


@pytest.mark.parametrize(
    ("petition", "refused"),
    [
        (changing(Regime.AUDIENCE, CRP), []),
        (changing(Regime.INFORMATION_544, LEG), []),
        (changing(Regime.INFORMATION_544, CRP), ["R-QUAL-REQUAL"]),
        (changing(Regime.AUDIENCE, CRP).but(regime=Regime.PRIOR_COMPLAINT_554), ["R-QUAL-REQUAL"]),
        (changing(Regime.OG27, CRP), ["R-QUAL-REQUAL"]),
        (changing(None, LEG), ["R-QUAL-REQUAL"]),
        (changing(Regime.AUDIENCE, CRP, reason=" "), ["R-QUAL-REQUAL"]),
        (changing(Regime.AUDIENCE, Role.SPECIALIST), ["R-QUAL-REQUAL"]),
    ],
)
def test_who_may_change_the_regime(petition: APetition, refused: list[str]) -> None:
    assert refused_by("requalify", petition) == refused


@pytest.mark.parametrize(
    ("safe", "last", "warned"),
    [
        (date(2026, 11, 26), date(2026, 11, 27), []),
        (date(2026, 11, 24), date(2026, 11, 27), ["R-QUAL-REQUAL"]),
        (date(2026, 11, 19), date(2026, 11, 20), ["R-QUAL-REQUAL"]),
    ],
)
def test_a_new_term_that_is_short_or_past_wants_a_reason(
    safe: date, last: date, warned: list[str]
) -> None:
    petition = changing(Regime.INFORMATION_544, LEG, due_safe=safe, due_legal_max=last)

    assert warned_by("requalify", petition) == warned


def test_the_term_of_the_ordinance_is_the_default_of_a_special_procedure() -> None:
    assert due_on(SPECIAL, date(2026, 11, 23), CALENDAR).law == OG27("art. 8 alin. (1)")


def test_what_only_an_officer_reads_he_alone_gives_back() -> None:
    for regime, officer in (
        (Regime.WHISTLEBLOWER_361, Role.WHISTLEBLOWER_OFFICER),
        (Regime.DATA_SUBJECT_GDPR, Role.DATA_PROTECTION_OFFICER),
    ):
        wrongly = changing(Regime.OG27, officer).but(regime=regime)

        assert refused_by("requalify", wrongly) == []

    stranger = changing(Regime.WHISTLEBLOWER_361, Role.DATA_PROTECTION_OFFICER)
    assert refused_by("requalify", stranger) == ["R-QUAL-REQUAL"]
