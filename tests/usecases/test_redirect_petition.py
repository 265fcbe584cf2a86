"""Art. 6^1: one act, two letters, both proved; then the petition is redirected."""

from datetime import timedelta

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput
from casework.jobs.worker import work_off
from casework.records.petition import Petition
from casework.store.database import reading
from casework.usecases.cancel_redirection import CancelRedirection, cancel_redirection
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.mark_not_ours import MarkNotOurs, mark_not_ours
from casework.usecases.record_letter import RecordLetter, record_letter
from casework.usecases.record_redirection import RecordRedirection, record_redirection
from casework.usecases.redirect_part import RedirectPart, redirect_part
from casework.usecases.redirect_petition import RedirectPetition, redirect_petition
from casework.usecases.resume_redirection import ResumeRedirection, resume_redirection
from casework.usecases.step import Done
from tests.cases import a_case, state_of
from tests.directory import an_authority, entered
from tests.hall import a_hall
from tests.mailers import RecordingMailer
from tests.usecases.redirecting import Redirecting, nothing_is_wrong
from workflows.decisions import NeedsReasons, Stopped


@pytest.fixture
def redirecting(office: Office) -> Redirecting:
    hall = a_hall(office)
    case = a_case(office, hall).registered()
    return Redirecting(office, hall, case, an_authority(office, hall))


