"""Rules of the archive, data protection, access and security."""

from workflows.law import GDPR, LEGEA16, ORDIN217, PRACTICE, Citation
from workflows.rules.rule import Kind, Rule

ARCHIVE: tuple[Rule, ...] = (
    Rule(
        "R-ARCH-INDICATOR",
        ORDIN217("art. 9"),
        Kind.BLOCK,
        "Dosarul se închide sub un indicativ din nomenclator.",
    ),
    Rule(
        "R-ARCH-RETENTION",
        LEGEA16("art. 9"),
        Kind.BLOCK,
        "Nimic nu se distruge fără comisie și fără termenul împlinit.",
        waits_for="arhiva: termene de păstrare și comisia de selecționare",
    ),
    Rule(
        "R-ARCH-META",
        Citation("Legea nr. 135/2007", "art. 8"),
        Kind.BLOCK,
        "Pachetul de arhivă are toate datele cerute.",
        waits_for="arhiva: pachetul de predare",
    ),
    Rule(
        "R-ARCH-PRINT",
        PRACTICE("registrul tipărit"),
        Kind.WARN,
        "Registrul se tipărește zilnic și se leagă anual.",
        waits_for="arhiva: registrul zilnic semnat și volumul anului",
    ),
    Rule(
        "R-GDPR-BASIS",
        GDPR("art. 6 alin. (1)"),
        Kind.BLOCK,
        "Formularul informează; nu cere consimțământ.",
    ),
    Rule(
        "R-GDPR-MIN",
        GDPR("art. 5"),
        Kind.BLOCK,
        "Obligatorii sunt numai numele, un contact și obiectul.",
    ),
    Rule(
        "R-GDPR-ACCESS",
        GDPR("art. 32"),
        Kind.BLOCK,
        "Fiecare citește numai ce îi trebuie, iar citirea se consemnează.",
    ),
    Rule("R-GDPR-PUBLISH", GDPR("art. 5"), Kind.BLOCK, "În public apar numai statistici."),
    Rule(
        "R-GDPR-BREACH",
        GDPR("art. 33"),
        Kind.WARN,
        "O încălcare a securității datelor se notifică în 72 de ore.",
        waits_for="securitate: incidente și termenele lor",
    ),
    Rule(
        "R-STATUS-AUTH",
        GDPR("art. 32"),
        Kind.BLOCK,
        "Numărul singur arată stadiul; restul cere codul de acces.",
    ),
    Rule("R-STATUS-VIEW", GDPR("art. 5"), Kind.BLOCK, "Pagina de stare nu arată notele interne."),
    Rule(
        "R-ACC-WCAG",
        Citation("O.U.G. nr. 112/2018", "art. 3"),
        Kind.BLOCK_OR_WARN,
        "Paginile publice sunt accesibile.",
    ),
    Rule(
        "R-API-ONCEONLY",
        Citation("Legea nr. 9/2023", "art. I"),
        Kind.WARN,
        "Documentul aflat la altă instituție se cere acesteia, nu cetățeanului.",
        waits_for="schimbul de documente între instituții",
    ),
    Rule(
        "R-SEC-AUDIT",
        Citation("O.U.G. nr. 155/2024", "măsuri de securitate"),
        Kind.BLOCK,
        "Istoricul numai se adaugă, legat prin amprente.",
    ),
    Rule(
        "R-SEC-EXPORT",
        GDPR("art. 32"),
        Kind.BLOCK_OR_WARN,
        "Exportul în masă cere rol, motiv și limită.",
    ),
    Rule(
        "R-SEC-INCIDENT",
        Citation("O.U.G. nr. 155/2024", "raportarea incidentelor"),
        Kind.WARN,
        "Incidentul cibernetic se raportează la timp.",
        waits_for="securitate: incidente și termenele lor",
    ),
    Rule(
        "R-LAW-VERSION",
        PRACTICE("versiunea legii"),
        Kind.BLOCK,
        "O regulă se schimbă cu dată și semnătură; cazurile vechi o păstrează pe a lor.",
    ),
)
