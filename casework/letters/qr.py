"""QR codes as SVG, for pages and for letters; they carry an address and never an access code."""

import io
from xml.sax.saxutils import quoteattr

import segno

from casework.letters.pdf import Verbatim

QUIET_ZONE = 4
INK = "#17202d"


def qr_drawing(address: str) -> Verbatim:
    """Draw an address for a letter, with the quiet zone that scanners need."""
    return Verbatim(svg(address))


def qr_svg(address: str, *, label: str) -> str:
    """Draw an address for a page, as a picture whose label is read aloud; no style, no script."""
    opening = f'<svg class="ps-qr" role="img" aria-label={quoteattr(label)} '
    return svg(address).replace("<svg ", opening, 1)


def svg(address: str) -> str:
    """Draw the code dark on white, readable with 15 % of it damaged."""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(
        out,
        kind="svg",
        border=QUIET_ZONE,
        dark=INK,
        light="#ffffff",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
        nl=False,
    )
    return out.getvalue().decode()
