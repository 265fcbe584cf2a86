"""Design 2.3: what nobody kept is swept after its time, and nothing that a row names."""

import os
from datetime import timedelta

import pytest
from sqlalchemy import select

from casework.bootstrap import Office
from casework.desk import SYSTEM, Desk
from casework.errors import NotFound
from casework.gateways.file_vault import FolderVault
from casework.jobs.sweeping import forget_expired, sweep_uploads
from casework.jobs.worker import work_off
from casework.records.attachment import Attachment
from casework.records.kept_reply import KeptReply
from casework.records.parked_form import ParkedForm
from casework.records.private_link import PrivateLink
from casework.records.stored_file import StoredFile
from casework.records.throttle import Throttle
from casework.records.upload import Upload
from casework.store.arrivals import keep_file
from tests.clocks import MovableClock
from tests.jobs.halls import Hall, dispatching, furnished, registered
from tests.mailers import RecordingMailer


@pytest.fixture
def hall(office: Office) -> Hall:
    return furnished(office)


def upload(content: bytes, desk: Desk) -> str:
    digest = keep_file(desk, content, "image/jpeg")
    token = content.decode()
    desk.session.add(
        Upload(token=token, basket="b", digest=digest, name="poza.jpg", uploaded_at=desk.now)
    )
    return digest


def grow_old(office: Office) -> None:
    """Let every file on disk be three days old."""
    assert isinstance(office.vault, FolderVault)
    for path in office.vault.folder.glob("??/*"):
        then = path.stat().st_mtime - 3 * 86400
        os.utime(path, (then, then))


def count(office: Office, table: type) -> int:
    return office.ask(lambda session: len(session.scalars(select(table)).all()))


def test_an_upload_whose_form_never_came_goes_with_its_file_after_two_days(
    hall: Hall, clock: MovableClock
) -> None:
    office = hall.office
    old = office.perform(upload, b"veche", SYSTEM)
    clock.forward(days=3)
    grow_old(office)
    new = office.perform(upload, b"noua", SYSTEM)

    sweep_uploads(office, {})

    assert (count(office, Upload), count(office, StoredFile)) == (1, 1)
    assert office.vault.get(new) == b"noua"
    with pytest.raises(NotFound):
        office.vault.get(old)


def test_a_file_that_a_petition_names_stays_for_ever(hall: Hall, clock: MovableClock) -> None:
    office = hall.office
    petition_id = registered(hall).petition_id
    digest = office.perform(upload, b"poza", SYSTEM)

    def attach(_: None, desk: Desk) -> None:
        desk.session.add(
            Attachment(
                petition_id=petition_id,
                digest=digest,
                name="poza.jpg",
                role="photo",
                added_at=desk.now,
            )
        )

    office.perform(attach, None, SYSTEM)
    clock.forward(days=400)
    grow_old(office)
    sweep_uploads(office, {})

    assert count(office, Upload) == 0
    assert office.vault.get(digest) == b"poza"


def test_no_file_of_a_dispatched_case_is_swept(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    dispatching(hall)
    work_off(hall.office)
    kept = count(hall.office, StoredFile)
    clock.forward(days=400)
    grow_old(hall.office)

    sweep_uploads(hall.office, {})

    assert isinstance(hall.office.vault, FolderVault)
    files = list(hall.office.vault.folder.glob("??/*"))
    assert count(hall.office, StoredFile) == kept == len(files)


def test_a_file_whose_act_never_committed_is_swept(office: Office) -> None:
    digest = office.vault.put(b"pierduta")
    grow_old(office)

    sweep_uploads(office, {})

    with pytest.raises(NotFound):
        office.vault.get(digest)


def test_what_is_kept_for_a_while_goes_after_it(hall: Hall, clock: MovableClock) -> None:
    petition_id = registered(hall).petition_id

    def keep(_: None, desk: Desk) -> None:
        now = desk.now
        desk.session.add_all(
            [
                ParkedForm(token_digest="p", path="/birou", fields="{}", parked_at=now),
                KeptReply(key="k", request_hash="h", status=201, body=b"{}", kept_at=now),
                Throttle(key="t", window_start=now, tries=1),
                PrivateLink(
                    petition_id=petition_id,
                    purpose="complete",
                    token_digest="t",
                    created_at=now,
                    expires_at=now + timedelta(days=30),
                ),
            ]
        )

    office = hall.office
    office.perform(keep, None, SYSTEM)
    left = []
    for days in (0, 2, 8, 31):
        clock.move_to(clock.now() + timedelta(days=days))
        forget_expired(office, {})
        tables = (KeptReply, Throttle, ParkedForm, PrivateLink)
        left.append([count(office, table) for table in tables])

    assert left == [[1, 1, 1, 2], [0, 0, 1, 2], [0, 0, 0, 2], [0, 0, 0, 0]]


def test_a_code_that_could_not_be_delivered_does_not_stay_for_ever(
    hall: Hall, mailer: RecordingMailer, clock: MovableClock
) -> None:
    code = registered(hall).access_code
    mailer.refuse()
    work_off(hall.office)
    held = hall.messages()[0].body

    clock.forward(days=31)
    forget_expired(hall.office, {})

    assert code in held
    assert (hall.messages()[0].state, hall.messages()[0].body) == ("failed", "")
