"""Rules of identity: anonymous and incomplete petitions, copies and numbers of papers."""

from workflows.law import OG27, PRACTICE, Citation
from workflows.rules.rule import Kind, Rule

IDENTITY: tuple[Rule, ...] = (
    Rule(
        "R-ART7-ANON",
        OG27("art. 7"),
        Kind.BLOCK,
        "Petiția anonimă o clasează șeful relațiilor cu publicul, după verificările cerute.",
    ),
    Rule(
        "R-ART7-INCOMPLETE",
        OG27("art. 7"),
        Kind.WARN,
        "Datele lipsă se cer o dată; termenul curge mai departe.",
    ),
    Rule(
        "R-ART7-ESIG",
        OG27("art. 7"),
        Kind.BLOCK,
        "Lipsa semnăturii singure nu este temei de clasare.",
    ),
    Rule(
        "R-ART7-PRACTICE",
        PRACTICE("petiții ilizibile sau neclare"),
        Kind.BLOCK_OR_WARN,
        "Petiția ilizibilă sau neclară se clasează numai după lămuriri și viză juridică.",
    ),
    Rule(
        "R-ART7-DANGER",
        PRACTICE("sesizări anonime de pericol"),
        Kind.WARN,
        "O sesizare anonimă despre un pericol se urmărește din oficiu, în aceeași zi.",
    ),
    Rule(
        "R-ART7-FALSEID",
        PRACTICE("identitate tăgăduită"),
        Kind.BLOCK,
        "Nu se trimite răspuns celui care spune că nu a scris petiția.",
    ),
    Rule(
        "R-ID-COPY",
        Citation("O.U.G. nr. 41/2016", "art. 2"),
        Kind.BLOCK_OR_WARN,
        "Copia actului de identitate nu se cere; cea primită se ferește și se șterge.",
    ),
    Rule(
        "R-ID-CNP",
        Citation("Legea nr. 190/2018", "art. 4"),
        Kind.BLOCK_OR_WARN,
        "CNP-ul nu este obligatoriu la petiții.",
    ),
    Rule(
        "R-ID-CUI",
        PRACTICE("codul unic de înregistrare"),
        Kind.BLOCK_OR_WARN,
        "Codul unei organizații se verifică după cifra de control.",
    ),
)
