"""A file waits in the basket of its form; the eleventh is not taken, a stranger takes none out."""

import pytest

from casework.bootstrap import Office
from casework.channels.uploads import CheckedFile
from casework.desk import CITIZEN
from casework.errors import BadInput, NotFound
from casework.queries.uploads import basket_file, basket_files
from casework.usecases.store_upload import (
    DropUploads,
    StoreUpload,
    UploadStored,
    drop_uploads,
    new_basket,
    store_upload,
)
from tests.clocks import MovableClock


def stored(office: Office, basket: str, name: str = "copac.jpg") -> UploadStored:
    file = CheckedFile(name=name, media_type="image/jpeg", content=name.encode())
    return office.perform(store_upload, StoreUpload(file=file, basket=basket), CITIZEN)


def names(office: Office, basket: str) -> list[str]:
    return [file.name for file in office.ask(basket_files, basket, office.clock.now())]


def test_a_file_waits_in_its_basket_and_in_no_other(office: Office) -> None:
    mine, other = new_basket(), new_basket()
    upload = stored(office, mine)

    assert (names(office, mine), names(office, other)) == (["copac.jpg"], [])
    assert office.vault.get(upload.digest) == b"copac.jpg"


def test_the_same_file_twice_is_kept_once(office: Office) -> None:
    basket = new_basket()
    first, second = stored(office, basket), stored(office, basket)

    assert first == second
    assert names(office, basket) == ["copac.jpg"]


def test_the_eleventh_file_is_refused_by_name(office: Office) -> None:
    basket = new_basket()
    for number in range(10):
        stored(office, basket, f"{number}.jpg")

    with pytest.raises(BadInput) as refused:
        stored(office, basket, "prea-mult.jpg")

    assert "„prea-mult.jpg” nu s-a adăugat" in refused.value.errors["files"]
    assert len(names(office, basket)) == 10


def test_a_file_leaves_only_its_own_basket(office: Office) -> None:
    mine, other = new_basket(), new_basket()
    upload = stored(office, mine)

    office.perform(drop_uploads, DropUploads(basket=other, tokens=(upload.token,)), CITIZEN)
    assert names(office, mine) == ["copac.jpg"]

    office.perform(drop_uploads, DropUploads(basket=mine, tokens=(upload.token,)), CITIZEN)
    assert names(office, mine) == []


def test_a_token_opens_nothing_in_another_session(office: Office) -> None:
    upload = stored(office, new_basket())

    with pytest.raises(NotFound):
        office.ask(basket_file, (new_basket(),), upload.token)


def test_after_two_days_the_form_no_longer_lists_it(office: Office, clock: MovableClock) -> None:
    basket = new_basket()
    stored(office, basket)

    clock.forward(hours=49)

    assert names(office, basket) == []
