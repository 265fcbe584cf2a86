"""Rules of intake by their ids: what the register and the confirmation hold (law.md 10.1)."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.queries.register_book import read_book
from casework.records.answer import Answer
from casework.records.message import OutgoingMessage
from casework.records.party import Party
from casework.records.petition import Petition
from casework.records.register_line import RegisterLine
from casework.store.verification import verified
from tests.cases import a_case
from tests.hall import FIRST_NUMBER, a_hall
from tests.usecases.watching import ON_SQLITE, petition_of
from workflows.deadlines.clocks import ANSWER, CLOCKS

pytestmark = ON_SQLITE


def numbers(session: Session) -> list[int]:
    return list(session.scalars(select(RegisterLine.number).order_by(RegisterLine.seq)))


def test_r_reg_number_and_onedate_the_next_number_is_given_at_once(office: Office) -> None:
    # R-REG-NUMBER and R-REG-ONEDATE
    hall = a_hall(office)

    cases = [a_case(office, hall).registered() for _ in range(3)]

    assert [petition_of(office, one.id).number for one in cases] == [
        FIRST_NUMBER,
        FIRST_NUMBER + 1,
        FIRST_NUMBER + 2,
    ]


def test_numbers_run_without_gap_and_the_register_proves_it(office: Office) -> None:
    # R-REG-NOGAP and R-SEC-AUDIT
    hall = a_hall(office)
    for _ in range(3):
        a_case(office, hall).registered()

    (register,) = office.ask(verified).registers

    assert office.ask(numbers) == list(range(FIRST_NUMBER, FIRST_NUMBER + 3))
    assert register.last is not None
    assert register.first is not None
    assert register.last - register.first + 1 == register.count


def test_a_changed_line_is_found_in_the_chain(office: Office) -> None:
    # R-SEC-AUDIT: nobody edits a line unseen
    hall = a_hall(office)
    a_case(office, hall).registered()
    with office.engine.begin() as connection:
        connection.exec_driver_sql("update register_line set number = number + 1")

    assert office.ask(verified).broken


def test_the_thirteen_columns_fill_by_themselves(office: Office) -> None:
    # R-REG-13COL
    hall = a_hall(office)
    a_case(office, hall).filed()

    year = office.clock.today().year
    (row,) = office.ask(read_book, year, lambda _, rows: list(rows)) or []

    assert len(row.cells()) == 13
    assert (row.department, row.file_indicator) == ("Spații verzi", "II/3")
    assert row.dispatched_on == office.clock.today()


def test_the_confirmation_tells_number_date_last_day_and_contact(office: Office) -> None:
    # R-REG-CONFIRM
    hall = a_hall(office)
    case = a_case(office, hall).registered()

    (said,) = office.ask(lambda session: list(session.scalars(select(OutgoingMessage.body))))

    body = said.replace("\xa0", " ")
    assert case.number in body
    assert f"{case.due_legal_max.day} decembrie" in body
    assert "registratura@exemplu.ro" in body or "021 000 0006" in body


def test_what_an_employee_received_directly_is_marked(office: Office) -> None:
    # R-REG-DIRECT
    hall = a_hall(office)
    told = a_case(office, hall).through("post")

    case = replace(told, filing=replace(told.filing, received_directly=True)).registered()

    assert petition_of(office, case.id).received_directly


def test_many_signatories_make_one_file_with_one_address(office: Office) -> None:
    # R-REG-COLLECTIVE
    hall = a_hall(office)
    case = a_case(office, hall).from_sender(signatories=("Ana Pop", "Ion Pop")).registered()

    signatories = select(Party.signatories).where(Party.petition_id == case.id)
    (names,) = office.ask(lambda session: list(session.scalars(signatories)))

    assert names.splitlines() == ["Ana Pop", "Ion Pop"]
    assert len(office.ask(numbers)) == 1


def test_who_writes_for_an_organisation_is_asked_for_the_proof(office: Office) -> None:
    # R-REG-MANDATE
    hall = a_hall(office)
    case = a_case(office, hall).from_sender(organisation="Asociația Lunii").registered()

    mandate = select(Party.organisation, Party.mandate_proof).where(Party.petition_id == case.id)
    (party,) = office.ask(lambda session: [tuple(row) for row in session.execute(mandate)])

    assert party == ("Asociația Lunii", "")


def test_the_answer_bears_the_number_of_the_petition(office: Office) -> None:
    # R-REG-REPLYNO
    hall = a_hall(office)
    case = a_case(office, hall).drafted()

    (content,) = office.ask(lambda session: list(session.scalars(select(Answer.content))))

    assert case.number in content
    assert len(office.ask(numbers)) == 1


def test_a_petition_keeps_the_law_of_its_day(office: Office) -> None:
    # R-LAW-VERSION: a new period is added beside the old one, dated
    hall = a_hall(office)
    case = a_case(office, hall).registered()
    stored = office.ask(lambda session: session.get_one(Petition, case.id).law_version)

    assert stored
    assert ANSWER.period_on(petition_of(office, case.id).registered_on).length == 30
    assert all(
        earlier.until is not None and earlier.until < later.since
        for clock in CLOCKS.values()
        for earlier, later in zip(clock.periods, clock.periods[1:], strict=False)
    )
