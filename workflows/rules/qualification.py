"""Rules of qualification: which act governs a message, and what follows."""

from workflows.law import (
    GDPR,
    LEGEA52,
    LEGEA361,
    LEGEA544,
    LEGEA554,
    OG27,
    OUG27_2003,
    PRACTICE,
)
from workflows.rules.rule import Kind, Rule

QUALIFICATION: tuple[Rule, ...] = (
    Rule(
        "R-QUAL-TRIAGE",
        OG27("art. 2"),
        Kind.BLOCK,
        "Regimul se alege într-o zi lucrătoare; fără regim nu se repartizează.",
    ),
    Rule(
        "R-QUAL-544",
        LEGEA544("art. 7"),
        Kind.BLOCK_OR_WARN,
        "Informațiile de interes public au 10 zile, 30 dacă solicitantul este anunțat la timp.",
    ),
    Rule(
        "R-QUAL-PRIOR",
        LEGEA554("art. 7"),
        Kind.BLOCK,
        "Plângerea prealabilă ajunge la juriști într-o zi și nu se clasează ca repetată.",
    ),
    Rule(
        "R-QUAL-52",
        LEGEA52("art. 7"),
        Kind.WARN,
        "Propunerile la un proiect de act se primesc cât ține consultarea.",
    ),
    Rule(
        "R-QUAL-GDPR",
        GDPR("art. 12"),
        Kind.BLOCK,
        "Cererea privind datele personale o vede numai responsabilul cu protecția datelor.",
    ),
    Rule(
        "R-QUAL-WB",
        LEGEA361("raportarea internă"),
        Kind.BLOCK,
        "Avertizarea în interes public iese din registrul petițiilor înainte să o citească alții.",
    ),
    Rule(
        "R-QUAL-TACIT",
        OUG27_2003("art. 5–7"),
        Kind.BLOCK_OR_WARN,
        "Cererea cu aprobare tacită are termenul ei; prelungirea din art. 9 nu i se aplică.",
    ),
    Rule(
        "R-QUAL-SPECIAL",
        PRACTICE("legi speciale"),
        Kind.WARN,
        "Cererea cu procedură specială are termenul legii ei.",
    ),
    Rule(
        "R-QUAL-ENERGY",
        OG27("art. 9"),
        Kind.BLOCK,
        "Numai energia și gazele naturale deschid prelungirea de 30 de zile.",
    ),
    Rule(
        "R-QUAL-AUD",
        PRACTICE("audiențe"),
        Kind.ALLOW,
        "Cererea de audiență merge la secretariat și nu este petiție.",
    ),
    Rule(
        "R-QUAL-SPLIT",
        OG27("art. 5"),
        Kind.WARN,
        "Un mesaj cu mai multe regimuri se împarte, sub același număr.",
    ),
    Rule(
        "R-QUAL-REQUAL",
        OG27("art. 2"),
        Kind.BLOCK_OR_WARN,
        "Schimbarea regimului păstrează numărul și data; termenul se recalculează.",
    ),
)