def test_both_letters_leave_and_then_it_is_redirected(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    assert isinstance(redirecting.sends(), Done)
    assert state_of(redirecting.office, redirecting.case.id) == "registered"
    work_off(redirecting.office)

    assert state_of(redirecting.office, redirecting.case.id) == "redirected"
    assert redirecting.row.state == "done"
    assert redirecting.petition.closed_by == "record_redirection"
    assert all(run.ended_on for run in redirecting.petition.clocks)
    nothing_is_wrong(redirecting.office)


def test_the_authority_gets_the_original_and_the_petitioner_the_news(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    redirecting.sends()
    work_off(redirecting.office)

    to_authority = next(one for one in mailer.sent if one["To"] == "pmb@exemplu.ro")
    names = [str(part.get_filename()) for part in to_authority.iter_attachments()]
    told = next(one for one in mailer.sent if "Am trimis petiția" in one["Subject"])
    body = told.get_body(("plain",))
    assert "petitia-118204.pdf" in names
    assert body is not None
    assert "Primăria Municipiului București" in str(body.get_content())
    assert "străzile principale (O.U.G. nr. 57/2019)" in redirecting.row.competence


def test_without_the_notice_it_does_not_close(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    # R-ART61-NOTICE: the notice by post has no proof yet, so the petition stays open
    hall, office = redirecting.hall, redirecting.office
    paper = a_case(office, hall).through("counter").from_sender(email="").registered()
    by_post = Redirecting(office, hall, paper, redirecting.authority)
    by_post.sends()
    work_off(office)
    clerk = hall.actor("registrator")

    outcome = office.perform(record_redirection, RecordRedirection(case=by_post.seen), clerk)
    assert isinstance(outcome, Stopped)
    assert [reason.rule for reason in outcome.reasons] == ["R-ART61-NOTICE"]
    notice = by_post.letters()["petitioner"]
    proof = RecordLetter(case=by_post.seen, letter_id=notice.id, proof="borderou 7, poziția 1")
    office.perform(record_letter, proof, clerk)

    assert state_of(office, paper.id) == "redirected"


def test_who_left_no_address_is_told_at_the_hall(redirecting: Redirecting) -> None:
    hall, office = redirecting.hall, redirecting.office
    nowhere = a_case(office, hall).through("counter").from_sender(email="", address="")
    case = Redirecting(office, hall, nowhere.registered(), redirecting.authority)

    asked = case.sends()
    assert isinstance(asked, NeedsReasons)
    assert [caution.rule for caution in asked.cautions] == ["R-ART61-NOTICE"]
    assert isinstance(case.sends({"R-ART61-NOTICE": "nu are nicio adresă"}), Done)
    notice = case.letters()["petitioner"]

    assert (notice.channel, notice.address) == ("post", "")


def test_nobody_forwards_it_meanwhile(redirecting: Redirecting) -> None:
    qualified = a_case(redirecting.office, redirecting.hall).qualified()
    case = Redirecting(redirecting.office, redirecting.hall, qualified, redirecting.authority)
    case.sends()
    ask = ForwardPetition(
        case=case.seen, department_id=case.hall.greenery, reply_by=qualified.due_safe
    )

    outcome = case.office.perform(forward_petition, ask, case.hall.actor("registrator"))

    assert isinstance(outcome, Stopped)
    assert [reason.rule for reason in outcome.reasons] == ["R-ART61-NOTICE"]


@pytest.mark.parametrize("username", ["registrator", "primar", "juridic", "sef.serviciu"])
def test_only_public_relations_sends_it_on(redirecting: Redirecting, username: str) -> None:
    ask = RedirectPetition(
        case=redirecting.seen, authority_id=redirecting.authority, competence="x"
    )

    outcome = redirecting.office.perform(redirect_petition, ask, redirecting.hall.actor(username))

    assert isinstance(outcome, Stopped)
    assert [reason.rule for reason in outcome.reasons] == ["R-ART61-WHO"]


@pytest.mark.parametrize("addressee", ["Construct Invest S.R.L.", "ion.pop@gmail.com", ""])
def test_a_firm_or_a_free_mailbox_gets_nothing(redirecting: Redirecting, addressee: str) -> None:
    outcome = redirecting.sends(authority_id=None, addressee=addressee)

    assert isinstance(outcome, Stopped)
    assert "R-ART61-WHO" in [reason.rule for reason in outcome.reasons]
    assert redirecting.letters() == {}


def test_an_entry_nobody_approved_gets_nothing(redirecting: Redirecting) -> None:
    other = entered(redirecting.office, redirecting.hall, name="Prefectura")

    outcome = redirecting.sends(authority_id=other)

    assert isinstance(outcome, Stopped)
    assert "nu este aprobată" in outcome.reasons[0].says


def test_late_it_leaves_with_a_reason_and_is_marked(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    # R-ART61-5D: the sixth day is late, allowed, and stays visible
    redirecting.office.clock.forward(days=9)  # type: ignore[attr-defined]

    asked = redirecting.sends()
    assert isinstance(asked, NeedsReasons)
    assert [caution.rule for caution in asked.cautions] == ["R-ART61-5D"]
    redirecting.sends({"R-ART61-5D": "s-a aflat după verificarea pe teren"})
    work_off(redirecting.office)

    left = redirecting.row.left_on
    assert left is not None
    assert left > redirecting.row.due_legal_max


def test_the_mark_of_the_first_day_proposes_the_authority(redirecting: Redirecting) -> None:
    ask = MarkNotOurs(
        case=redirecting.seen, authority_id=redirecting.authority, reason="stradă principală"
    )
    clerk = redirecting.hall.actor("registrator")
    assert isinstance(redirecting.office.perform(mark_not_ours, ask, clerk), Done)
    assert isinstance(redirecting.office.perform(mark_not_ours, ask, clerk), Done)
    assert redirecting.petition.not_ours
    assert redirecting.row.state == "proposed"
    redirecting.office.clock.forward(days=2)  # type: ignore[attr-defined]

    assert isinstance(redirecting.sends(), Done)
    nothing_is_wrong(redirecting.office)


def test_it_comes_back_under_its_number_and_first_dates(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    # R-ART61-PINGPONG: reopened, the term counts from the first registration
    redirecting.sends()
    work_off(redirecting.office)
    redirecting.office.clock.forward(days=4)  # type: ignore[attr-defined]

    assert isinstance(redirecting.comes_back(" "), Stopped)
    assert isinstance(redirecting.comes_back(), Done)

    petition = redirecting.petition
    assert (petition.state, petition.closed_on) == ("qualified", None)
    assert petition.due_legal_max == redirecting.case.due_legal_max
    answer = next(run for run in petition.clocks if run.clock == "answer")
    assert answer.ended_on is None
    nothing_is_wrong(redirecting.office)
    again = redirecting.sends({"R-ART61-5D": "a fost întoarsă"})
    assert isinstance(again, NeedsReasons)
    assert "R-ART61-PINGPONG" in [caution.rule for caution in again.cautions]


def test_a_part_goes_and_ours_keeps_its_term(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    # R-ART61-PARTIAL: a copy leaves, the petition stays open with its thirty days
    ask = RedirectPart(
        case=redirecting.seen,
        authority_id=redirecting.authority,
        competence="",
        part="Semaforul de pe bulevard",
    )
    head = redirecting.hall.actor("sef.relatii")
    assert isinstance(redirecting.office.perform(redirect_part, ask, head), Done)
    work_off(redirecting.office)

    petition = redirecting.petition
    with reading(redirecting.office.engine) as session:
        point = session.get_one(Petition, petition.id).points[0]
        assert (point.result, point.title) == ("sent_on", "Semaforul de pe bulevard")
    assert petition.state == "registered"
    assert petition.due_legal_max == redirecting.case.due_legal_max
    assert redirecting.row.state == "done"
    outcome = redirecting.office.perform(
        record_redirection,
        RecordRedirection(case=redirecting.seen),
        redirecting.hall.actor("registrator"),
    )
    assert isinstance(outcome, Stopped)
    assert [reason.rule for reason in outcome.reasons] == ["R-ART61-PARTIAL"]


def test_a_pending_redirection_is_stopped_with_a_reason(redirecting: Redirecting) -> None:
    redirecting.sends()
    head = redirecting.hall.actor("sef.relatii")
    stop = CancelRedirection(case=redirecting.seen, reason="este totuși a noastră")

    empty = CancelRedirection(case=redirecting.seen, reason=" ")
    with pytest.raises(BadInput):
        redirecting.office.perform(cancel_redirection, empty, head)
    clerk = redirecting.hall.actor("registrator")
    assert isinstance(redirecting.office.perform(cancel_redirection, stop, clerk), Stopped)
    assert isinstance(redirecting.office.perform(cancel_redirection, stop, head), Done)
    assert {letter.state for letter in redirecting.letters().values()} == {"cancelled"}
    with pytest.raises(BadInput):
        redirecting.office.perform(cancel_redirection, stop, head)
    assert isinstance(redirecting.sends(), Done)


def test_what_the_authority_has_is_not_taken_back(
    redirecting: Redirecting, mailer: RecordingMailer
) -> None:
    hall, office = redirecting.hall, redirecting.office
    paper = a_case(office, hall).through("counter").from_sender(email="").registered()
    by_post = Redirecting(office, hall, paper, redirecting.authority)
    by_post.sends()
    work_off(office)

    with pytest.raises(BadInput):
        office.perform(
            cancel_redirection,
            CancelRedirection(case=by_post.seen, reason="înapoi"),
            hall.actor("sef.relatii"),
        )


@pytest.mark.parametrize("party", ["authority", "petitioner"])
def test_a_returned_letter_leaves_another_way(
    redirecting: Redirecting, mailer: RecordingMailer, party: str
) -> None:
    redirecting.sends()
    work_off(redirecting.office)
    clerk = redirecting.hall.actor("registrator")
    back = ResumeRedirection(case=redirecting.seen, letter=party, reason="mailbox full")

    assert isinstance(redirecting.office.perform(resume_redirection, back, clerk), Done)
    assert isinstance(redirecting.office.perform(resume_redirection, back, clerk), Stopped)
    letter = redirecting.letters()[party]
    assert letter.state == "failed"
    proof = RecordLetter(case=redirecting.seen, letter_id=letter.id, proof="curier")
    redirecting.office.clock.forward(days=1)  # type: ignore[attr-defined]
    redirecting.office.perform(record_letter, proof, clerk)

    assert state_of(redirecting.office, redirecting.case.id) == "redirected"
    expected = redirecting.office.clock.today() - timedelta(days=party == "petitioner")
    assert redirecting.row.left_on == expected
    nothing_is_wrong(redirecting.office)


@pytest.mark.parametrize("kind", ["parliament", "president"])
def test_parliament_gets_it_without_the_term_of_the_ordinance(
    redirecting: Redirecting, mailer: RecordingMailer, kind: str
) -> None:
    # R-ART61-PARL: allowed, but no thirty days are promised there (art. 15^1)
    other = an_authority(
        redirecting.office,
        redirecting.hall,
        name="Senatul României",
        kind=kind,
        email="senat@exemplu.ro",
    )
    assert isinstance(redirecting.sends(authority_id=other), Done)
    work_off(redirecting.office)

    told = next(one for one in mailer.sent if "Am trimis petiția" in one["Subject"])
    body = told.get_body(("plain",))
    assert body is not None
    text = str(body.get_content())
    assert "art. 15^1" in text or "art. 15¹" in text
    assert "30 de zile" not in text
