"""Tables for a spreadsheet: what a citizen typed is never run as a formula."""

from datetime import date
from io import BytesIO

from python_calamine import CalamineWorkbook

from casework.sheets import Format, Sheet, written

SHEET = Sheet(
    title="Lucrări",
    remarks=("Situația la 24.11.2026",),
    headings=("Număr", "Obiect", "Ultima zi", "Zile"),
    rows=(("118.204/24.11.2026", "=1+1", date(2026, 12, 24), 30), ("2", "@x", None, 0)),
)


def test_a_workbook_keeps_words_dates_and_numbers_and_has_no_formula() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(written([SHEET], Format.XLSX)))

    rows = book.get_sheet_by_name("Lucrări").to_python(skip_empty_area=False)

    assert rows[1] == ["Număr", "Obiect", "Ultima zi", "Zile"]
    assert rows[2] == ["118.204/24.11.2026", "=1+1", date(2026, 12, 24), 30.0]


def test_a_csv_opens_in_a_romanian_spreadsheet_with_formulas_disarmed() -> None:
    text = written([SHEET, SHEET], Format.CSV).decode("utf-8-sig")

    assert text.split("\r\n")[:4] == [
        "Situația la 24.11.2026",
        "Număr;Obiect;Ultima zi;Zile",
        "118.204/24.11.2026;'=1+1;24.12.2026;30",
        "2;'@x;;0",
    ]
    assert text.count("Situația") == 2
