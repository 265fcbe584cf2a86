"""Builders of facts: lawful by default; each method is one fact with its consequences."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from workflows.deadlines import due_on
from workflows.deadlines.calendar import legal_calendar
from workflows.deadlines.clocks import ANSWER
from workflows.petition.asked import Asked
from workflows.petition.facts import PetitionFacts
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import State
from workflows.roles import Role

REGISTERED_ON = date(2026, 11, 23)
CLERK, LEADER, WRITER, MAYOR = 1, 2, 3, 4
DEPARTMENT = 7


@dataclass(frozen=True)
class APetition:
    """A petition that breaks no rule until the test says so."""

    facts: PetitionFacts

    def but(self, **changed: object) -> Self:
        return replace(self, facts=replace(self.facts, **changed))  # type: ignore[arg-type]

    def in_state(self, state: State) -> Self:
        return self.but(state=state)

    def seen_on(self, day: date) -> Self:
        return self.but(today=day)

    def seen_by(self, *roles: Role, person: int = CLERK) -> Self:
        return self.but(actor_roles=frozenset(roles), actor_id=person)

    def asking(self, **asked: object) -> Self:
        return self.but(asked=replace(self.facts.asked, **asked))  # type: ignore[arg-type]


def a_petition() -> APetition:
    """A petition registered on Monday, 23.11.2026, seen the same day by the registry clerk."""
    due = due_on(ANSWER, REGISTERED_ON, legal_calendar())
    return APetition(
        PetitionFacts(
            state=State.REGISTERED,
            today=REGISTERED_ON,
            actor_id=CLERK,
            actor_roles=frozenset({Role.REGISTRY_CLERK}),
            registered_on=REGISTERED_ON,
            due_safe=due.due_safe,
            due_legal_max=due.due_legal_max,
            has_email=True,
        )
    )


def a_qualified_petition() -> APetition:
    return a_petition().but(state=State.QUALIFIED, kind=Kind.REPORT)


def a_forwarded_petition() -> APetition:
    """At the department that LEADER heads; he looks at it."""
    return (
        a_qualified_petition()
        .but(state=State.FORWARDED, department_id=DEPARTMENT, actor_heads_department=True)
        .seen_by(Role.DEPARTMENT_HEAD, Role.SPECIALIST, person=LEADER)
    )


def an_assigned_petition() -> APetition:
    """In the hands of WRITER, with everything an answer needs; he looks at it."""
    return (
        a_forwarded_petition()
        .but(
            state=State.ASSIGNED,
            assignee_id=WRITER,
            actor_heads_department=False,
            answer_is_written=True,
            legal_basis_is_given=True,
            solution_is_chosen=True,
            points=2,
        )
        .seen_by(Role.SPECIALIST, person=WRITER)
    )


def a_drafted_petition() -> APetition:
    """Waiting for the first signature; LEADER looks at the text he will sign."""
    return (
        an_assigned_petition()
        .but(
            state=State.DRAFTED,
            drafter_id=WRITER,
            draft_hash="h1",
            actor_heads_department=True,
            asked=Asked(seen_hash="h1"),
        )
        .seen_by(Role.DEPARTMENT_HEAD, Role.SPECIALIST, person=LEADER)
    )


def a_petition_signed_once() -> APetition:
    """Waiting for the second signature; MAYOR looks at the text he will sign."""
    return (
        a_drafted_petition()
        .but(state=State.SIGNED_BY_DEPARTMENT, first_signer_id=LEADER, actor_heads_department=False)
        .seen_by(Role.HEAD, person=MAYOR)
    )


def a_petition_signed_twice() -> APetition:
    """Ready to leave, with qualified signatures; the clerk looks at it."""
    return (
        a_petition_signed_once()
        .but(
            state=State.SIGNED_BY_HEAD,
            second_signer_id=MAYOR,
            every_signature_qualified=True,
            asked=Asked(channel="email"),
        )
        .seen_by(Role.REGISTRY_CLERK, person=CLERK)
    )


def og27(kind: Kind = Kind.REPORT) -> Asked:
    """What a clerk fills in to qualify an ordinary petition."""
    return Asked(regime=Regime.OG27, kind=kind)
