"""Rules of terms: the answer, its extension, and how days are counted."""

from workflows.law import COD_CIVIL, COD_MUNCII, LEGEA554, OG27, PRACTICE
from workflows.rules.rule import Kind, Rule

TERMS: tuple[Rule, ...] = (
    Rule(
        "R-ART8-30D",
        OG27("art. 8 alin. (1)"),
        Kind.WARN,
        "Răspunsul pleacă în 30 de zile de la înregistrare; cel întârziat pleacă și el.",
    ),
    Rule(
        "R-ART8-OUTCOME",
        OG27("art. 8 alin. (1)"),
        Kind.BLOCK,
        "Soluția se comunică, favorabilă sau nu.",
    ),
    Rule(
        "R-ART8-2-REDIN",
        OG27("art. 8 alin. (2)"),
        Kind.BLOCK,
        "La petiția transmisă de altă autoritate, termenul curge de la înregistrarea noastră.",
    ),
    Rule(
        "R-ART9-REASON",
        OG27("art. 9"),
        Kind.BLOCK_OR_WARN,
        "Prelungirea se cere în scris, cu motiv, din timp.",
    ),
    Rule(
        "R-ART9-HEAD",
        OG27("art. 9"),
        Kind.BLOCK,
        "Prelungește numai conducătorul sau delegatul său.",
    ),
    Rule(
        "R-ART9-NOTICE",
        OG27("art. 9"),
        Kind.BLOCK_OR_WARN,
        "Noul termen există abia după ce înștiințarea petiționarului a plecat.",
    ),
    Rule("R-ART9-15", OG27("art. 9"), Kind.ALLOW_OR_BLOCK, "Prelungirea este de cel mult 15 zile."),
    Rule(
        "R-ART9-30EN",
        OG27("art. 9"),
        Kind.BLOCK,
        "În energie și gaze naturale prelungirea este de cel mult 30 de zile.",
    ),
    Rule("R-ART9-ONCE", OG27("art. 9"), Kind.BLOCK, "Termenul se prelungește o singură dată."),
    Rule(
        "R-ART9-NOTFOR",
        OG27("art. 9"),
        Kind.BLOCK,
        "Celelalte termene nu se prelungesc după art. 9.",
    ),
    Rule(
        "R-TERM-POLICY",
        COD_CIVIL("art. 2551–2556"),
        Kind.BLOCK,
        "Zilele se numără după o metodă declarată; zilele lucrătoare numai intern.",
    ),
    Rule(
        "R-TERM-DUAL",
        COD_CIVIL("art. 2553"),
        Kind.RECORD,
        "Fiecare termen are o zi sigură și o ultimă zi legală.",
    ),
    Rule(
        "R-TERM-HOLIDAY",
        COD_MUNCII("art. 139 alin. (1)"),
        Kind.BLOCK_OR_WARN,
        "Sărbătorile legale se calculează, nu se copiază din presă.",
    ),
    Rule(
        "R-TERM-BRIDGE",
        COD_MUNCII("art. 139 alin. (4)"),
        Kind.BLOCK,
        "O zi liberă în plus cere un act și două persoane.",
    ),
    Rule(
        "R-TERM-NOSUSPEND",
        OG27("art. 8 alin. (1)"),
        Kind.WARN,
        "Întrebarea pusă petiționarului nu oprește termenul.",
    ),
    Rule(
        "R-TERM-SUB",
        PRACTICE("termenul de predare la expediere"),
        Kind.WARN,
        "Răspunsul semnat este gata cu două zile lucrătoare înainte de ziua sigură.",
    ),
    Rule(
        "R-TERM-ESCALATE",
        OG27("art. 4"),
        Kind.RECORD,
        "Apropierea termenului urcă din treaptă în treaptă până la conducător.",
    ),
    Rule(
        "R-TERM-LATE",
        OG27("art. 15"),
        Kind.ALLOW_OR_BLOCK,
        "Petiția depășită primește totuși răspuns; întârzierea nu se ascunde.",
    ),
    Rule(
        "R-TERM-LITIGATION",
        LEGEA554("art. 8"),
        Kind.WARN,
        "Cazul întârziat sau refuzat se păstrează pentru un eventual proces.",
    ),
)
