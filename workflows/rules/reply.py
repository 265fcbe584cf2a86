"""Rules of the answer: what it contains, who signs it, who sends it, when a case closes."""

from workflows.law import COD_CIVIL, GDPR, OG27, OUG38, PRACTICE
from workflows.rules.rule import Kind, Rule

REPLY: tuple[Rule, ...] = (
    Rule(
        "R-ART13-LEGALBASIS",
        OG27("art. 13"),
        Kind.BLOCK,
        "Răspunsul arată temeiul legal al soluției.",
    ),
    Rule(
        "R-ART13-TWOSIGN",
        OG27("art. 13"),
        Kind.BLOCK,
        "Două persoane semnează, în ordine, același text.",
    ),
    Rule(
        "R-ART13-DELEG",
        OG27("art. 13"),
        Kind.BLOCK,
        "Delegatul semnează numai cât îi ține delegația.",
    ),
    Rule(
        "R-REPLY-CONTENT",
        OG27("art. 5"),
        Kind.BLOCK_OR_WARN,
        "Răspunsul are numere, date, aspecte, soluție, temei și calea de atac.",
    ),
    Rule(
        "R-REPLY-LAWTEXT", OG27("art. 9"), Kind.WARN, "Șabloanele citează forma în vigoare a legii."
    ),
    Rule("R-REPLY-PRIVACY", GDPR("art. 5"), Kind.WARN, "Răspunsul nu dezvăluie date ale altora."),
    Rule(
        "R-REPLY-CHANNEL",
        OUG38("art. 3"),
        Kind.WARN,
        "La o petiție electronică se răspunde electronic, dacă nu s-a cerut hârtie.",
    ),
    Rule(
        "R-REPLY-QES",
        OUG38("art. 3"),
        Kind.BLOCK_OR_WARN,
        "Răspunsul electronic poartă semnătură calificată valabilă.",
    ),
    Rule(
        "R-ART6-DISPATCH",
        OG27("art. 6 alin. (4)"),
        Kind.BLOCK,
        "Numai relațiile cu publicul trimit răspunsul.",
    ),
    Rule(
        "R-DISPATCH-PROOF",
        COD_CIVIL("art. 2556"),
        Kind.BLOCK,
        "Expedierea se consemnează cu dovada ei.",
    ),
    Rule(
        "R-DISPATCH-BOUNCE",
        OG27("art. 8 alin. (1)"),
        Kind.WARN,
        "Scrisoarea întoarsă pleacă pe altă cale în două zile lucrătoare.",
    ),
    Rule(
        "R-CLOSE-GUARD",
        OG27("art. 6 alin. (4)"),
        Kind.BLOCK,
        "Un caz se închide numai după răspuns, redirecționare sau decizie motivată.",
    ),
    Rule(
        "R-CLOSE-REOPEN",
        OG27("art. 8 alin. (1)"),
        Kind.WARN,
        "Un caz redeschis își păstrează numărul.",
    ),
    Rule(
        "R-WITHDRAW",
        PRACTICE("retragerea petiției"),
        Kind.WARN,
        "Retragerea se face în scris; ce ține de interesul public continuă din oficiu.",
    ),
)
