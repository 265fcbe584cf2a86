"""Art. 10 alin. (1): joining, undoing it, one answer that names every number, and what follows."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.errors import BadInput
from casework.records.answer import Answer
from casework.records.petition import Petition
from casework.store.answers import frozen_content
from casework.store.database import writing
from casework.usecases.step import Done
from tests.cases import ACase, TheCase, a_case, state_of
from tests.clocks import MovableClock
from tests.hall import a_hall
from tests.mailers import RecordingMailer
from tests.usecases.joining import Group
from tests.usecases.watching import (
    ON_SQLITE,
    history_of,
    in_order,
    last_line,
    letters_of,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)


@pytest.fixture
def group(office: Office) -> Group:
    return Group(office, a_hall(office))


@pytest.fixture
def case(group: Group) -> ACase:
    return a_case(group.office, group.hall)


def cited(office: Office, case: TheCase) -> list[str]:
    def numbers(session: Session) -> list[str]:
        petition = session.get_one(Petition, case.id)
        content = frozen_content(session.get_one(Answer, petition.answer_id))
        found = content["numbers"]
        assert isinstance(found, list)
        return found

    return office.ask(numbers)


def test_r_art10_connex_the_later_one_joins_the_first_and_keeps_its_number(
    group: Group, case: ACase
) -> None:
    first, second = case.assigned(), case.qualified()

    outcome = group.join(second, first.number)

    assert isinstance(outcome, Done)
    member, main = petition_of(group.office, second.id), petition_of(group.office, first.id)
    assert (member.state, member.joined_to, member.returns_to) == ("joined", first.id, "qualified")
    assert (member.number, main.state) == (main.number + 1, "assigned")
    assert last_line(group.office, first.id).event == "member_joined"
    assert "art. 10 alin. (1)" in last_line(group.office, first.id).law
    assert in_order(group.office, second.id)
    assert in_order(group.office, first.id)


def test_the_petitioner_is_told_of_the_connection(
    group: Group, case: ACase, mailer: RecordingMailer
) -> None:
    first, second = case.assigned(), case.registered()
    group.join(second, first.number)

    (letter,) = letters_of(group.office, second.id)
    assert (letter.kind, letter.state, letter.channel) == ("joined_notice", "pending", "email")
    assert first.number in letter.body
    assert "un singur răspuns" in letter.body


def test_r_art10_connex_a_number_of_the_group_leads_to_the_first(group: Group, case: ACase) -> None:
    first, second, third = case.registered(), case.registered(), case.registered()
    group.join(second, first.number)
    group.join(third, second.number)

    assert petition_of(group.office, third.id).joined_to == first.id


@ON_SQLITE
def test_r_art10_connex_petitions_of_different_people_are_never_joined(
    group: Group, case: ACase
) -> None:
    first = case.assigned()
    stranger = case.from_sender(name="Gicu Manolache", email="gicu@exemplu.ro").qualified()

    with nothing_changes(group.office):
        outcome = group.join(stranger, first.number)

    assert "R-ART10-CONNEX" in rules_of(outcome)
    assert "este a altui petiționar" in words_of(outcome)
    assert "art. 10 alin. (1)" in words_of(outcome)


@ON_SQLITE
@pytest.mark.parametrize("number", ["999.999/01.01.2026", "gunoi", "{own}"])
def test_a_number_that_no_other_petition_has_is_an_error_of_its_field(
    group: Group, case: ACase, number: str
) -> None:
    second = case.qualified()

    with nothing_changes(group.office), pytest.raises(BadInput) as wrong:
        group.join(second, number.format(own=second.number))

    assert "number" in wrong.value.errors


@ON_SQLITE
def test_r_art10_connex_the_first_is_not_joined_to_the_later_one(group: Group, case: ACase) -> None:
    first, second = case.registered(), case.registered()

    assert rules_of(group.join(first, second.number)) == {"R-ART10-CONNEX"}
    group.join(second, first.number)
    with pytest.raises(BadInput):
        group.join(first, second.number)


@ON_SQLITE
def test_r_art10_connex_without_a_number_it_says_what_is_missing(group: Group, case: ACase) -> None:
    assert "cere numărul" in words_of(group.join(case.registered(), " "))


@ON_SQLITE
def test_r_art10_connex_little_in_common_wants_a_reason(group: Group, case: ACase) -> None:
    first = case.registered()
    other = case.about("Impozit", "Plata impozitului pe clădire nu apare în evidența fiscală.")
    second = other.registered()

    assert rules_of(group.join(second, first.number)) == {"R-ART10-CONNEX"}
    explained = replace(group, reasons={"R-ART10-CONNEX": "aceeași clădire"})
    assert isinstance(explained.join(second, first.number), Done)


@ON_SQLITE
def test_r_art10_connex_one_name_with_another_email_wants_a_reason(
    group: Group, case: ACase
) -> None:
    first, second = case.registered(), case.from_sender(email="alta@exemplu.ro").registered()

    assert "altă adresă de e-mail" in words_of(group.join(second, first.number))
    sure = replace(group, reasons={"R-ART10-CONNEX": "aceeași adresă poștală"})
    assert isinstance(sure.join(second, first.number), Done)


def test_r_art10_earliest_the_nearest_term_governs_the_group(
    group: Group, case: ACase, clock: MovableClock
) -> None:
    first = case.assigned()
    _extend(group.office, first.id)
    clock.forward(days=3)
    second = case.qualified()

    group.join(second, first.number)

    main = petition_of(group.office, first.id)
    assert (main.due_safe, main.due_legal_max) == (second.due_safe, second.due_legal_max)
    assert _in_docket(main)
    group.undo(second)
    again = petition_of(group.office, first.id)
    assert again.due_safe > second.due_safe


def _extend(office: Office, petition_id: int) -> None:
    """An extended term, as the acts of art. 9 leave it, without its line."""
    with writing(office.engine) as session:
        petition = session.get_one(Petition, petition_id)
        petition.extended_by = 15
        petition.due_safe, petition.due_legal_max = date(2027, 1, 8), date(2027, 1, 11)
        session.commit()


def _in_docket(petition: Petition) -> bool:
    return petition.due_safe.strftime("%Y%m%d") in (petition.docket_key or "")


def test_r_art10_unlink_undone_it_stands_where_it_was_with_its_own_dates(
    group: Group, case: ACase
) -> None:
    first, second = case.assigned(), case.assigned()
    group.join(second, first.number)

    outcome = group.undo(second)

    assert isinstance(outcome, Done)
    alone = petition_of(group.office, second.id)
    assert (alone.state, alone.joined_to, alone.returns_to) == ("assigned", None, "")
    assert (alone.due_safe, alone.closed_on) == (second.due_safe, None)
    assert last_line(group.office, second.id).text == "e altă stradă"
    assert last_line(group.office, first.id).event == "member_left"
    assert in_order(group.office, second.id)


def test_a_draft_that_waited_to_be_signed_is_written_again_after_undoing(
    group: Group, case: ACase
) -> None:
    first, second = case.assigned(), case.drafted()
    group.join(second, first.number)
    group.undo(second)

    assert state_of(group.office, second.id) == "assigned"
    assert petition_of(group.office, second.id).answer_id is None
    assert in_order(group.office, second.id)


@ON_SQLITE
def test_r_art10_unlink_not_once_the_common_answer_is_signed(group: Group, case: ACase) -> None:
    first, second = case.written(), case.registered()
    group.join(second, first.number)
    group.send(first)
    group.sign_first(first)

    with nothing_changes(group.office):
        outcome = group.undo(second)

    assert rules_of(outcome) == {"R-ART10-UNLINK"}
    assert first.number in words_of(outcome)


def test_r_art10_onereply_no_signature_while_a_number_is_missing(group: Group, case: ACase) -> None:
    first, second = case.drafted(), case.registered()
    group.join(second, first.number)

    refused = group.sign_first(first)

    assert rules_of(refused) == {"R-ART10-ONEREPLY"}
    assert second.number in words_of(refused)
    group.send_back(first)
    group.send(first)
    assert cited(group.office, first) == [first.number, second.number]
    assert isinstance(group.sign_first(first), Done)


def test_r_close_guard_the_members_are_answered_and_filed_with_the_first(
    group: Group, case: ACase
) -> None:
    first, second = case.written(), case.registered()
    group.join(second, first.number)

    group.answer(first)

    member, main = petition_of(group.office, second.id), petition_of(group.office, first.id)
    assert (member.state, member.solution) == ("joined", main.solution)
    assert member.dispatched_at == main.dispatched_at is not None
    assert last_line(group.office, second.id).event == "answered_with_main"
    assert isinstance(group.file(first), Done)
    assert petition_of(group.office, second.id).indicator == "II/3"
    assert [line.event for line in history_of(group.office, second.id)][-2:] == [
        "answered_with_main",
        "filed_with_main",
    ]
    assert in_order(group.office, second.id)


@ON_SQLITE
def test_r_art10_connex_what_was_answered_takes_no_members(group: Group, case: ACase) -> None:
    answered, signed, second = case.dispatched(), case.signed_once(), case.registered()

    assert "s-a răspuns deja" in words_of(group.join(second, answered.number))
    assert "deja semnat" in words_of(group.join(second, signed.number))


@ON_SQLITE
def test_only_the_head_of_public_relations_joins(group: Group, case: ACase) -> None:
    first, second = case.registered(), case.registered()

    for username in ("registrator", "referent", "sef.serviciu", "primar", "juridic"):
        assert rules_of(group.join(second, first.number, username))
