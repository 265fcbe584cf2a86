"""R-ART11-LEAK: a department whose head is complained of is asked without the petitioner's data."""

from sqlalchemy import select

from casework.bootstrap import Office
from casework.records.opinion import Opinion
from casework.store.database import reading
from casework.usecases.ask_opinion import AskOpinion, ask_opinion
from casework.usecases.decide_person import AddPerson, add_person
from casework.usecases.step import Case, Done
from tests.cases import REASONS, a_case
from tests.hall import a_hall

SENDER = {"name": "Evghenia Zamfirache", "email": "evghenia@exemplu.ro"}


def asked(office: Office, concerned: str) -> str:
    hall = a_hall(office)
    case = a_case(office, hall).from_sender(**SENDER).assigned()
    seen = Case(petition_id=case.id)
    named = AddPerson(case=seen, staff_id=hall.staff[concerned])
    assert isinstance(office.perform(add_person, named, hall.actor("registrator")), Done)
    question = AskOpinion(
        case=seen,
        unit_id=hall.units["Drumuri"],
        question="Ce știți de plângerea doamnei Zamfirache (evghenia@exemplu.ro)?",
    )
    done = office.perform(ask_opinion, question, hall.actor("referent"), REASONS)
    assert isinstance(done, Done), done
    with reading(office.engine) as session:
        return session.scalars(select(Opinion.question)).one()


def test_the_department_of_the_person_complained_of_is_asked_under_a_mask(office: Office) -> None:
    rule = "R-ART11-LEAK"

    assert asked(office, "sef.drumuri") == (
        "Ce știți de plângerea doamnei [date ascunse] ([date ascunse])?"
    ), rule


def test_another_department_is_asked_in_full(office: Office) -> None:
    assert "Zamfirache" in asked(office, "arhivar")
