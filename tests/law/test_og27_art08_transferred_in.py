"""O.G. nr. 27/2002, art. 8 alin. (2): for what another authority sent, the term is ours."""

from datetime import date

import pytest

from tests.builders import REGISTERED_ON, APetition, a_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.states import State
from workflows.petition.subjects.redirection import RedirectionAsked


def sent_in(sent_on: date | None, counts_from: date | None = REGISTERED_ON) -> APetition:
    asked = RedirectionAsked(sender_is_an_authority=True, sent_on=sent_on, counts_from=counts_from)
    return a_petition().in_state(State.ARRIVAL).asking(redirection=asked)


def test_it_is_registered_like_any_other() -> None:
    assert reached("register_arrival", sent_in(date(2026, 11, 20))) == "registered"
    assert warned_by("register_arrival", sent_in(date(2026, 11, 18))) == []


def test_a_letter_older_than_five_days_warns() -> None:
    assert warned_by("register_arrival", sent_in(date(2026, 11, 17))) == ["R-REG-TRANSFER-IN"]


def test_the_sender_s_date_is_kept() -> None:
    assert refused_by("register_arrival", sent_in(None)) == ["R-REG-TRANSFER-IN"]


@pytest.mark.parametrize("day", [date(2026, 11, 16), date(2026, 11, 24)])
def test_the_term_counts_from_our_registration(day: date) -> None:
    assert refused_by("register_arrival", sent_in(date(2026, 11, 20), day)) == ["R-ART8-2-REDIN"]


def test_a_citizen_s_own_petition_is_not_asked_for_a_sender() -> None:
    own = a_petition().in_state(State.ARRIVAL)

    assert warned_by("register_arrival", own) == []
