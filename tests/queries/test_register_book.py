"""Ordin 217/1996: 13 columns, the first seven as registered, the rest as later acts left them."""

from collections.abc import Iterator
from datetime import date

from casework.bootstrap import Office
from casework.desk import CITIZEN
from casework.letters.register_book import RegisterRow
from casework.queries.register_book import BookHead, read_book
from casework.usecases.register_arrival import RegisterArrival, register_arrival
from tests.builders_office import a_filing, a_hall


def whole(head: BookHead, rows: Iterator[RegisterRow]) -> tuple[BookHead, list[RegisterRow]]:
    return head, list(rows)


def test_later_columns_fill_by_themselves(office: Office) -> None:
    hall = a_hall(office)
    hall.filed()
    paper = a_filing(
        channel="post", issuer_number="77", issuer_date=date(2026, 11, 20), sheets=2, annexes=1
    )
    office.perform(register_arrival, RegisterArrival(filing=paper), CITIZEN)

    book = office.ask(read_book, 2026, whole)

    assert book is not None
    head, (answered, waiting) = book
    assert (head.first, head.last, head.count, head.annulled) == (118204, 118205, 2, 0)
    assert (answered.department, answered.resolution) == ("Spații verzi", "răspuns: favorabilă")
    assert (answered.addressee, answered.file_indicator) == ("Ana Marinescu", "IV-12")
    assert answered.dispatched_on == date(2026, 11, 24)
    assert waiting.cells()[:7] == (
        *("118.205", "24.11.2026", "77 / 20.11.2026", "2", "1", "Ana Marinescu"),
        "Banca din parc este ruptă.",
    )
    assert waiting.cells()[7:] == ("",) * 6


def test_a_year_that_was_never_opened_has_no_book(office: Office) -> None:
    assert office.ask(read_book, 2019, whole) is None
