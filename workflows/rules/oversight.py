"""Rules of reporting, discipline and oversight."""

from workflows.law import GDPR, OG27, ORDIN217, PRACTICE
from workflows.rules.rule import Kind, Rule

OVERSIGHT: tuple[Rule, ...] = (
    Rule(
        "R-ART14-SEM",
        OG27("art. 14"),
        Kind.WARN,
        "Raportul semestrial se întocmește și se semnează la timp.",
    ),
    Rule("R-ART14-SUMS", OG27("art. 14"), Kind.BLOCK, "Sumele raportului se potrivesc cu totalul."),
    Rule(
        "R-ART14-FROZEN",
        OG27("art. 14"),
        Kind.BLOCK,
        "Raportul înghețat nu se modifică; o revizie este o versiune nouă.",
    ),
    Rule(
        "R-ART14-ANON",
        GDPR("art. 5"),
        Kind.BLOCK,
        "Varianta publică nu are nume și nici grupuri prea mici.",
    ),
    Rule(
        "R-ART4-HEAD",
        OG27("art. 4"),
        Kind.RECORD,
        "Conducătorul vede zilnic ce este depășit și ce expiră.",
    ),
    Rule(
        "R-ART15-DISC",
        OG27("art. 15"),
        Kind.ALLOW,
        "Întârzierea se poate arăta pe oameni și zile; sancțiunea nu este automată.",
    ),
    Rule("R-AUDIT-LEGAL", OG27("art. 4"), Kind.BLOCK, "Auditul vede tot și nu schimbă nimic."),
    Rule(
        "R-EXTRACT",
        ORDIN217("art. 9"),
        Kind.BLOCK,
        "Extrasul de registru are toate rubricile și niciun gol.",
    ),
    Rule(
        "R-UNENTERED",
        PRACTICE("mesaje neînregistrate"),
        Kind.WARN,
        "Lunar, mesajele primite se potrivesc cu registrul.",
        waits_for="e-mail: socoteala mesajelor primite și înregistrate",
    ),
)
