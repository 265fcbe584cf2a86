"""O.G. nr. 27/2002, art. 6^1: what is not ours goes on in five days, and its writer is told."""

from datetime import date

import pytest

from tests.builders import APetition, a_forwarded_petition, a_petition, a_qualified_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.addressees import AddresseeKind, is_free_mail, is_named_as_a_firm
from workflows.petition.machine import permission
from workflows.petition.states import State
from workflows.petition.subjects.ending import EndingAsked
from workflows.petition.subjects.redirection import Redirection, RedirectionAsked
from workflows.roles import Role

DUE = date(2026, 11, 27)
TERM = Redirection(due_safe=DUE, due_legal_max=date(2026, 11, 30))
WITH_A_MARK = EndingAsked(reason="destinatar necunoscut")
CRP = Role.PUBLIC_RELATIONS_HEAD
TO_CITY_HALL = {
    "authority_id": 5,
    "authority_name": "Primăria Municipiului București",
    "authority_is_known": True,
    "authority_is_approved": True,
    "authority_is_public": True,
    "authority_can_be_reached": True,
    "competence": "străzi principale",
}


def to(petition: APetition, **asked: object) -> APetition:
    given = RedirectionAsked(**{**TO_CITY_HALL, **asked})  # type: ignore[arg-type]
    return petition.asking(redirection=given)


def stands(petition: APetition, **facts: object) -> APetition:
    term = {"due_safe": DUE, "due_legal_max": TERM.due_legal_max, **facts}
    return petition.but(redirection=Redirection(**term))  # type: ignore[arg-type]


def misdirected(**facts: object) -> APetition:
    return to(stands(a_qualified_petition(), **facts).seen_by(CRP))


@pytest.mark.parametrize("state", [State.REGISTERED, State.QUALIFIED, State.FORWARDED])
def test_a_misdirected_petition_waits_where_it_is_for_its_letters(state: State) -> None:
    assert reached("redirect", misdirected().in_state(state)) == state
    assert warned_by("redirect", misdirected().in_state(state)) == []


@pytest.mark.parametrize(
    "role", [Role.REGISTRY_CLERK, Role.DEPARTMENT_HEAD, Role.SPECIALIST, Role.HEAD]
)
def test_only_public_relations_redirects(role: Role) -> None:
    assert refused_by("redirect", misdirected().seen_by(role)) == ["R-ART61-WHO"]


@pytest.mark.parametrize(
    "asked",
    [
        {"authority_id": None, "authority_name": "", "authority_is_known": False},
        {"authority_name": "Construct Invest S.R.L.", "authority_is_known": False},
        {"authority_is_public": False},
        {"authority_can_be_reached": False},
        {"competence": " "},
    ],
)
def test_the_addressee_is_a_public_authority_with_its_competence(asked: dict[str, object]) -> None:
    approved = bool(asked.get("authority_is_known", True))
    petition = to(misdirected(), authority_is_approved=approved, **asked)

    assert refused_by("redirect", petition) == ["R-ART61-WHO"]


def test_an_entry_that_nobody_approved_is_no_addressee() -> None:
    assert refused_by("redirect", to(misdirected(), authority_is_approved=False)) == ["R-ART61-WHO"]


def test_late_is_allowed_and_marked() -> None:
    late = misdirected(marked_at_triage=True).seen_on(date(2026, 12, 1))

    assert warned_by("redirect", late) == ["R-ART61-5D"]


def test_from_the_second_day_an_unmarked_petition_warns() -> None:
    second_day = misdirected().seen_on(date(2026, 11, 25)).but(office_days_since_registration=2)
    marked = misdirected(marked_at_triage=True).but(office_days_since_registration=2)

    assert warned_by("redirect", second_day) == ["R-ART61-5D"]
    assert warned_by("redirect", marked) == []


def test_without_a_term_nothing_is_late() -> None:
    assert warned_by("redirect", misdirected(due_safe=None)) == []


def test_the_mark_is_set_on_the_first_day() -> None:
    petition = to(stands(a_petition()))

    assert reached("mark_not_ours", petition) == "registered"
    assert warned_by("mark_not_ours", petition.but(office_days_since_registration=2)) == [
        "R-ART61-5D"
    ]


def test_the_mark_names_an_authority_or_says_why() -> None:
    unnamed = to(stands(a_petition()), authority_is_known=False)

    assert refused_by("mark_not_ours", unnamed) == ["R-ART61-5D"]
    assert reached("mark_not_ours", to(unnamed, authority_is_known=False, reason="CNAIR")) == (
        "registered"
    )


def test_a_petitioner_without_an_address_is_told_by_a_posted_notice() -> None:
    nowhere = misdirected().but(has_email=False)

    assert warned_by("redirect", nowhere) == ["R-ART61-NOTICE"]
    assert warned_by("redirect", nowhere.but(has_postal_address=True)) == []


@pytest.mark.parametrize("trigger", ["redirect", "redirect_part", "mark_not_ours"])
def test_a_second_redirection_waits_for_the_first(trigger: str) -> None:
    refusals = permission(trigger, misdirected(whole_is_pending=True).facts).refusals

    assert [refusal.rule for refusal in refusals] == ["R-ART61-NOTICE"]


