"""Art. 7 of O.G. nr. 27/2002: who wrote is known better step by step, and every step is kept."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import CITIZEN
from casework.errors import BadInput, Conflict, NotFound
from casework.records.identity_check import IdentityCheck
from casework.records.message import OutgoingMessage
from casework.records.party import Party
from casework.usecases.check_identity import CheckIdentity, check_identity
from casework.usecases.complete_data import CompleteData, DataCompleted, complete_data
from casework.usecases.confirm_email import (
    ConfirmEmail,
    ConfirmEmailByCode,
    EmailConfirmed,
    confirm_email,
    confirm_email_by_code,
)
from casework.usecases.hand_access_code import HandAccessCode, hand_access_code
from casework.usecases.invite_completion import InviteCompletion, invite_completion
from casework.usecases.record_mandate import RecordMandate, record_mandate
from casework.usecases.renew_access_code import CodeRenewed, SendAccessCode, send_access_code
from casework.usecases.step import Case, Done
from casework.wording import TypedNumber
from tests.cases import ACase, a_case, version_of
from tests.clocks import MovableClock
from tests.hall import FIRST_NUMBER, a_hall
from tests.usecases.steps import Scene
from tests.usecases.watching import (
    ON_SQLITE,
    clocks_of,
    history_of,
    in_order,
    last_line,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)
from workflows.identity import Rung


def scene_of(office: Office, start: Callable[[ACase], ACase] = lambda case: case) -> Scene:
    hall = a_hall(office)
    case = start(a_case(office, hall)).registered()
    return Scene(office, hall, case, version_of(office, case.id))


@pytest.fixture
def scene(office: Office) -> Scene:
    return scene_of(office)


@pytest.fixture
def nameless(office: Office) -> Scene:
    """A paper with an e-mail address and no name."""
    return scene_of(office, lambda case: case.through("post").from_sender(name="", address=""))


def letter(scene: Scene, kind: str) -> str:
    return scene.office.ask(body_of, kind)


def body_of(session: Session, kind: str) -> str:
    query = select(OutgoingMessage.body).where(OutgoingMessage.kind == kind)
    return session.scalars(query.order_by(OutgoingMessage.id.desc())).first() or ""


def token(scene: Scene, kind: str, page: str) -> str:
    found = re.search(rf"/{page}/([\w-]+)", letter(scene, kind))
    assert found is not None
    return found[1]


def six_digits(scene: Scene) -> str:
    found = re.search(r"\b\d{6}\b", letter(scene, "confirmation"))
    assert found is not None
    return found[0]


def checks(session: Session) -> list[tuple[int, str, str]]:
    rows = session.scalars(select(IdentityCheck).order_by(IdentityCheck.id))
    return [(row.rung, row.evidence, row.detail) for row in rows]


def rung(scene: Scene) -> int:
    return petition_of(scene.office, scene.case.id).identity_rung


def confirmed(scene: Scene, link: str) -> EmailConfirmed:
    return scene.office.perform(confirm_email, ConfirmEmail(token=link), CITIZEN)


def by_code(scene: Scene, code: str) -> EmailConfirmed:
    ask = ConfirmEmailByCode(petition_id=scene.case.id, code=code)
    return scene.office.perform(confirm_email_by_code, ask, CITIZEN)


def test_the_link_confirms_the_address_once(scene: Scene) -> None:
    link = token(scene, "confirmation", "confirma")

    assert confirmed(scene, link).anew
    with nothing_changes(scene.office):
        assert not confirmed(scene, link).anew

    line = last_line(scene.office, scene.case.id)
    assert rung(scene) == Rung.EMAIL_CONFIRMED
    assert (line.event, line.law) == ("raise_identity", "O.G. nr. 27/2002, art. 7")
    assert scene.office.ask(checks)[-1] == (Rung.EMAIL_CONFIRMED, "email_link", "")
    assert in_order(scene.office, scene.case.id)


def test_a_link_opened_twice_at_once_raises_once(scene: Scene) -> None:
    link, together = token(scene, "confirmation", "confirma"), Barrier(2)

    def press(_: int) -> bool:
        together.wait()
        return confirmed(scene, link).anew

    with ThreadPoolExecutor(2) as pool:
        anew = sorted(pool.map(press, range(2)))

    raised = [line for line in history_of(scene.office, scene.case.id) if "identity" in line.event]
    assert (anew, len(raised)) == ([False, True], 1)


def test_the_code_of_the_e_mail_does_the_same(scene: Scene) -> None:
    code = six_digits(scene)

    assert by_code(scene, f"{code[:3]} {code[3:]}").anew
    assert rung(scene) == Rung.EMAIL_CONFIRMED


def test_a_wrong_code_and_a_foreign_link_open_nothing(scene: Scene) -> None:
    wrong = f"{(int(six_digits(scene)) + 1) % 1_000_000:06d}"

    with nothing_changes(scene.office):
        with pytest.raises(BadInput) as bad:
            by_code(scene, wrong)
        with pytest.raises(NotFound):
            confirmed(scene, "x" * 32)

    assert bad.value.errors == {"code": "Codul nu este cel din e-mailul de confirmare"}


def test_a_link_lasts_a_month(scene: Scene, clock: MovableClock) -> None:
    link = token(scene, "confirmation", "confirma")
    clock.forward(days=30)

    with nothing_changes(scene.office), pytest.raises(NotFound):
        confirmed(scene, link)


def seen_at_counter(scene: Scene, shown: str, username: str = "registrator") -> Done:
    ask = CheckIdentity(case=scene.seen, shown=shown, remark="a venit cu fiica")
    outcome = scene.office.perform(check_identity, ask, scene.hall.actor(username))
    assert isinstance(outcome, Done), outcome
    return outcome


def test_a_check_at_the_counter_keeps_what_was_shown_and_no_number(scene: Scene) -> None:
    done = seen_at_counter(scene, "identity_card")

    line = last_line(scene.office, scene.case.id)
    assert (done.version, rung(scene)) == (scene.version + 1, Rung.CHECKED_AT_COUNTER)
    assert scene.office.ask(checks)[-1][1:] == (
        *("identity_card", "carte de identitate; a venit cu fiica"),
    )
    assert (line.who, line.law) == ("Ioana Manolache", "O.G. nr. 27/2002, art. 7")
    assert in_order(scene.office, scene.case.id)


def test_a_rung_is_never_lowered(scene: Scene) -> None:
    seen_at_counter(scene, "passport")

    confirmed(scene, token(scene, "confirmation", "confirma"))

    assert rung(scene) == Rung.CHECKED_AT_COUNTER


@ON_SQLITE
@pytest.mark.parametrize("username", ["referent", "sef.serviciu", "primar", "juridic", "admin"])
def test_identity_is_checked_by_public_relations_only(scene: Scene, username: str) -> None:
    mandate = RecordMandate(case=scene.seen, organisation="A", capacity="B", proof="C")
    actor = scene.hall.actor(username)

    with nothing_changes(scene.office):
        for usecase, ask in (
            (check_identity, CheckIdentity(case=scene.seen, shown="passport")),
            (record_mandate, mandate),
        ):
            outcome = scene.office.perform(usecase, ask, actor)  # type: ignore[arg-type]
            assert "O.G. nr. 27/2002, art. 6 alin. (1)" in words_of(outcome)


def test_what_is_filled_in_wrongly_at_the_counter_is_said(scene: Scene) -> None:
    clerk = scene.hall.actor("registrator")
    mandate = RecordMandate(case=scene.seen, organisation=" ", capacity="", proof="")

    with nothing_changes(scene.office):
        with pytest.raises(BadInput) as shown:
            seen_at_counter(scene, "library_card")
        with pytest.raises(BadInput) as empty:
            scene.office.perform(record_mandate, mandate, clerk)

    assert shown.value.errors == {"shown": "Alegeți ce a arătat petiționarul"}
    assert empty.value.errors.keys() == {"organisation", "capacity", "proof"}


def test_a_stale_page_at_the_counter_is_told(scene: Scene) -> None:
    seen_at_counter(scene, "passport")

    with nothing_changes(scene.office), pytest.raises(Conflict) as conflict:
        seen_at_counter(scene, "passport")

    assert "Verificarea identității" in conflict.value.changed[0]


def test_who_speaks_for_an_organisation_is_written_with_the_proof(scene: Scene) -> None:
    ask = RecordMandate(
        case=scene.seen,
        organisation="Asociația Verde",
        capacity="președintă",
        proof="hotărârea nr. 3/2026",
    )

    outcome = scene.office.perform(record_mandate, ask, scene.hall.actor("registrator"))

    line = last_line(scene.office, scene.case.id)
    assert isinstance(outcome, Done)
    assert line.text == "Asociația Verde: președintă; hotărârea nr. 3/2026"
    assert line.law == "O.G. nr. 27/2002, art. 1 alin. (2)"


def invited(scene: Scene, username: str = "registrator") -> object:
    ask = InviteCompletion(case=scene.seen)
    return scene.office.perform(invite_completion, ask, scene.hall.actor(username))


def completed(scene: Scene, **typed: str) -> DataCompleted:
    data = {"name": "Ion Pop", "email": "", "address": "", **typed}
    ask = CompleteData(token=token(scene, "invitation", "completare"), **data)
    return scene.office.perform(complete_data, ask, CITIZEN)


def test_what_is_missing_is_asked_for_once_and_the_term_runs_on(nameless: Scene) -> None:
    assert isinstance(invited(nameless), Done)
    with nothing_changes(nameless.office):
        again = invited(nameless.later())

    clocks = clocks_of(nameless.office, nameless.case.id)
    assert rules_of(again) == {"R-ART7-INCOMPLETE"}
    assert clocks["answer"].ended_on is None
    assert clocks["completion"].started_on == date(2026, 11, 24)
    assert "numele și prenumele" in letter(nameless, "invitation")
    assert in_order(nameless.office, nameless.case.id)


def test_completing_fills_only_what_was_empty(nameless: Scene) -> None:
    invited(nameless)

    done = completed(nameless, email="altul@exemplu.ro", address="Str. Lungă nr. 1")

    petition = petition_of(nameless.office, nameless.case.id)
    line = last_line(nameless.office, nameless.case.id)
    assert done.missing == ()
    assert (petition.identity_incomplete, petition.identity_rung) == (False, 3)
    assert nameless.office.ask(party) == (
        *("Ion Pop", "elena.munteanu@exemplu.ro", "Str. Lungă nr. 1"),
    )
    assert (line.event, line.law) == ("complete_data", "O.G. nr. 27/2002, art. 7")
    with nothing_changes(nameless.office):
        assert completed(nameless, name="Altcineva").missing == ()


def party(session: Session) -> tuple[str, str, str]:
    row = session.scalars(select(Party)).one()
    return row.name, row.email, row.address


@ON_SQLITE
@pytest.mark.parametrize(
    ("typed", "field"),
    [({"name": " "}, "name"), ({"email": "ion@"}, "email")],
)
def test_a_completion_that_completes_nothing_is_said(
    nameless: Scene, typed: dict[str, str], field: str
) -> None:
    invited(nameless)

    with nothing_changes(nameless.office), pytest.raises(BadInput) as bad:
        completed(nameless, **typed)

    assert bad.value.errors.keys() == {field}


def test_who_left_no_address_cannot_be_asked(sqlite_office: Office) -> None:
    scene = scene_of(
        sqlite_office,
        lambda case: case.through("post").from_sender(name="", email="", address=""),
    )

    with nothing_changes(sqlite_office):
        assert "nicio adresă" in words_of(invited(scene))


def test_who_is_known_is_not_asked(scene: Scene) -> None:
    with nothing_changes(scene.office):
        assert "Datele de identificare sunt complete." in words_of(invited(scene))


def typed(scene: Scene, **changed: object) -> SendAccessCode:
    number = TypedNumber(number=FIRST_NUMBER, day=date(2026, 11, 24))
    return SendAccessCode(typed=replace(number, **changed))  # type: ignore[arg-type]


def test_a_new_code_goes_only_to_the_address_in_the_file(scene: Scene) -> None:
    before = petition_of(scene.office, scene.case.id).access_code_digest

    answer = scene.office.perform(send_access_code, typed(scene), CITIZEN)

    after = petition_of(scene.office, scene.case.id)
    assert answer == CodeRenewed()
    assert after.access_code_digest != before
    assert "Codul vechi nu mai este valabil." in letter(scene, "access_code")
    assert last_line(scene.office, scene.case.id).event == "renew_access_code"


def test_an_unknown_number_gets_the_same_answer(scene: Scene) -> None:
    with nothing_changes(scene.office):
        for ask in (typed(scene, number=7), typed(scene, day=date(2025, 1, 1))):
            assert scene.office.perform(send_access_code, ask, CITIZEN) == CodeRenewed()


def test_at_the_counter_the_new_code_is_handed_over(scene: Scene) -> None:
    ask = HandAccessCode(case=Case(petition_id=scene.case.id, version=scene.version))

    handed = scene.office.perform(hand_access_code, ask, scene.hall.actor("registrator"))

    assert isinstance(handed, CodeRenewed)
    assert len(handed.code) == 9
    assert last_line(scene.office, scene.case.id).text == "predat la ghișeu"


@ON_SQLITE
@pytest.mark.parametrize("username", ["referent", "primar", "juridic"])
def test_only_the_counter_hands_a_code_over(scene: Scene, username: str) -> None:
    ask = HandAccessCode(case=Case(petition_id=scene.case.id, version=scene.version))

    with nothing_changes(scene.office):
        outcome = scene.office.perform(hand_access_code, ask, scene.hall.actor(username))

    assert rules_of(outcome) == {"R-STATUS-AUTH"}
