"""Rules of connected and repeated petitions."""

from workflows.law import OG27, PRACTICE
from workflows.rules.rule import Kind, Rule

REPETITION: tuple[Rule, ...] = (
    Rule(
        "R-ART10-CONNEX",
        OG27("art. 10 alin. (1)"),
        Kind.BLOCK_OR_WARN,
        "Petițiile aceluiași om despre aceeași problemă se conexează la prima.",
    ),
    Rule(
        "R-ART10-ONEREPLY",
        OG27("art. 10 alin. (1)"),
        Kind.BLOCK,
        "Un singur răspuns, care numește toate numerele.",
    ),
    Rule(
        "R-ART10-EARLIEST",
        OG27("art. 10 alin. (1)"),
        Kind.WARN,
        "Într-un grup conexat hotărăște termenul cel mai apropiat.",
    ),
    Rule(
        "R-ART10-REPEAT",
        OG27("art. 10 alin. (2)"),
        Kind.BLOCK,
        "Petiția repetată se clasează numai după un răspuns expediat și fără fapte noi.",
    ),
    Rule(
        "R-ART10-MENTION",
        OG27("art. 10 alin. (2)"),
        Kind.BLOCK,
        "La numărul inițial se scrie că s-a răspuns.",
    ),
    Rule(
        "R-ART10-UNLINK",
        OG27("art. 10 alin. (1)"),
        Kind.BLOCK,
        "O conexare greșită se desface numai înainte de răspuns.",
    ),
    Rule(
        "R-ART10-MASS",
        PRACTICE("campanii"),
        Kind.WARN,
        "Textele identice de la mulți oameni fac o campanie, cu răspuns fiecăruia.",
    ),
)
