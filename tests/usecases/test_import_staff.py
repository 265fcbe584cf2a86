"""Issue 2, administration: a list of staff comes in whole or not at all, with errors by row."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from casework.bootstrap import Office
from casework.channels.staff_file import read
from casework.desk import SYSTEM
from casework.errors import BadInput, Conflict
from casework.queries.org_chart import org_chart
from casework.queries.staff_list import staff_on
from casework.usecases.import_staff import ImportStaff, import_staff
from casework.usecases.staff_chart import Charted, FirstPassword
from tests.builders_office import actor_named
from tests.clocks import MovableClock
from workflows.roles import Role

HEADING = (
    "Nume;Utilizator;E-mail;Funcție;Compartiment;Compartiment superior;Rol;Șef (da/nu);"
    "Valabil de la"
)
COMMUNE = (
    "Ion Moraru;primar;;primar;Primar;;primar;da;01.02.2024",
    "Elena Dinu;secretar;;secretar general;Secretariat;Primar;jurist;da;01.02.2024",
    "Maria Pop;registrator;;referent;Registratură;Primar;registrator, administrator;da;01.02.2024",
    "Dan Rus;urbanism;;inspector;Urbanism;Primar;referent;da;01.02.2024",
    "Ana Lup;social;;inspector;Asistență socială;Primar;referent;da;01.02.2024",
)


def bring(office: Office, *lines: str, heading: str = HEADING) -> Charted:
    rows = read("\n".join((heading, *lines)).encode())
    passwords = tuple(FirstPassword(username=row.username, digest="x") for row in rows)
    return office.perform(import_staff, ImportStaff(rows=rows, passwords=passwords), SYSTEM)


def errors(office: Office, *lines: str) -> dict[str, str]:
    with pytest.raises(BadInput) as caught:
        bring(office, *lines)
    return caught.value.errors


def roles_of(office: Office, user: str, day: date) -> frozenset[Role]:
    return office.ask(actor_named, user, day).roles


def test_a_commune_of_five_comes_in_with_its_heads(office: Office, clock: MovableClock) -> None:
    done = bring(office, *COMMUNE)

    assert len(done.people_added) == len(done.units_added) == 5
    chart = office.ask(org_chart, clock.today())
    assert [unit.name for unit in chart.roots] == ["Primar"]
    assert [unit.name for unit in chart.roots[0].below] == [
        *("Asistență socială", "Registratură", "Secretariat", "Urbanism"),
    ]
    assert (chart.units, chart.people, chart.vacant) == (5, 5, ())
    registrar = office.ask(actor_named, "registrator", clock.today())
    assert registrar.roles >= {
        *(Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD, Role.ADMINISTRATOR, Role.SPECIALIST),
    }
    assert roles_of(office, "secretar", clock.today()) >= {
        *(Role.LEGAL_OFFICER, Role.DEPARTMENT_HEAD),
    }


def test_the_same_list_twice_changes_nothing(office: Office) -> None:
    bring(office, *COMMUNE)

    again = bring(office, *COMMUNE)

    assert again == Charted(
        people_added=(), people_changed=(), units_added=(), posts_started=0, posts_ended=0
    )


def test_a_changed_post_ends_the_day_before_and_a_new_one_starts(office: Office) -> None:
    bring(office, *COMMUNE)

    done = bring(office, "Dan Rus;urbanism;;;Asistență socială;;referent;nu;15.12.2026")

    assert (done.posts_started, done.posts_ended) == (1, 1)
    assert done.people_changed == ("urbanism",)
    before = office.ask(actor_named, "urbanism", date(2026, 12, 14))
    after = office.ask(actor_named, "urbanism", date(2026, 12, 15))
    assert (len(before.heads), len(after.heads)) == (1, 0)
    assert before.works_in.isdisjoint(after.works_in)
    vacant = office.ask(org_chart, date(2026, 12, 15)).vacant
    assert vacant == ("Urbanism",)


def test_who_is_not_in_the_list_stays(office: Office, clock: MovableClock) -> None:
    bring(office, *COMMUNE)

    bring(office, COMMUNE[0])

    assert all(person.posts for person in office.ask(staff_on, clock.today()))


def test_one_wrong_row_stops_the_whole_list(office: Office, clock: MovableClock) -> None:
    found = errors(
        office,
        COMMUNE[0],
        "Dan Rus;Dan Rus;dan@;inspector;Urbanism;Nicăieri;zugrav;poate;32.13.2026",
        "Ion Altul;primar;;;Primar;;referent;;",
    )

    assert list(found) == ["row 3", "row 4"]
    assert found["row 3"].startswith("Rândul 3: ")
    for words in ("zugrav", "poate", "32.13.2026", "nume de utilizator", "nume@exemplu.ro"):
        assert words in found["row 3"].replace("numele de utilizator", "nume de utilizator")
    assert found["row 4"] == "Rândul 4: utilizatorul primar are alt nume la rândul 2."
    assert office.ask(staff_on, clock.today()) == ()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "Dan Rus;d.rus;;;Urbanism;Nicăieri;referent;nu;",
            "compartimentul superior „Nicăieri” nu există nicăieri",
        ),
        ("Dan Rus;d.rus;;;Primar;Urbanism;referent;nu;", "„Primar” ar sta sub el însuși"),
        ("Dan Rus;d.rus;;;Secretariat;;referent;da;", "„Secretariat” are deja șef: Elena Dinu"),
        ("Dan Rus;d.rus;;;Primar;;primar;da;", "instituția are deja conducător: Ion Moraru"),
    ],
)
def test_what_does_not_fit_the_chart_is_refused_by_row(
    office: Office, line: str, says: str
) -> None:
    bring(office, *COMMUNE)

    assert errors(office, line) == {"row 2": f"Rândul 2: {says}."}


def test_a_chair_passes_on_when_the_list_moves_both(office: Office) -> None:
    bring(office, *COMMUNE)

    done = bring(
        office,
        "Elena Dinu;secretar;;;Urbanism;Primar;referent;nu;01.12.2026",
        "Dan Rus;urbanism;;;Secretariat;Primar;jurist;da;01.12.2026",
    )

    assert (done.posts_started, done.posts_ended) == (3, 3)
    chart = office.ask(org_chart, date(2026, 12, 1))
    heads = {unit.name: unit.head.name for unit in chart.roots[0].below if unit.head}
    assert heads["Secretariat"] == "Dan Rus"


def test_headings_may_lack_diacritics_and_tabs_part_cells_too(office: Office) -> None:
    heading = "NUME\tutilizator\temail\tfunctie\tcompartiment\trol\tsef\tvalabil de la"

    done = bring(office, "Ana Lup\ta.lup\t\t\tX1\treferent\tNU\t2026-01-05", heading=heading)

    assert done.people_added == ("a.lup",)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "este gol"),
        (b"\xef\xbb\xbf", "este gol"),
        (HEADING.encode(), "niciun rând"),
        (b"Nume;Rol\nAna;referent", "utilizator, compartiment"),
        (b"\x00\x01\x02", "XLSX sau CSV"),
        (b"PK\x03\x04 not a sheet", "nu este un tabel XLSX"),
        (b"x" * 5_000_001, "peste 5 MB"),
    ],
)
def test_what_is_not_a_list_says_so(raw: bytes, says: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(raw)

    assert says in caught.value.errors["file"]


def test_old_letters_with_a_cedilla_become_romanian() -> None:
    raw = "Nume;Utilizator;Compartiment;Rol\n\u015etefan \u0162urcanu;s.t;Casa;referent"

    for encoding in ("cp1250", "utf-8"):
        assert read(raw.encode(encoding))[0].name == "Ștefan Țurcanu"


def test_a_new_person_without_a_password_is_a_conflict(office: Office) -> None:
    rows = read("\n".join((HEADING, COMMUNE[0])).encode())

    with pytest.raises(Conflict):
        office.perform(import_staff, ImportStaff(rows=rows), SYSTEM)


def test_a_spreadsheet_is_read_with_its_dates() -> None:
    (row,) = read(a_spreadsheet())

    assert (row.number, row.name, row.username, row.since) == (2, "Ana Lup", "a.lup", "2026-01-05")


def a_spreadsheet() -> bytes:
    """The smallest workbook: one sheet, text in place, one cell that is a date."""
    cells = (
        ("Nume", "Utilizator", "Compartiment", "Rol", "Valabil de la"),
        ("Ana Lup", "a.lup", "Social", "referent", 46027),
    )
    rows = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c s="1"><v>{cell}</v></c>'
            if isinstance(cell, int)
            else f'<c t="inlineStr"><is><t>{cell}</t></is></c>'
            for cell in row
        )
        + "</row>"
        for number, row in enumerate(cells, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Angajați" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>'
        "</worksheet>",
    }
    raw = BytesIO()
    with ZipFile(raw, "w") as file:
        for name, content in parts.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return raw.getvalue()
