"""`casework policy`: how the hall counts to the day it promises, for new cases only."""

import click

from casework.cli.decisions import by_option, day_or_none, decide
from casework.cli.opening import open_for_command
from casework.cli.output import Form, json_option, show
from casework.queries.hall_decisions import PolicyRow, policies_known
from casework.usecases.adopt_policy import (
    AddPolicy,
    ApprovePolicy,
    add_policy,
    approve_policy,
)
from casework.usecases.answer_legal_question import (
    AnswerLegalQuestion,
    answer_legal_question,
)
from casework.wording import day_numeric
from workflows.deadlines.days import Policy


@click.group(help="Metoda de calcul și celelalte răspunsuri ale juridicului.")
def policy() -> None:
    """Stand above the commands about the way of counting."""


@policy.command("add", help="Introduce o metodă; o aprobă juridicul sau administratorul.")
@click.argument("method", type=click.Choice([one.value for one in Policy]))
@click.option("--act", required=True, help="Actul prin care se adoptă.")
@click.option("--since", required=True, help="Pentru petițiile din ce zi, AAAA-LL-ZZ.")
@by_option
@json_option
def add(method: str, act: str, since: str, by: str, form: Form) -> None:
    """Enter a way of counting."""
    ask = AddPolicy(policy=method, act=act, since=day_or_none(since))
    kept = decide(add_policy, ask, by)
    show(form, kept, f"Hotărârea {kept.id}, metoda {kept.policy}, așteaptă aprobarea.")


@policy.command("approve", help="Aprobă o metodă, după numărul ei din listă.")
@click.argument("number", type=int)
@by_option
@json_option
def approve(number: int, by: str, form: Form) -> None:
    """Approve a way of counting."""
    kept = decide(approve_policy, ApprovePolicy(number), by)
    says = f"Metoda {kept.policy} ({kept.act}) se aplică petițiilor înregistrate din "
    show(form, kept, f"{says}{day_numeric(kept.since)}.")


@policy.command("answer", help="Răspunde la o întrebare din „casework doctor --legal”.")
@click.argument("question", type=int)
@click.option("--says", required=True, help="Ce hotărăște instituția.")
@click.option("--act", required=True, help="Actul, cu număr și dată.")
@by_option
@json_option
def answer(question: int, says: str, act: str, by: str, form: Form) -> None:
    """Answer a question of the legal office."""
    ask = AnswerLegalQuestion(question=question, answer=says, act=act)
    kept = decide(answer_legal_question, ask, by)
    show(form, kept, f"Răspunsul la întrebarea {kept.question} este scris: {kept.answer}")


@policy.command("list", help="Toate hotărârile despre metoda de calcul.")
@json_option
def list_(form: Form) -> None:
    """List the decisions."""
    with open_for_command() as office:
        found = office.ask(policies_known, office.clock.today())
    none = "Nicio metodă hotărâtă; biroul lucrează după data sigură (A)."
    show(form, found, "\n".join(_line(row) for row in found) or none)


def _line(row: PolicyRow) -> str:
    stands = "în vigoare" if row.in_force else ("aprobată" if row.approved_by else "neaprobată")
    return f"{row.id:>5}  {row.policy} din {day_numeric(row.since)}, {row.act}: {stands}"
