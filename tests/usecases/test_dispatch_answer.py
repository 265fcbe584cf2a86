"""Art. 6 alin. (4) and 8: public relations sends; dispatched is what a proof says has left."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.errors import BadInput
from casework.records.dispatch import Dispatch
from casework.records.message import OutgoingMessage
from casework.usecases.cancel_dispatch import CancelDispatch, cancel_dispatch
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.step import Done
from tests.cases import ACase, a_case, version_of
from tests.clocks import MovableClock
from tests.hall import a_hall
from tests.usecases.steps import STEPS, Scene
from tests.usecases.watching import (
    clocks_of,
    in_order,
    last_line,
    nothing_changes,
    petition_of,
    rules_of,
    words_of,
)

SEND, RECORD, FILE = STEPS["dispatch"], STEPS["record_dispatch"], STEPS["file"]
QES = {"R-REPLY-QES": "Dispoziția nr. 77/2026"}


@pytest.fixture
def scene(office: Office) -> Scene:
    return SEND.scene(office)


def sent(scene: Scene, channel: str, username: str = "registrator", **reasons: str) -> object:
    written = {rule.replace("_", "-"): text for rule, text in reasons.items()}
    ask = DispatchAnswer(case=scene.seen, channel=channel)
    return scene.office.perform(dispatch_answer, ask, scene.hall.actor(username), written)


def dispatches(session: Session) -> list[Dispatch]:
    rows = list(session.scalars(select(Dispatch).order_by(Dispatch.id)))
    session.expunge_all()
    return rows


def answers_by_mail(session: Session) -> list[OutgoingMessage]:
    query = select(OutgoingMessage).where(OutgoingMessage.kind == "answer")
    rows = list(session.scalars(query))
    session.expunge_all()
    return rows


def test_a_letter_by_e_mail_waits_and_the_case_is_not_dispatched(scene: Scene) -> None:
    assert isinstance(sent(scene, "email", R_REPLY_QES="Dispoziția nr. 77/2026"), Done)

    office = scene.office
    petition = petition_of(office, scene.case.id)
    (dispatch,), (message,) = office.ask(dispatches), office.ask(answers_by_mail)
    assert (petition.state, petition.dispatch_pending) == ("signed_by_head", True)
    assert (dispatch.state, dispatch.address) == ("pending", "elena.munteanu@exemplu.ro")
    assert (message.state, message.dispatch_id) == ("pending", dispatch.id)
    assert office.vault.get(dispatch.letter_digest).startswith(b"%PDF-")
    assert clocks_of(office, scene.case.id)["answer"].ended_on is None
    assert last_line(office, scene.case.id).text == "R-REPLY-QES: Dispoziția nr. 77/2026"
    assert in_order(office, scene.case.id)


def test_an_e_mail_without_qualified_signature_wants_a_reason(scene: Scene) -> None:
    with nothing_changes(scene.office):
        outcome = sent(scene, "email")

    assert rules_of(outcome) == {"R-REPLY-QES"}


def test_a_petition_by_form_answered_on_paper_wants_a_reason(scene: Scene) -> None:
    with nothing_changes(scene.office):
        outcome = sent(scene, "post")

    assert rules_of(outcome) == {"R-REPLY-CHANNEL"}
    assert isinstance(sent(scene, "post", R_REPLY_CHANNEL="a cerut hârtie"), Done)
    assert scene.office.ask(answers_by_mail) == []


def test_who_asked_for_paper_gets_it_without_more_words(sqlite_office: Office) -> None:
    hall = a_hall(sqlite_office)
    told = a_case(sqlite_office, hall)
    case = replace(told, filing=replace(told.filing, wants_paper=True)).signed()
    scene = Scene(sqlite_office, hall, case, version_of(sqlite_office, case.id))

    assert isinstance(sent(scene, "post"), Done)


@pytest.mark.parametrize(
    ("lacks", "channel", "says"),
    [
        ({"email": ""}, "email", "nu a dat o adresă de e-mail"),
        ({"address": ""}, "post", "nu a dat o adresă poștală"),
        ({}, "porumbel", "Expedierea cere calea"),
        ({}, "", "Expedierea cere calea"),
    ],
)
def test_a_way_that_does_not_reach_the_petitioner_is_refused(
    sqlite_office: Office, lacks: dict[str, object], channel: str, says: str
) -> None:
    step = replace(SEND, start=lambda case: case.from_sender(**lacks).signed())
    scene = step.scene(sqlite_office)

    with nothing_changes(sqlite_office):
        outcome = sent(scene, channel, R_REPLY_CHANNEL="motiv", R_REPLY_QES="motiv")

    assert "R-ART6-DISPATCH" in rules_of(outcome)
    assert says in words_of(outcome)


@pytest.mark.parametrize("start", [ACase.drafted, ACase.signed_once])
def test_what_is_not_signed_by_two_does_not_leave(sqlite_office: Office, start: object) -> None:
    scene = replace(SEND, start=start).scene(sqlite_office)  # type: ignore[arg-type]

    with nothing_changes(sqlite_office):
        assert "Expediază răspunsul" in words_of(sent(scene, "email", R_REPLY_QES="motiv"))


def test_one_answer_leaves_once(scene: Scene) -> None:
    sent(scene, "email", R_REPLY_QES="motiv")

    with nothing_changes(scene.office):
        outcome = sent(scene.later(), "post", R_REPLY_CHANNEL="motiv")

    assert "Răspunsul este deja în curs de expediere." in words_of(outcome)


@pytest.fixture
def leaving(office: Office) -> Scene:
    return RECORD.scene(office)


def test_the_proof_makes_it_dispatched_and_stops_the_clocks(
    leaving: Scene, clock: MovableClock
) -> None:
    clock.move_to(date(2026, 12, 3))

    assert isinstance(leaving.take(RECORD), Done)

    office = leaving.office
    petition = petition_of(office, leaving.case.id)
    clocks = clocks_of(office, leaving.case.id)
    (dispatch,) = office.ask(dispatches)
    assert (petition.dispatched_at, petition.dispatched_by) == (clock.now(), "post")
    assert (petition.solution, petition.dispatch_pending) == ("favourable", False)
    assert (dispatch.state, dispatch.proof) == ("recorded", "borderou 14, poziția 3")
    assert clocks["answer"].ended_on == date(2026, 12, 3)
    assert last_line(office, leaving.case.id).text == "borderou 14, poziția 3"
    assert in_order(office, leaving.case.id)


def recorded(scene: Scene, proof: str, username: str = "") -> object:
    actor = scene.hall.actor(username) if username else SYSTEM
    ask = RecordDispatch(case=scene.seen, proof=proof)
    return scene.office.perform(record_dispatch, ask, actor)


def test_nothing_has_left_without_a_proof(leaving: Scene) -> None:
    with nothing_changes(leaving.office):
        outcome = recorded(leaving, " ", "registrator")

    assert rules_of(outcome) == {"R-DISPATCH-PROOF"}


def test_what_no_database_stores_is_left_out_of_the_proof(leaving: Scene) -> None:
    assert isinstance(recorded(leaving, "borderou\x00 14\x07,\n poz. 3", "registrator"), Done)

    (dispatch,) = leaving.office.ask(dispatches)
    assert dispatch.proof == "borderou 14, poz. 3"
    assert last_line(leaving.office, leaving.case.id).text == "borderou 14, poz. 3"


def test_a_reason_of_control_characters_is_no_reason(scene: Scene) -> None:
    assert rules_of(sent(scene, "email", R_REPLY_QES="\x00 \x07")) == {"R-REPLY-QES"}

    assert isinstance(sent(scene, "email", R_REPLY_QES="Dispoziția\x00 nr. 77"), Done)
    line = last_line(scene.office, scene.case.id)
    assert line.text == "R-REPLY-QES: Dispoziția nr. 77"


def test_the_mail_server_does_not_vouch_for_the_post(leaving: Scene) -> None:
    with nothing_changes(leaving.office):
        assert "Pentru calea „poștă” dovada vine altfel." in words_of(
            recorded(leaving, "250 primit")
        )


def test_a_clerk_does_not_vouch_for_the_mail_server(scene: Scene) -> None:
    sent(scene, "email", R_REPLY_QES="motiv")

    with nothing_changes(scene.office):
        assert "Pentru calea „e-mail” dovada vine altfel." in words_of(
            recorded(scene.later(), "l-am trimis", "registrator")
        )


def test_what_was_never_sent_is_not_recorded(scene: Scene) -> None:
    with nothing_changes(scene.office):
        outcome = recorded(scene, "borderou 14", "registrator")

    assert "Expediați întâi răspunsul." in words_of(outcome)


def cancelled(scene: Scene, reason: str, username: str = "registrator") -> object:
    ask = CancelDispatch(case=scene.seen, reason=reason)
    return scene.office.perform(cancel_dispatch, ask, scene.hall.actor(username))


def test_a_stopped_letter_may_leave_another_way(scene: Scene) -> None:
    sent(scene, "email", R_REPLY_QES="motiv")

    assert isinstance(cancelled(scene.later(), "adresa nu mai există"), Done)

    office = scene.office
    assert [one.state for one in office.ask(dispatches)] == ["cancelled"]
    assert [one.state for one in office.ask(answers_by_mail)] == ["cancelled"]
    assert last_line(office, scene.case.id).law == "O.G. nr. 27/2002, art. 6 alin. (4)"
    assert isinstance(sent(scene.later(), "post", R_REPLY_CHANNEL="adresa nu mai există"), Done)
    assert isinstance(recorded(scene.later(), "borderou 3", "registrator"), Done)
    assert in_order(office, scene.case.id)


def test_a_letter_is_stopped_only_by_the_registry_and_with_a_reason(leaving: Scene) -> None:
    with nothing_changes(leaving.office):
        assert "art. 6" in words_of(cancelled(leaving, "motiv", "referent"))
        with pytest.raises(BadInput) as bad:
            cancelled(leaving, " ")

    assert bad.value.errors == {"reason": "Scrieți de ce se oprește expedierea"}


def test_where_nothing_is_leaving_nothing_is_stopped(scene: Scene) -> None:
    with nothing_changes(scene.office):
        assert rules_of(cancelled(scene, "motiv")) == {"R-DISPATCH-PROOF"}


def filed(scene: Scene, indicator: str) -> object:
    ask = FilePetition(case=scene.seen, indicator=indicator)
    return scene.office.perform(file_petition, ask, scene.hall.actor("registrator"))


def test_a_filed_petition_is_on_no_list(office: Office) -> None:
    scene = FILE.scene(office)

    assert isinstance(filed(scene, " IV\x00-12 "), Done)

    petition = petition_of(office, scene.case.id)
    assert (petition.indicator, petition.docket_key) == ("IV-12", None)
    assert in_order(office, scene.case.id)


def test_filing_names_the_indicator(office: Office) -> None:
    scene = FILE.scene(office)

    with nothing_changes(office):
        assert rules_of(filed(scene, " ")) == {"R-ARCH-INDICATOR"}


@pytest.mark.parametrize("start", [ACase.registered, ACase.assigned, ACase.signed, ACase.leaving])
def test_nothing_is_closed_before_its_answer_left(sqlite_office: Office, start: object) -> None:
    scene = replace(FILE, start=start).scene(sqlite_office)  # type: ignore[arg-type]

    with nothing_changes(sqlite_office):
        assert "Se poate numai când este" in words_of(filed(scene, "II/3"))
