"""The steps of the straight path as tests take them: from which state, by whom, on what text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from casework.bootstrap import Office
from casework.usecases.assign_petition import (
    AssignPetition,
    assign_petition,
    assign_to_head,
    reassign_petition,
)
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.forward_petition import ForwardPetition, forward_petition
from casework.usecases.qualify_petition import QualifyPetition, qualify_petition
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.return_draft import ReturnDraft, return_draft
from casework.usecases.return_to_registry import ReturnToRegistry, return_to_registry
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case, Outcome
from tests.cases import ACase, TheCase, a_case, hash_of, version_of
from tests.hall import TestHall, a_hall
from workflows.petition.regimes import Kind, Regime
from workflows.petition.states import State

REASONS = {
    "R-REPLY-QES": "Dispoziția nr. 77/2026",
    "R-REPLY-CHANNEL": "a cerut hârtie",
    "R-REPLY-CONTENT": "lucrarea nu are încă o dată",
}


@dataclass(frozen=True)
class Scene:
    """A hall, a petition brought to some state, and the version that its page has shown."""

    office: Office
    hall: TestHall
    case: TheCase
    version: int

    @property
    def seen(self) -> Case:
        return Case(petition_id=self.case.id, version=self.version)

    def later(self) -> "Scene":
        """The same with a page opened now."""
        return replace(self, version=version_of(self.office, self.case.id))

    def take(self, step: "Step", username: str = "") -> Outcome:
        """Take a step as somebody, as the page of this scene would."""
        actor = self.hall.actor(username or step.by)
        return self.office.perform(step.usecase, step.ask(self), actor, REASONS)


Ask = Callable[[Scene], object]


@dataclass(frozen=True, kw_only=True)
class Step:
    """One act: the state it needs, the state it gives, who does it and which law its line cites."""

    trigger: str
    start: Callable[[ACase], TheCase]
    dest: State
    by: str
    also: frozenset[str] = frozenset()
    role: str
    law: str
    usecase: Callable[..., Outcome]
    ask: Ask

    def scene(self, office: Office) -> Scene:
        hall = a_hall(office)
        case = self.start(a_case(office, hall))
        return Scene(office, hall, case, version_of(office, case.id))


def in_two_weeks(scene: Scene) -> ForwardPetition:
    return ForwardPetition(
        case=scene.seen,
        department_id=scene.hall.greenery,
        reply_by=scene.office.clock.today() + timedelta(days=14),
        note="urgent",
    )


def give_to(username: str, reason: str = "") -> Ask:
    return lambda scene: AssignPetition(
        case=scene.seen, assignee_id=scene.hall.staff[username], reason=reason
    )


def signature(scene: Scene) -> SignAnswer:
    return SignAnswer(case=scene.seen, seen_hash=hash_of(scene.office, scene.case.id))


def step(trigger: str, usecase: Callable[..., Outcome], ask: Ask, **rest: object) -> Step:
    return Step(trigger=trigger, usecase=usecase, ask=ask, **rest)  # type: ignore[arg-type]


REGISTRY = frozenset({"sef.relatii"})

STEPS: dict[str, Step] = {
    one.trigger: one
    for one in (
        step(
            "qualify",
            qualify_petition,
            lambda scene: QualifyPetition(case=scene.seen, regime=Regime.OG27, kind=Kind.REPORT),
            start=ACase.registered,
            dest=State.QUALIFIED,
            by="registrator",
            also=REGISTRY,
            role="registry_clerk",
            law="O.G. nr. 27/2002, art. 2",
        ),
        step(
            "forward",
            forward_petition,
            in_two_weeks,
            start=ACase.qualified,
            dest=State.FORWARDED,
            by="registrator",
            also=REGISTRY,
            role="registry_clerk",
            law="O.G. nr. 27/2002, art. 6 alin. (2)",
        ),
        step(
            "return_to_registry",
            return_to_registry,
            lambda scene: ReturnToRegistry(case=scene.seen, reason="e drum"),
            start=ACase.forwarded,
            dest=State.QUALIFIED,
            by="sef.serviciu",
            role="department_head",
            law="O.G. nr. 27/2002, art. 6^1",
        ),
        step(
            "assign",
            assign_petition,
            give_to("referent"),
            start=ACase.forwarded,
            dest=State.ASSIGNED,
            by="sef.serviciu",
            role="department_head",
            law="O.G. nr. 27/2002, art. 12 alin. (1)",
        ),
        step(
            "assign_to_head",
            assign_to_head,
            give_to("sef.serviciu"),
            start=ACase.forwarded,
            dest=State.ASSIGNED,
            by="director",
            also=frozenset({"primar"}),
            role="department_head",
            law="O.G. nr. 27/2002, art. 12 alin. (1)",
        ),
        step(
            "reassign",
            reassign_petition,
            give_to("referent2", "concediu"),
            start=ACase.assigned,
            dest=State.ASSIGNED,
            by="sef.serviciu",
            also=REGISTRY,
            role="department_head",
            law="O.G. nr. 27/2002, art. 12",
        ),
        step(
            "draft",
            send_for_signature,
            lambda scene: SendForSignature(case=scene.seen),
            start=ACase.written,
            dest=State.DRAFTED,
            by="referent",
            role="specialist",
            law="O.G. nr. 27/2002, art. 5; O.G. nr. 27/2002, art. 13",
        ),
        step(
            "return_draft",
            return_draft,
            lambda scene: ReturnDraft(case=scene.seen, reason="lipsește data"),
            start=ACase.signed_once,
            dest=State.ASSIGNED,
            by="sef.serviciu",
            also=frozenset({"primar", "sef.relatii"}),
            role="department_head",
            law="O.G. nr. 27/2002, art. 13",
        ),
        step(
            "sign_as_department",
            sign_as_department,
            signature,
            start=ACase.drafted,
            dest=State.SIGNED_BY_DEPARTMENT,
            by="sef.serviciu",
            role="department_head",
            law="O.G. nr. 27/2002, art. 13",
        ),
        step(
            "sign_as_head",
            sign_as_head,
            signature,
            start=ACase.signed_once,
            dest=State.SIGNED_BY_HEAD,
            by="primar",
            role="head",
            law="O.G. nr. 27/2002, art. 13",
        ),
        step(
            "dispatch",
            dispatch_answer,
            lambda scene: DispatchAnswer(case=scene.seen, channel="email"),
            start=ACase.signed,
            dest=State.SIGNED_BY_HEAD,
            by="registrator",
            also=REGISTRY,
            role="registry_clerk",
            law="O.G. nr. 27/2002, art. 6 alin. (4)",
        ),
        step(
            "record_dispatch",
            record_dispatch,
            lambda scene: RecordDispatch(case=scene.seen, proof="borderou 14, poziția 3"),
            start=lambda case: case.leaving_by("post").leaving(),
            dest=State.DISPATCHED,
            by="registrator",
            role="registry_clerk",
            law="O.G. nr. 27/2002, art. 6 alin. (4); O.G. nr. 27/2002, art. 8 alin. (1)",
        ),
        step(
            "file",
            file_petition,
            lambda scene: FilePetition(case=scene.seen, indicator="II/3"),
            start=ACase.dispatched,
            dest=State.FILED,
            by="registrator",
            also=REGISTRY,
            role="registry_clerk",
            law="O.G. nr. 27/2002, art. 6 alin. (4)",
        ),
    )
}
