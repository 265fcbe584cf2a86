"""The acts of an extension: asked for, refused or granted, and begun by its notice (art. 9)."""

from workflows.law import OG27
from workflows.petition.acts import DEP, HEAD, REG, SYS, Act, only
from workflows.petition.states import OPEN
from workflows.petition.table.unfinished import later

ART9 = OG27("art. 9")

EXTENSION: tuple[Act, ...] = (
    later(
        "request_extension",
        "Propune prelungirea",
        OPEN,
        None,
        only(DEP),
        ART9,
        "R-ART9-REASON",
    ),
    later(
        "refuse_extension",
        "Refuză prelungirea",
        OPEN,
        None,
        only(HEAD),
        ART9,
        "R-ART9-HEAD",
    ),
    later(
        "extend",
        "Prelungește termenul",
        OPEN,
        None,
        only(HEAD),
        ART9,
        "R-ART9-HEAD",
    ),
    later(
        "record_extension_notice",
        "Consemnează înștiințarea de prelungire",
        OPEN,
        None,
        only(SYS, REG),
        ART9,
        "R-ART9-NOTICE",
    ),
)
