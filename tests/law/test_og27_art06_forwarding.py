"""O.G. nr. 27/2002, art. 6 alin. (2): a petition is forwarded with the date for the answer."""

from datetime import date

from tests.builders import DEPARTMENT, a_forwarded_petition, a_qualified_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.roles import Role

TO_DEPARTMENT = a_qualified_petition().asking(department_id=DEPARTMENT, reply_by=date(2026, 12, 21))


def test_with_a_department_and_a_date_it_goes() -> None:
    assert reached("forward", TO_DEPARTMENT) == "forwarded"


def test_without_a_department_it_stays() -> None:
    assert refused_by("forward", TO_DEPARTMENT.asking(department_id=None)) == ["R-ART6-FORWARD"]


def test_without_a_date_it_stays() -> None:
    assert refused_by("forward", TO_DEPARTMENT.asking(reply_by=None)) == ["R-ART6-FORWARD"]


def test_a_date_that_has_passed_is_no_date() -> None:
    past = TO_DEPARTMENT.asking(reply_by=date(2026, 11, 22))

    assert refused_by("forward", past) == ["R-ART6-FORWARD"]


def test_a_date_past_the_target_wants_a_reason() -> None:
    assert warned_by("forward", TO_DEPARTMENT.asking(reply_by=date(2026, 12, 24))) == [
        "R-ART6-FORWARD"
    ]


def test_forwarding_on_the_third_day_wants_a_reason() -> None:
    assert warned_by("forward", TO_DEPARTMENT.but(office_days_since_registration=2)) == [
        "R-ART6-FORWARD"
    ]


def test_a_department_does_not_forward() -> None:
    assert refused_by("forward", TO_DEPARTMENT.seen_by(Role.DEPARTMENT_HEAD)) == ["R-ART6-FORWARD"]


def test_not_ours_goes_back_with_a_reason() -> None:
    back = a_forwarded_petition().asking(reason="ține de Primăria Capitalei")

    assert reached("return_to_registry", back) == "qualified"
    assert refused_by("return_to_registry", a_forwarded_petition()) == ["R-ART61-RETURN"]


def test_not_ours_said_late_wants_a_second_reason() -> None:
    late = a_forwarded_petition().asking(reason="nu e la noi").but(office_days_since_forwarding=3)

    assert warned_by("return_to_registry", late) == ["R-ART61-RETURN"]


def test_another_department_does_not_send_it_back() -> None:
    other = a_forwarded_petition().asking(reason="nu e la noi").but(actor_heads_department=False)

    assert refused_by("return_to_registry", other) == ["R-ART12-ASSIGN"]
