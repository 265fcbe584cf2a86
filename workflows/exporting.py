"""Taking records out in bulk: a few freely, many with a reason, very many by a few roles alone."""

from workflows.decisions import Caution, Decision, Refusal
from workflows.law import GDPR
from workflows.roles import Role

RULE = "R-SEC-EXPORT"
LAW = GDPR("art. 32")
FREELY = 20
AT_MOST = 200
UNLIMITED = frozenset({Role.LEGAL_OFFICER})
"""Who may take out more than that, with a reason: the office that answers for data protection."""


def objection_to_export(amount: int, roles: frozenset[Role]) -> Decision | None:
    """Say what stands against an export of so many records by somebody in these roles."""
    if amount <= FREELY:
        return None
    facts = {"amount": amount, "freely": FREELY, "most": AT_MOST}
    if amount > AT_MOST and not roles & UNLIMITED:
        return Refusal(
            rule=RULE,
            law=LAW,
            says="Exportul ar cuprinde {amount} înregistrări; fără jurist se pot scoate cel mult "
            "{most}.",
            remedy="Restrângeți lista sau cereți juristului exportul.",
            facts=facts,
        )
    return Caution(
        rule=RULE,
        law=LAW,
        says="Exportul cuprinde {amount} înregistrări, mai mult de {freely}.",
        remedy="Scrieți de ce aveți nevoie de ele; motivul rămâne în jurnalul accesărilor.",
        facts=facts,
    )
