"""QR codes: readable, and fit for pages that allow no style and no script."""

from xml.etree import ElementTree as ET

from casework.letters.qr import qr_drawing, qr_svg

ADDRESS = "https://petitii.exemplu.ro/stare?number=118.204/23.11.2026"


def test_a_page_gets_a_picture_with_a_spoken_label() -> None:
    picture = ET.fromstring(qr_svg(ADDRESS, label='Cod QR pentru „118.204” & "restul"'))

    assert picture.get("role") == "img"
    assert picture.get("aria-label") == 'Cod QR pentru „118.204” & "restul"'


def test_nothing_in_the_picture_needs_style_or_script() -> None:
    svg = qr_svg(ADDRESS, label="Cod QR")

    assert "style" not in svg
    assert "script" not in svg


def test_the_code_keeps_its_quiet_zone() -> None:
    side = int((ET.fromstring(qr_drawing(ADDRESS)).get("viewBox") or "").split()[2])

    assert side % 4 == 1
    assert side >= 33
