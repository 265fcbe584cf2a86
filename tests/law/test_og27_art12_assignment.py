"""O.G. nr. 27/2002, art. 12: the department's head assigns; nobody assigns to himself."""

from datetime import date

from tests.builders import (
    LEADER,
    MAYOR,
    WRITER,
    APetition,
    a_forwarded_petition,
    an_assigned_petition,
)
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.roles import Role


def to(person: int | None) -> APetition:
    return a_forwarded_petition().asking(assignee_id=person, assignee_works_there=True)


def test_the_head_of_the_department_assigns() -> None:
    assert reached("assign", to(WRITER)) == "assigned"


def test_nobody_assigns_to_himself() -> None:
    assert refused_by("assign", to(LEADER)) == ["R-ART12-ASSIGN"]


def test_another_head_does_not_assign() -> None:
    assert refused_by("assign", to(WRITER).but(actor_heads_department=False)) == ["R-ART12-ASSIGN"]


def test_the_registry_does_not_assign() -> None:
    assert refused_by("assign", to(WRITER).seen_by(Role.REGISTRY_CLERK)) == ["R-ART12-ASSIGN"]


def test_somebody_is_named() -> None:
    assert refused_by("assign", to(None)) == ["R-ART12-ASSIGN"]


def test_the_specialist_works_in_that_department_that_day() -> None:
    assert refused_by("assign", to(WRITER).asking(assignee_works_there=False)) == ["R-ART12-ASSIGN"]


def by_superior(person: int | None) -> APetition:
    return (
        a_forwarded_petition()
        .but(actor_heads_department=False, actor_is_superior=True)
        .seen_by(Role.HEAD, person=MAYOR)
        .asking(assignee_id=person, assignee_works_there=True, assignee_heads_department=True)
    )


def test_a_heads_own_work_is_assigned_by_his_superior() -> None:
    assert reached("assign_to_head", by_superior(LEADER)) == "assigned"


def test_only_a_superior_does_that() -> None:
    equal = by_superior(LEADER).but(actor_is_superior=False)

    assert refused_by("assign_to_head", equal) == ["R-ART12-ASSIGN"]


def test_only_the_head_of_the_department_is_given_work_that_way() -> None:
    other = by_superior(WRITER).asking(assignee_heads_department=False)

    assert refused_by("assign_to_head", other) == ["R-ART12-ASSIGN"]


def test_a_superior_does_not_give_it_to_himself() -> None:
    assert refused_by("assign_to_head", by_superior(MAYOR)) == ["R-ART12-ASSIGN"]


def changing_hands() -> APetition:
    return (
        an_assigned_petition()
        .but(actor_heads_department=True)
        .seen_by(Role.DEPARTMENT_HEAD, person=LEADER)
        .asking(assignee_id=9, assignee_works_there=True, reason="concediu medical")
    )


def test_hands_are_changed_with_a_reason() -> None:
    assert reached("reassign", changing_hands()) == "assigned"
    assert refused_by("reassign", changing_hands().asking(reason=" ")) == ["R-ART12-REASSIGN"]


def test_a_change_of_hands_near_the_target_wants_a_second_reason() -> None:
    late = changing_hands().seen_on(date(2026, 12, 19))

    assert warned_by("reassign", late) == ["R-ART12-REASSIGN"]


def test_another_department_does_not_change_hands() -> None:
    other = changing_hands().but(actor_heads_department=False)

    assert refused_by("reassign", other) == ["R-ART12-REASSIGN"]


def test_public_relations_may_change_hands() -> None:
    registry = (
        changing_hands().but(actor_heads_department=False).seen_by(Role.PUBLIC_RELATIONS_HEAD)
    )

    assert reached("reassign", registry) == "assigned"


def test_only_the_assignee_writes_the_answer() -> None:
    assert reached("draft", an_assigned_petition()) == "drafted"
    assert refused_by("draft", an_assigned_petition().seen_by(Role.SPECIALIST, person=9)) == [
        "R-ART12-ONLY"
    ]


def test_somebody_who_is_away_is_given_work_only_with_a_reason() -> None:
    away = date(2026, 11, 27)

    assert warned_by("assign", to(WRITER).asking(assignee_is_away_until=away)) == ["R-ART12-ASSIGN"]
    with_substitute = changing_hands().asking(
        assignee_is_away_until=away, stands_in_for_assignee="Ana Lupu"
    )
    assert warned_by("reassign", with_substitute) == ["R-ART12-ASSIGN"]
