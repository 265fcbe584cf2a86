"""Rules of intake and registration: what is entered, when, under which number."""

from workflows.law import COD_CIVIL, CONSTITUTIA, OG27, ORDIN217, PRACTICE
from workflows.rules.rule import Kind, Rule

INTAKE: tuple[Rule, ...] = (
    Rule(
        "R-REG-SCOPE",
        OG27("art. 2"),
        Kind.BLOCK,
        "Nicio petiție nu se refuză la registratură pentru că ar fi neîntemeiată sau a altcuiva.",
    ),
    Rule("R-REG-FREE", CONSTITUTIA("art. 51 alin. (3)"), Kind.BLOCK, "Petițiile nu se taxează."),
    Rule(
        "R-REG-NUMBER",
        ORDIN217("art. 9"),
        Kind.BLOCK,
        "Numărul îl dă registrul, următorul la rând; nu se scrie de mână și nu se rezervă.",
    ),
    Rule(
        "R-REG-CHRONO",
        ORDIN217("art. 9"),
        Kind.BLOCK_OR_WARN,
        "Înregistrarea urmează ordinea primirii; nimic nu se antedatează.",
    ),
    Rule(
        "R-REG-YEAR",
        ORDIN217("art. 9"),
        Kind.BLOCK,
        "Registrul se închide la 31 decembrie și reîncepe de la 1.",
    ),
    Rule(
        "R-REG-NOGAP",
        ORDIN217("art. 9"),
        Kind.BLOCK,
        "Un extras se certifică numai dacă șirul numerelor nu are goluri.",
    ),
    Rule(
        "R-REG-ANNUL",
        ORDIN217("art. 9"),
        Kind.BLOCK,
        "O înregistrare greșită se anulează cu motiv și rămâne vizibilă.",
    ),
    Rule(
        "R-REG-13COL",
        ORDIN217("art. 9"),
        Kind.WARN,
        "Registrul are 13 rubrici, completate pe măsura faptelor.",
    ),
    Rule(
        "R-REG-SAMEDAY",
        OG27("art. 6 alin. (1)"),
        Kind.WARN,
        "Ce sosește se înregistrează în aceeași zi lucrătoare, cel târziu în următoarea.",
    ),
    Rule(
        "R-REG-OOH",
        COD_CIVIL("art. 2553"),
        Kind.BLOCK,
        "Mesajul sosit în afara programului primește data zilei lucrătoare următoare.",
    ),
    Rule(
        "R-REG-ONEDATE",
        OG27("art. 8 alin. (1)"),
        Kind.BLOCK,
        "Numărul dat este cel definitiv; nu există numere provizorii.",
    ),
    Rule(
        "R-REG-CONFIRM",
        PRACTICE("confirmarea înregistrării"),
        Kind.WARN,
        "Petiționarul află numărul, data, compartimentul și termenul.",
    ),
    Rule(
        "R-REG-DIRECT",
        OG27("art. 12 alin. (2)"),
        Kind.BLOCK,
        "Petiția primită direct de un angajat trece în aceeași zi la registratură.",
    ),
    Rule(
        "R-REG-MANDATE",
        OG27("art. 1 alin. (2)"),
        Kind.WARN,
        "Cine scrie în numele altora își arată calitatea.",
    ),
    Rule(
        "R-REG-COLLECTIVE",
        OG27("art. 1"),
        Kind.WARN,
        "Mai mulți semnatari fac un singur caz, cu o adresă de corespondență.",
    ),
    Rule(
        "R-REG-ORAL",
        PRACTICE("audiențe"),
        Kind.WARN,
        "Audiența nerezolvată devine petiție prin minută semnată.",
        waits_for="audiențe: procesul-verbal semnat intră în registru",
    ),
    Rule(
        "R-REG-SOCIAL",
        OG27("art. 2"),
        Kind.BLOCK_OR_WARN,
        "Un comentariu nu este petiție; un mesaj privat poate fi, cu nume, contact și obiect.",
        waits_for="Facebook și echipa online",
    ),
    Rule(
        "R-REG-TRANSFER-IN",
        OG27("art. 8 alin. (2)"),
        Kind.WARN,
        "Petiția primită de la altă autoritate păstrează numărul și data acesteia.",
    ),
    Rule(
        "R-REG-OUTAGE",
        PRACTICE("registrul de rezervă"),
        Kind.BLOCK,
        "Numerele scrise pe hârtie se transcriu în ordine, cu ora lor.",
        waits_for="registrul de rezervă pe hârtie și transcrierea lui",
    ),
    Rule(
        "R-REG-REPLYNO",
        ORDIN217("art. 9"),
        Kind.BLOCK,
        "Răspunsul poartă numărul petiției, nu unul nou.",
    ),
)
