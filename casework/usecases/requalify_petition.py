"""Change the regime of a petition: number and date stay, the term is counted anew (art. 2)."""

from dataclasses import dataclass
from datetime import date

from casework.desk import Desk
from casework.errors import BadInput
from casework.records.petition import Petition
from casework.usecases.correspondence import (
    Correspondence,
    can_be_reached,
    send,
    to_the_petitioner,
)
from casework.usecases.regime_terms import (
    NO_DETAILS,
    Chosen,
    RegimeDetails,
    chosen,
    govern,
    with_reason,
)
from casework.usecases.send_for_signature import void_answer
from casework.usecases.step import Case, Outcome, Taken, finish, take
from casework.wording import day_long
from workflows.law import OG27
from workflows.petition.asked import Asked
from workflows.petition.regime_rows import CONFIDENTIAL
from workflows.petition.regimes import REGIME_WORDS, Regime

KIND = "requalification_notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequalifyPetition:
    """The head of public relations or a lawyer says which act really governs, and why."""

    case: Case
    regime: Regime | None
    reason: str
    details: RegimeDetails = NO_DETAILS


def requalify_petition(ask: RequalifyPetition, desk: Desk) -> Outcome:
    """Change the regime and its term, tell the petitioner; raises BadInput without a regime."""
    if ask.regime is None:
        raise BadInput({"regime": "Alegeți regimul nou"})
    regime, looked = ask.regime, list[Chosen]()

    def asked(petition: Petition) -> Asked:
        looked.append(chosen(desk, petition, regime, ask.details))
        return Asked(regime=regime, other_regime=with_reason(looked[0].asked, ask.reason))

    taken = take(desk, "requalify", ask.case, asked)
    if not isinstance(taken, Taken):
        return taken
    petition = taken.petition
    before, last = Regime(petition.regime), petition.due_legal_max
    said = govern(desk, petition, looked[0], "requalify")
    void_answer(desk, petition, "regim schimbat")
    petition.department_id = petition.assignee_id = petition.forwarded_on = None
    petition.reply_by = None
    done = finish(
        desk,
        taken,
        {**said, "department": None, "assignee": None},
        text="" if regime in CONFIDENTIAL else ask.reason.strip(),
    )
    if petition.due_legal_max != last and not {before, regime} & set(CONFIDENTIAL):
        _tell(desk, petition, before, last)
    return done


def _tell(desk: Desk, petition: Petition, before: Regime, last: date) -> None:
    """Write the petitioner under which act the matter is solved, and until when."""
    to = to_the_petitioner(desk, petition)
    if not can_be_reached(to):
        return
    now = Regime(petition.regime)
    send(
        desk,
        petition,
        Correspondence(
            kind=KIND,
            to=to,
            title="Notă de reîncadrare",
            body=(
                "Am constatat că lucrarea dumneavoastră se soluționează după alt act decât cel "
                "comunicat la înregistrare. Numărul și data înregistrării rămân aceleași.",
                f"Răspunsul vi se trimite cel mai târziu {day_long(petition.due_legal_max)}.",
            ),
            details=(
                ("Încadrarea de până acum", REGIME_WORDS[before]),
                ("Încadrarea nouă", REGIME_WORDS[now]),
                ("Ultima zi, până acum", day_long(last)),
                ("Ultima zi, de acum", day_long(petition.due_legal_max)),
            ),
            law=(OG27("art. 2"),),
        ),
    )
