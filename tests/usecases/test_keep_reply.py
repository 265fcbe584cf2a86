"""Kept replies: one request takes a key, whoever comes second waits, differs or hears it again."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import select

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.records.kept_reply import KeptReply
from casework.store.database import reading
from casework.usecases.keep_reply import (
    Claimed,
    ClaimKey,
    Fresh,
    KeepReply,
    Kept,
    OtherRequest,
    ReleaseKey,
    StillUnderWay,
    claim_key,
    keep_reply,
    release_key,
)
from tests.clocks import MovableClock

REPLY = b'{"access_code":"7KQM-4T2X"}'


def claim(office: Office, request_hash: str = "h1") -> Claimed:
    return office.perform(claim_key, ClaimKey(key="k", request_hash=request_hash), SYSTEM)


def keep(office: Office) -> None:
    office.perform(keep_reply, KeepReply(key="k", status=201, body=REPLY), SYSTEM)


def test_the_first_takes_the_key_and_the_second_waits(office: Office) -> None:
    assert claim(office) == Fresh()
    assert claim(office) == StillUnderWay()


def test_of_many_at_once_one_takes_the_key(office: Office) -> None:
    with ThreadPoolExecutor(8) as pool:
        claimed = list(pool.map(lambda _: claim(office), range(8)))

    assert claimed.count(Fresh()) == 1
    assert claimed.count(StillUnderWay()) == 7


def test_a_kept_reply_is_given_again_word_for_word(office: Office) -> None:
    claim(office)
    keep(office)

    assert claim(office) == Kept(status=201, body=REPLY)


def test_another_request_under_the_key_is_told_apart(office: Office) -> None:
    claim(office)
    keep(office)

    assert claim(office, "h2") == OtherRequest()


def test_the_database_alone_does_not_show_the_reply(office: Office) -> None:
    claim(office)
    keep(office)

    with reading(office.engine) as session:
        row = session.scalars(select(KeptReply)).one()
        assert (row.key == "k", REPLY[2:13] in row.body) == (False, False)


def test_a_released_key_is_free(office: Office) -> None:
    claim(office)
    office.perform(release_key, ReleaseKey(key="k"), SYSTEM)

    assert claim(office) == Fresh()


def test_a_request_that_died_frees_its_key_after_two_minutes(
    office: Office, clock: MovableClock
) -> None:
    claim(office)
    clock.move_to(clock.now() + timedelta(minutes=3))

    assert claim(office) == Fresh()


def test_after_a_day_the_reply_is_gone(office: Office, clock: MovableClock) -> None:
    claim(office)
    keep(office)
    clock.forward(hours=25)

    assert claim(office) == Fresh()
