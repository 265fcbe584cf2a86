"""Answered is not solved: the petitioner's word on the answer, with a photo (art. 8)."""

import pytest

from casework.bootstrap import Office
from casework.channels.uploads import CheckedFile
from casework.desk import CITIZEN
from casework.errors import BadInput
from casework.queries.contested_list import contested_list
from casework.queries.recurrence import recurrences
from casework.queries.said_of_answer import word_of_petitioner
from casework.usecases.answer_back import AnswerBack, answer_back
from casework.usecases.step import Case, Done
from tests.cases import a_case
from tests.clocks import MovableClock
from tests.files import a_photo
from tests.hall import a_hall
from tests.usecases.watching import in_order, petition_of, rules_of
from workflows.petition.subjects.outcome import Said

PHOTO = CheckedFile(name="groapa.jpg", content=a_photo(), media_type="image/jpeg")


def test_a_contested_answer_is_listed_with_words_and_photo(office: Office) -> None:
    case = a_case(office, a_hall(office)).dispatched()
    ask = AnswerBack(
        case=Case(petition_id=case.id), said=Said.CONTESTED, words="Nu e nimic.", photo=PHOTO
    )

    done = office.perform(answer_back, ask, CITIZEN)
    again = office.perform(answer_back, ask, CITIZEN)

    (listed,) = office.ask(contested_list, 0).items
    assert isinstance(done, Done)
    assert rules_of(again) == {"R-ART8-OUTCOME"}
    assert (listed.words, listed.has_photo) == ("Nu e nimic.", True)
    assert petition_of(office, case.id).outcome == "contested"
    assert in_order(office, case.id)


def test_after_thirty_days_it_is_too_late(sqlite_office: Office, clock: MovableClock) -> None:
    case = a_case(sqlite_office, a_hall(sqlite_office)).dispatched()
    clock.forward(days=31)
    ask = AnswerBack(case=Case(petition_id=case.id), said=Said.CONFIRMED)

    late = sqlite_office.perform(answer_back, ask, CITIZEN)

    word = sqlite_office.ask(word_of_petitioner, case.id, clock.today())
    assert rules_of(late) == {"R-ART8-OUTCOME"}
    assert not word.may_still_say


def test_what_is_no_picture_is_said_and_changes_nothing(sqlite_office: Office) -> None:
    case = a_case(sqlite_office, a_hall(sqlite_office)).dispatched()
    paper = CheckedFile(name="a.pdf", content=b"%PDF-1.4", media_type="application/pdf")
    ask = AnswerBack(case=Case(petition_id=case.id), said=Said.CONTESTED, words="nu", photo=paper)

    with pytest.raises(BadInput) as wrong:
        sqlite_office.perform(answer_back, ask, CITIZEN)

    assert wrong.value.errors == {"photo": "Trimiteți o fotografie"}
    assert petition_of(sqlite_office, case.id).outcome == ""


def test_the_third_favourable_closing_at_one_place_is_seen(office: Office) -> None:
    hall = a_hall(office)
    at_home = a_case(office, hall).at("Strada Lunii 4")
    for _ in range(2):
        at_home.dispatched()
    before = office.ask(recurrences, office.clock.today())
    at_home.dispatched()

    (found,) = office.ask(recurrences, office.clock.today())

    assert before == ()
    assert (found.place, len(found.rows)) == ("Strada Lunii 4", 3)
