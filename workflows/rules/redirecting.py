"""Rules of redirection: a petition sent to the wrong authority goes to the right one."""

from workflows.law import OG27, PRACTICE
from workflows.rules.rule import Kind, Rule

REDIRECTING: tuple[Rule, ...] = (
    Rule(
        "R-ART61-5D",
        OG27("art. 6^1"),
        Kind.WARN,
        "Petiția greșit îndreptată pleacă în 5 zile de la înregistrare, iar târziu tot pleacă.",
    ),
    Rule(
        "R-ART61-NOTICE",
        OG27("art. 6^1"),
        Kind.BLOCK,
        "Petiționarul este anunțat odată cu trimiterea.",
    ),
    Rule(
        "R-ART61-WHO",
        OG27("art. 6^1"),
        Kind.BLOCK,
        "Redirecționează numai relațiile cu publicul, numai către o autoritate publică.",
    ),
    Rule(
        "R-ART61-RETURN",
        OG27("art. 6^1"),
        Kind.WARN,
        "Compartimentul care nu are competența întoarce petiția fără zăbavă.",
    ),
    Rule(
        "R-ART61-PARTIAL",
        OG27("art. 6^1"),
        Kind.BLOCK,
        "Partea care ne privește rămâne la noi, cu termenul ei.",
    ),
    Rule(
        "R-ART61-PINGPONG",
        PRACTICE("petiții întoarse"),
        Kind.WARN,
        "Petiția întoarsă de altă autoritate se redeschide sub același număr.",
    ),
    Rule(
        "R-ART61-PARL",
        OG27("art. 15^1"),
        Kind.ALLOW,
        "Petițiile către Parlament și Președinte urmează regulile lor.",
    ),
    Rule(
        "R-ART61-NOACK",
        PRACTICE("confirmarea redirecționării"),
        Kind.WARN,
        "Dacă autoritatea nu confirmă, i se amintește.",
    ),
)
