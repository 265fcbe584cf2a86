"""Rules of routing: forwarding, assignment, conflict of interest, points and opinions."""

from workflows.law import GDPR, OG27
from workflows.rules.rule import Kind, Rule

ROUTING: tuple[Rule, ...] = (
    Rule(
        "R-ART6-FORWARD",
        OG27("art. 6 alin. (2)"),
        Kind.BLOCK_OR_WARN,
        "Repartizarea numește compartimentul și data răspunsului.",
    ),
    Rule(
        "R-ART6-TRACK",
        OG27("art. 6 alin. (3)"),
        Kind.RECORD,
        "Compartimentul de relații cu publicul urmărește soluționarea și amintește termenul.",
    ),
    Rule(
        "R-ART12-ASSIGN",
        OG27("art. 12 alin. (1)"),
        Kind.BLOCK_OR_WARN,
        "Numai șeful compartimentului atribuie, și nu sieși.",
    ),
    Rule(
        "R-ART12-ONLY",
        OG27("art. 12 alin. (2)"),
        Kind.BLOCK,
        "Fiecare lucrează numai petițiile care i-au fost atribuite.",
    ),
    Rule(
        "R-ART12-INFLUENCE",
        OG27("art. 12 alin. (2)"),
        Kind.ALLOW,
        "O intervenție din afara cadrului legal se consemnează.",
    ),
    Rule(
        "R-ART12-REASSIGN", OG27("art. 12"), Kind.WARN, "Schimbarea referentului nu mută termenul."
    ),
    Rule(
        "R-ART11-PERSON",
        OG27("art. 11"),
        Kind.WARN,
        "Persoana vizată se alege din lista angajaților.",
    ),
    Rule(
        "R-ART11-COI",
        OG27("art. 11"),
        Kind.BLOCK,
        "Nimeni nu soluționează o petiție despre sine sau despre un superior al său.",
    ),
    Rule(
        "R-ART11-HEAD",
        OG27("art. 11"),
        Kind.BLOCK,
        "Când este vizat conducătorul, semnează înlocuitorul prevăzut.",
    ),
    Rule(
        "R-ART11-LEAK",
        GDPR("art. 5"),
        Kind.BLOCK_OR_WARN,
        "Datele petiționarului nu ajung la cel reclamat.",
    ),
    Rule(
        "R-ART5-POINTS",
        OG27("art. 5"),
        Kind.BLOCK,
        "Fiecare aspect ridicat primește o concluzie înainte de semnare.",
    ),
    Rule(
        "R-ART5-OPINION",
        OG27("art. 5"),
        Kind.WARN,
        "Opinia altui compartiment are termen intern; termenul petiției rămâne.",
    ),
)
