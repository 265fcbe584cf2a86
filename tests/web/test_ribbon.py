"""The ribbon of a term: every day one cell, in the classes that the style sheet knows."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as some

from webui.shared.ribbon import RibbonEvent, RibbonView, public_ribbon, staff_ribbon
from webui.shared.terms import TermDates

CSS = Path(__file__).parents[2].joinpath("webui/static/registru.css").read_text(encoding="utf-8")
CLOSED = {date(2026, 11, 30), date(2026, 12, 1)}
OPEN = TermDates(
    registered_on=date(2026, 11, 23),
    due_safe=date(2026, 12, 23),
    due_legal_max=date(2026, 12, 24),
    today=date(2026, 12, 18),
)
EXTENDED = TermDates(
    registered_on=date(2026, 11, 5),
    due_safe=date(2026, 12, 18),
    due_legal_max=date(2026, 12, 21),
    today=date(2026, 12, 18),
    dispatched_on=date(2026, 12, 16),
    extended_from=date(2026, 12, 7),
    extended_by=15,
)


def is_office_day(day: date) -> bool:
    return day.weekday() < 5 and day not in CLOSED


def staff(dates: TermDates, *events: RibbonEvent) -> RibbonView:
    return staff_ribbon("Banda termenului", dates, is_office_day, events)


def public(dates: TermDates, *events: RibbonEvent) -> RibbonView:
    return public_ribbon("Banda termenului", dates, is_office_day, events)


def classes(view: RibbonView) -> dict[int, str]:
    return {cell.column: cell.classes for cell in view.cells}


def texts(view: RibbonView) -> list[str]:
    return [f"{line.before} {line.strong}{line.after}" for line in view.lines]


def test_every_day_of_the_term_has_a_cell() -> None:
    cells = staff(OPEN).cells

    assert [cell.column for cell in cells] == list(range(1, 33))
    assert [cell.label for cell in cells[:9]] == [*map(str, range(23, 31)), "1"]


def test_cells_say_what_kind_of_day_they_are() -> None:
    cells = classes(staff(OPEN))

    assert cells[1] == "trec prim"
    assert cells[6] == "trec ned"
    assert cells[9] == "trec ned prim"
    assert cells[26] == "azi"
    assert cells[27] == "ned"
    assert cells[31] == "safe"
    assert cells[32] == "legal"


def test_the_margin_lies_between_target_and_legal_day() -> None:
    cells = classes(staff(replace(OPEN, due_safe=date(2026, 12, 22))))

    assert cells[31] == "marj"


def test_a_citizen_sees_neither_target_nor_margin() -> None:
    view = public(replace(OPEN, due_safe=date(2026, 12, 22)))

    assert {"safe", "marj"} & set(" ".join(classes(view).values()).split()) == set()
    assert texts(view) == [
        "Înregistrată luni, 23 noiembrie",
        "Astăzi, vineri, 18 decembrie",
        "Răspuns cel mai târziu joi, 24 decembrie",
    ]


def test_staff_read_the_same_in_the_list_below() -> None:
    assert texts(staff(OPEN)) == [
        "Înregistrată luni, 23 nov.",
        "Azi, vineri, 18 dec., ziua 25",
        "Țintă internă miercuri, 23 dec.",
        "Ultima zi legală joi, 24 dec.",
    ]


def test_labels_take_rows_in_the_order_of_their_days() -> None:
    assert [label.classes for label in staff(OPEN).labels] == [
        "ps-et-j r4 s1 e26 azi-l",
        "ps-et-j r5 s1 e31",
        "ps-et-j r6 s1 e32",
    ]


def test_a_label_with_no_room_on_its_left_hangs_to_the_right() -> None:
    today = staff(replace(OPEN, today=date(2026, 11, 24))).labels[0]

    assert today.classes == "ps-et-j ps-et-j--st r4 s2 e32 azi-l"


def test_an_extension_shows_the_term_before_it() -> None:
    view = public(EXTENDED)
    cells = classes(view)

    assert view.long
    assert (cells[33], cells[34], cells[42]) == ("trec", "trec prel", "prel gata")
    assert cells[47] == "prel legal"
    assert texts(view) == [
        "Înregistrată joi, 5 noiembrie",
        "Prelungită cu 15 zile; termen inițial luni, 7 decembrie",
        "Răspuns trimis miercuri, 16 decembrie, în ziua 41",
        "Termen prelungit luni, 21 decembrie",
    ]


def test_an_answer_of_the_first_day_left_the_same_day() -> None:
    view = public(replace(EXTENDED, dispatched_on=EXTENDED.registered_on))

    assert "Răspuns trimis joi, 5 noiembrie, în aceeași zi" in texts(view)


def test_today_is_not_marked_once_the_answer_has_left() -> None:
    assert "azi" not in " ".join(classes(public(EXTENDED)).values()).split()


def test_days_after_the_legal_one_are_overdue() -> None:
    late = classes(staff(replace(OPEN, today=date(2026, 12, 28))))

    assert late[32] == "trec legal"
    assert late[33] == "trec dep"
    assert late[36] == "dep azi"


def test_a_term_over_sixty_days_is_drawn_in_weeks() -> None:
    view = staff(replace(OPEN, today=date(2027, 1, 29)))

    assert [cell.label for cell in view.cells][:3] == ["23", "30", "7"]
    assert len(view.cells) == 10
    assert "legal" in view.cells[4].classes.split()


def test_months_stand_over_their_columns() -> None:
    spans = [(span.label, span.start, span.end) for span in staff(OPEN).months]

    assert spans == [("noiembrie", 1, 8), ("decembrie", 9, 32)]


def test_a_month_without_room_is_not_named() -> None:
    spans = staff(
        replace(OPEN, registered_on=date(2026, 11, 30), due_legal_max=date(2027, 1, 10))
    ).months

    assert spans[0].label == ""


def test_events_that_would_run_into_one_another_are_left_out() -> None:
    first = RibbonEvent(date(2026, 11, 26), "verificare pe teren")
    second = RibbonEvent(date(2026, 11, 27), "aviz de mediu")
    last = RibbonEvent(date(2026, 12, 24), "răspuns trimis")

    marks = staff(OPEN, second, first, last).events

    assert [mark.label for mark in marks] == ["înregistrată", "verificare pe teren"]


@given(
    length=some.integers(0, 80),
    margin=some.integers(0, 10),
    passed=some.integers(-5, 300),
    left=some.none() | some.integers(0, 120),
    extension=some.none() | some.integers(1, 80),
)
def test_every_class_of_every_ribbon_is_in_the_style_sheet(
    length: int, margin: int, passed: int, left: int | None, extension: int | None
) -> None:
    start = OPEN.registered_on
    dates = TermDates(
        registered_on=start,
        due_safe=start + timedelta(days=length),
        due_legal_max=start + timedelta(days=length + margin),
        today=start + timedelta(days=passed),
        dispatched_on=None if left is None else start + timedelta(days=left),
        extended_from=None if extension is None else start + timedelta(days=extension),
        extended_by=15,
    )

    for view in (staff(dates), public(dates)):
        words = [f"s{cell.column} {cell.classes}" for cell in view.cells]
        words += [label.classes for label in view.labels]
        used = {name for text in words for name in text.split()}
        known = set(re.findall(r"\.([a-z][\w-]*)", CSS)) | {"r4"}
        assert used <= known
        assert len(view.cells) <= 62
