"""What the legal office of a hall must decide before go-live, and what holds until it does."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LegalQuestion:
    """One open question with the default in force; `answered` where the settings show it."""

    question: str
    default: str
    answered: bool = False


UNTIL_DECIDED = (
    (
        "Prin ce metodă se numără zilele până la care un răspuns este „în termen” și ce efect au "
        "zilele libere acordate prin punți?",
        "Biroul lucrează după data sigură (metoda A); ultima zi legală este cea a metodei C.",
    ),
    (
        "Ce spune dispozitivul Deciziei ÎCCJ – HP nr. 24/2022?",
        "Programul nu se sprijină pe ea.",
    ),
    (
        "Numele și e-mailul ajung pentru identificarea petiționarului (art. 7)?",
        "Da; adresa poștală se cere numai dacă instituția o face obligatorie.",
    ),
    (
        "Înștiințarea prealabilă se trimite și la prelungirea de 15 zile (art. 9)?",
        "Da, se trimite la orice prelungire.",
    ),
    (
        "Cui și prin ce acte se deleagă prelungirea (art. 9) și semnarea (art. 13)?",
        "Nimănui: le face numai conducătorul, până când o delegare este introdusă și aprobată.",
    ),
    (
        "Ce indicative are nomenclatorul pentru petiții și registre?",
        "Indicativul se scrie de mână la clasare.",
    ),
    (
        "Registrul se ține și pe hârtie sau numai electronic?",
        "Numai electronic; extrasul PDF se poate tipări oricând.",
    ),
    (
        "Ce act propriu stabilește felurile de semnătură (O.U.G. nr. 38/2020)?",
        "Se poate semna prin aprobare în program, olograf pe scan sau electronic calificat; "
        "răspunsul pe e-mail fără semnătură calificată cere un motiv scris.",
    ),
    (
        "Unde au ajuns Codul de procedură administrativă, ROeID și regulile despre copiile "
        "actelor de identitate?",
        "Nu sunt luate în seamă; nu se cer și nu se păstrează copii ale actelor de identitate.",
    ),
    (
        "În ce categorie intră instituția după regulile NIS2?",
        "Nu este stabilită.",
    ),
    (
        "Textul art. 13, 14, 15 și 17 este cel din forma consolidată oficială?",
        "Se aplică textul verificat la data versiunii de lege a programului.",
    ),
    (
        "Mesajele de pe rețele sociale și din aplicații sunt petiții?",
        "Un comentariu nu este petiție; autorul primește un formular pe care îl confirmă.",
    ),
)
"""In the order in which a legal office meets them."""


def questions(answers: Mapping[int, str]) -> tuple[LegalQuestion, ...]:
    """List the questions with the hall's answers by number; the rest have their default."""
    return tuple(
        LegalQuestion(question, answers.get(number, default), answered=number in answers)
        for number, (question, default) in enumerate(UNTIL_DECIDED, start=1)
    )