@pytest.mark.parametrize(
    ("trigger", "petition"),
    [
        ("forward", a_qualified_petition()),
        ("assign", a_forwarded_petition()),
    ],
)
def test_nobody_works_on_it_while_its_letters_leave(trigger: str, petition: APetition) -> None:
    pending = stands(petition, part_is_pending=True)

    assert "R-ART61-NOTICE" in refused_by(trigger, pending)


def recorded(**facts: object) -> APetition:
    return stands(a_qualified_petition(), **facts).seen_by(Role.SYSTEM)


def test_both_letters_make_it_redirected() -> None:
    both = recorded(whole_is_pending=True, authority_letter_left=True, petitioner_is_told=True)

    assert reached("record_redirection", both) == "redirected"


def test_without_the_notice_it_is_not_closed() -> None:
    untold = recorded(whole_is_pending=True, authority_letter_left=True)

    assert refused_by("record_redirection", untold) == ["R-ART61-NOTICE"]


def test_without_the_authority_s_letter_it_is_not_closed() -> None:
    unsent = recorded(whole_is_pending=True, petitioner_is_told=True)

    assert refused_by("record_redirection", unsent) == ["R-CLOSE-GUARD"]


@pytest.mark.parametrize("facts", [{"part_is_pending": True}, {"points_sent": (1,)}, {}])
def test_a_part_never_closes_the_petition(facts: dict[str, object]) -> None:
    assert refused_by("record_redirection", recorded(**facts)) == ["R-ART61-PARTIAL"]


def a_part(points: tuple[int, ...], part: str = "", **facts: object) -> APetition:
    return to(misdirected(**facts).but(points=3), points=points, part=part)


def test_some_points_go_and_ours_stay() -> None:
    assert reached("redirect_part", a_part((1, 2))) == "qualified"
    assert reached("redirect_part", a_part((1,), points_sent=(2,))) == "qualified"
    assert reached("redirect_part", a_part((), "stâlpul de iluminat")) == "qualified"


@pytest.mark.parametrize(
    ("points", "facts"),
    [((), {}), ((4,), {}), ((1,), {"points_sent": (1,)}), ((1, 2, 3), {})],
)
def test_a_part_is_named_and_is_not_the_whole(
    points: tuple[int, ...], facts: dict[str, object]
) -> None:
    assert refused_by("redirect_part", a_part(points, "", **facts)) == ["R-ART61-PARTIAL"]


def returned(reason: str = "nu este drum național") -> APetition:
    sent = a_petition().in_state(State.REDIRECTED).seen_by(CRP)
    return sent.asking(redirection=RedirectionAsked(reason=reason))


def test_what_comes_back_is_reopened_and_told_to_the_lawyers() -> None:
    assert reached("returned_by_authority", returned()) == "qualified"
    assert warned_by("returned_by_authority", returned()) == ["R-ART61-PINGPONG"]
    assert warned_by("returned_by_authority", returned().but(due_safe=None)) == []


def test_a_return_says_why() -> None:
    assert refused_by("returned_by_authority", returned(" ")) == ["R-ART61-PINGPONG"]


def test_going_back_and_forth_wants_a_reason() -> None:
    assert warned_by("redirect", misdirected(returned_by=(5,))) == ["R-ART61-PINGPONG"]
    assert warned_by("redirect", misdirected(returned_by=(6,))) == []


def came_back(letter: str, **facts: object) -> APetition:
    sent = stands(a_petition(), **facts).in_state(State.REDIRECTED)
    asked = RedirectionAsked(returned_letter=letter)
    return sent.asking(redirection=asked, ending=WITH_A_MARK)


def test_a_returned_letter_leaves_again() -> None:
    assert reached("resume_after_bounce", came_back("authority")) == "redirected"


def test_the_returned_letter_is_named_and_sent_once() -> None:
    twice = came_back("petitioner", letters_again_on_their_way=1)

    assert refused_by("resume_after_bounce", came_back("")) == ["R-DISPATCH-BOUNCE"]
    assert refused_by("resume_after_bounce", twice) == ["R-DISPATCH-BOUNCE"]


@pytest.mark.parametrize(
    ("kind", "follows"),
    [
        (AddresseeKind.AUTHORITY, True),
        (AddresseeKind.PARLIAMENT, False),
        (AddresseeKind.PRESIDENT, False),
    ],
)
def test_parliament_and_the_president_follow_their_own_rules(
    kind: AddresseeKind, follows: bool
) -> None:
    # R-ART61-PARL: they are addressees like the others, without the term of the ordinance
    assert kind.follows_the_ordinance is follows
    assert kind.word


@pytest.mark.parametrize("email", ["primaria@gmail.com", "x@Yahoo.com", "a@yahoo.ro"])
def test_a_free_mailbox_is_nobody_s_office(email: str) -> None:
    assert is_free_mail(email)
    assert not is_free_mail("petitii@exemplu.ro")


@pytest.mark.parametrize("name", ["Construct Invest S.R.L.", "Beta SRL", "Gama S.A.", "S.C. Delta"])
def test_a_firm_is_known_by_its_name(name: str) -> None:
    assert is_named_as_a_firm(name)
    assert not is_named_as_a_firm("Agenția pentru Protecția Mediului București")
