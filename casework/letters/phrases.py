"""Texts from which an answer may be started, by kind of matter, and the acts most often cited."""

import re
from dataclasses import dataclass
from datetime import date

from workflows.petition.regimes import Kind, Solution


@dataclass(frozen=True, slots=True, kw_only=True)
class StartingText:
    """Where a specialist starts; what stands in square brackets is still to be filled in."""

    name: str
    title: str
    kinds: tuple[Kind, ...]
    opening: str
    point: str
    closing: str
    legal_basis: tuple[str, ...]
    solution: Solution


CHECKED_AGAINST = "OG27-2018.01"
CHECKED_ON = date(2026, 11, 24)
"""When the texts of letters were last compared with the law in force (R-REPLY-LAWTEXT)."""

GREETING = "Bună ziua,"
THANKS = "Vă mulțumim că ne-ați scris."
ANSWER_LAW = "O.G. nr. 27/2002, art. 8 alin. (1)"

STARTING_TEXTS: tuple[StartingText, ...] = (
    StartingText(
        name="done",
        title="Sesizare: am verificat și am rezolvat",
        kinds=(Kind.REPORT, Kind.COMPLAINT),
        opening=f"{GREETING}\n\nAm verificat la fața locului ce ne-ați semnalat, "
        "în ziua de [data]. Vă răspundem la fiecare aspect al petiției.",
        point="Am constatat [ce s-a găsit]. Lucrarea s-a făcut la [data].",
        closing=f"{THANKS} Dacă problema apare din nou, scrieți-ne cu numărul acestei petiții.",
        legal_basis=(ANSWER_LAW, "O.U.G. nr. 57/2019, art. 129 alin. (2) lit. d)"),
        solution=Solution.FAVOURABLE,
    ),
    StartingText(
        name="planned",
        title="Sesizare: lucrarea este programată",
        kinds=(Kind.REPORT, Kind.REQUEST),
        opening=f"{GREETING}\n\nAm verificat la fața locului ce ne-ați semnalat, "
        "în ziua de [data]. Aveți dreptate, iar lucrarea este programată.",
        point="Am constatat [ce s-a găsit]. Lucrarea se face până la [data].",
        closing=f"{THANKS} Dacă lucrarea nu se face până la data de mai sus, "
        "scrieți-ne cu numărul acestei petiții.",
        legal_basis=(ANSWER_LAW, "O.U.G. nr. 57/2019, art. 129 alin. (2) lit. d)"),
        solution=Solution.FAVOURABLE,
    ),
    StartingText(
        name="partly",
        title="Sesizare: rezolvată în parte",
        kinds=(Kind.REPORT, Kind.COMPLAINT, Kind.REQUEST),
        opening=f"{GREETING}\n\nAm analizat petiția dumneavoastră. O parte din cele cerute s-a "
        "rezolvat; pentru rest vă arătăm de ce nu se poate acum.",
        point="Am constatat [ce s-a găsit]. [Ce s-a făcut și ce nu.]",
        closing=THANKS,
        legal_basis=(ANSWER_LAW, "[actul și articolul care nu permit restul]"),
        solution=Solution.PARTLY_FAVOURABLE,
    ),
    StartingText(
        name="greenery",
        title="Arbori și spații verzi",
        kinds=(Kind.REPORT, Kind.REQUEST),
        opening=f"{GREETING}\n\nSpecialiștii noștri au verificat arborii din [locul], "
        "în ziua de [data].",
        point="Este vorba de [specia], cu [starea]. [Toaletare sau tăiere, până la data.]",
        closing="În locul fiecărui arbore tăiat plantăm alți arbori, în aceeași zonă.",
        legal_basis=(
            ANSWER_LAW,
            "Legea nr. 24/2007, art. [articolul aplicat]",
        ),
        solution=Solution.FAVOURABLE,
    ),
    StartingText(
        name="roads",
        title="Drumuri și trotuare",
        kinds=(Kind.REPORT, Kind.REQUEST),
        opening=f"{GREETING}\n\nAm verificat drumul din [locul], în ziua de [data].",
        point="Am constatat [groapă, bordură, capac] pe [lungimea]. Reparația se face la [data].",
        closing=THANKS,
        legal_basis=(ANSWER_LAW, "O.G. nr. 43/1997, art. [articolul aplicat]"),
        solution=Solution.FAVOURABLE,
    ),
    StartingText(
        name="complaint_unfounded",
        title="Reclamație: nu se confirmă",
        kinds=(Kind.COMPLAINT,),
        opening=f"{GREETING}\n\nAm cercetat cele arătate în reclamație: am cerut explicații "
        "persoanelor vizate și am verificat documentele.",
        point="Din [documentele verificate] rezultă [ce s-a constatat].",
        closing="Dacă aveți alte dovezi, ni le puteți trimite cu numărul acestei petiții.",
        legal_basis=(ANSWER_LAW, "[actul și articolul aplicat]"),
        solution=Solution.UNFAVOURABLE,
    ),
    StartingText(
        name="request_refused",
        title="Cerere: nu se poate aproba",
        kinds=(Kind.REQUEST, Kind.PROPOSAL),
        opening=f"{GREETING}\n\nAm analizat cererea dumneavoastră. Nu o putem aproba; "
        "mai jos vă arătăm de ce și ce puteți face.",
        point="Cererea privește [obiectul]. Legea nu permite, pentru că [motivul].",
        closing="Dacă situația se schimbă, puteți depune o cerere nouă.",
        legal_basis=(ANSWER_LAW, "[actul și articolul aplicat]"),
        solution=Solution.UNFAVOURABLE,
    ),
    StartingText(
        name="information",
        title="Cerere sau propunere: lămuriri",
        kinds=(Kind.REQUEST, Kind.PROPOSAL),
        opening=f"{GREETING}\n\nVă trimitem lămuririle cerute.",
        point="[Lămurirea.]",
        closing=THANKS,
        legal_basis=(ANSWER_LAW,),
        solution=Solution.INFORMATION,
    ),
)

LEGAL_BASES: tuple[str, ...] = (
    ANSWER_LAW,
    "O.U.G. nr. 57/2019, art. 129 alin. (2) lit. d)",
    "Legea nr. 24/2007, art. [articolul aplicat]",
    "O.G. nr. 43/1997, art. [articolul aplicat]",
    "Legea nr. 101/2006, art. [articolul aplicat]",
    "Legea nr. 230/2006, art. [articolul aplicat]",
    "Legea nr. 155/2010, art. [articolul aplicat]",
    "Legea nr. 61/1991, art. [articolul aplicat]",
    "Legea nr. 50/1991, art. [articolul aplicat]",
    "O.U.G. nr. 155/2001, art. [articolul aplicat]",
    "O.U.G. nr. 92/2021, art. [articolul aplicat]",
    "Legea nr. 196/2018, art. [articolul aplicat]",
)
"""Suggestions while typing; the specialist answers for the act and the article he cites."""


def starting_texts_for(kind: Kind | None) -> tuple[StartingText, ...]:
    """Give the texts that fit a kind of petition first, the others after them."""
    fitting = tuple(text for text in STARTING_TEXTS if kind in text.kinds)
    return fitting + tuple(text for text in STARTING_TEXTS if text not in fitting)


def left_to_fill(*texts: str) -> tuple[str, ...]:
    """List what still stands in square brackets."""
    return tuple(dict.fromkeys(re.findall(r"\[[^\[\]\n]+\]", "\n".join(texts))))


def starting_text(name: str) -> StartingText | None:
    """Find a starting text by its name."""
    return next((text for text in STARTING_TEXTS if text.name == name), None)
