"""The language of the term: which state a day is in, and what staff and citizens read about it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from webui.shared.terms import TermDates, TermKind, term_view

TARGET, LEGAL = date(2026, 12, 23), date(2026, 12, 24)
OPEN = TermDates(
    registered_on=date(2026, 11, 23),
    due_safe=TARGET,
    due_legal_max=LEGAL,
    today=date(2026, 12, 18),
)
WEEKEND = replace(OPEN, due_safe=date(2026, 12, 18), due_legal_max=date(2026, 12, 21))


def on(day: date, dates: TermDates = OPEN) -> TermDates:
    return replace(dates, today=day)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 11, 23), TermKind.OK),
        (TARGET - timedelta(days=7), TermKind.OK),
        (TARGET - timedelta(days=6), TermKind.SOON),
        (TARGET - timedelta(days=1), TermKind.SOON),
        (TARGET, TermKind.NOW),
        (LEGAL, TermKind.MARGIN),
        (LEGAL + timedelta(days=1), TermKind.LATE),
    ],
)
def test_the_state_changes_on_the_day_itself(day: date, kind: TermKind) -> None:
    assert term_view(on(day)).kind is kind


@pytest.mark.parametrize(
    ("dates", "text", "detail"),
    [
        (on(date(2026, 12, 10)), "mai sunt 13 zile", "până miercuri, 23 dec. · legal 24 dec."),
        (on(date(2026, 12, 2)), "mai sunt 21 de zile", "până miercuri, 23 dec. · legal 24 dec."),
        (OPEN, "mai sunt 5 zile", "până miercuri, 23 dec. · legal 24 dec."),
        (on(date(2026, 12, 22)), "mai este o zi", "până miercuri, 23 dec. · legal 24 dec."),
        (WEEKEND, "țintă azi", "legal până luni, 21 dec."),
        (on(date(2026, 12, 19), WEEKEND), "în marjă", "legal până luni, 21 dec."),
        (on(LEGAL), "în marjă", "azi e ultima zi legală"),
        (on(date(2026, 12, 25)), "depășit cu o zi", "legal până joi, 24 dec."),
        (on(date(2027, 1, 29)), "depășit cu 36 de zile", "legal până joi, 24 dec."),
        (replace(OPEN, dispatched_on=date(2026, 12, 16)), "expediat în termen", "16 dec."),
        (
            replace(OPEN, dispatched_on=date(2026, 12, 28)),
            "expediat după termen",
            "28 dec., cu 4 zile mai târziu",
        ),
    ],
)
def test_r_term_dual_staff_read_the_class_and_both_days(
    dates: TermDates, text: str, detail: str
) -> None:
    term = term_view(dates)

    assert (term.staff_text, term.staff_detail) == (text, detail)


def test_the_head_of_a_case_shows_target_and_legal_day() -> None:
    term = term_view(OPEN)

    assert term.head_text == "Mai sunt 5 zile până la țintă"
    assert term.head_detail == "țintă miercuri, 23 dec. · ultima zi legală joi, 24 dec."


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 12, 10), "Mai sunt 14 zile"),
        (date(2026, 12, 18), "Mai sunt 6 zile"),
        (TARGET, "Ultimele zile"),
        (LEGAL, "Ultimele zile"),
    ],
)
def test_a_citizen_reads_the_legal_day_alone(day: date, text: str) -> None:
    term = term_view(on(day))

    assert term.public_text == text
    assert term.public_detail == "Primiți răspunsul cel mai târziu joi, 24 decembrie 2026"


def test_a_citizen_never_sees_the_margin() -> None:
    assert term_view(on(LEGAL)).public_kind is TermKind.NOW


def test_a_late_answer_is_owned_up_to() -> None:
    term = term_view(on(date(2026, 12, 30)))

    assert term.public_text == "Am depășit termenul. Ne cerem scuze"
    assert "joi, 24 decembrie 2026" in term.public_detail


def test_an_answer_sent_is_said_with_its_day() -> None:
    sent = term_view(replace(OPEN, dispatched_on=date(2026, 12, 16), today=date(2027, 3, 1)))

    assert sent.kind is TermKind.DONE
    assert sent.public_text == "Răspuns trimis în termen"
    assert sent.public_detail == "miercuri, 16 decembrie 2026"


def test_the_small_bar_measures_the_legal_term() -> None:
    assert (term_view(OPEN).elapsed_percent, term_view(OPEN).target_percent) == (80.6, 96.8)


@pytest.mark.parametrize(("day", "share"), [(date(2027, 3, 1), 100.0), (date(2026, 1, 1), 0.0)])
def test_the_small_bar_stays_between_its_ends(day: date, share: float) -> None:
    assert term_view(on(day)).elapsed_percent == share
