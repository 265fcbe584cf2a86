"""What comes next on a case: the one step of this person, or whom the case waits for."""

from collections.abc import Mapping
from dataclasses import dataclass

from casework.queries.petition_file import PetitionFile
from casework.wording import day_short
from webui.shared.case_words import case_url
from webui.shared.sentences import ended
from workflows.petition.machine import Permission
from workflows.petition.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The box "Urmează" at the head of a case; without an address it only tells who is awaited."""

    title: str
    text: str
    url: str = ""
    label: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A state's next act: in the imperative for whoever may do it, and for those who wait."""

    triggers: tuple[str, ...]
    title: str
    waits: str
    icon: str


STAGES: Mapping[State, Stage] = {
    State.REGISTERED: Stage(
        triggers=("qualify",),
        title="calificați petiția",
        waits="așteaptă calificarea la registratură",
        icon="inbox",
    ),
    State.QUALIFIED: Stage(
        triggers=("forward",),
        title="repartizați petiția unui compartiment",
        waits="așteaptă repartizarea de la registratură",
        icon="send",
    ),
    State.FORWARDED: Stage(
        triggers=("assign", "assign_to_head"),
        title="atribuiți petiția unui referent",
        waits="așteaptă ca șeful compartimentului să numească un referent",
        icon="user-check",
    ),
    State.ASSIGNED: Stage(
        triggers=("draft",),
        title="trimiteți răspunsul la semnat",
        waits="referentul scrie răspunsul",
        icon="pen-line",
    ),
    State.DRAFTED: Stage(
        triggers=("sign_as_department",),
        title="semnați răspunsul",
        waits="așteaptă semnătura șefului de compartiment",
        icon="pen-line",
    ),
    State.SIGNED_BY_DEPARTMENT: Stage(
        triggers=("sign_as_head",),
        title="semnați răspunsul",
        waits="așteaptă semnătura conducătorului",
        icon="pen-line",
    ),
    State.SIGNED_BY_HEAD: Stage(
        triggers=("record_dispatch", "dispatch"),
        title="trimiteți răspunsul petiționarului",
        waits="registratura trimite răspunsul",
        icon="send",
    ),
    State.DISPATCHED: Stage(
        triggers=("file",),
        title="clasați petiția",
        waits="registratura clasează petiția",
        icon="archive",
    ),
}
LEAVING = "răspunsul este pe drum; se consemnează dovada expedierii"


def next_step(file: PetitionFile) -> NextStep | None:
    """Give the next step, or None for a closed case."""
    stage = STAGES.get(file.row.state)
    if stage is None:
        return None
    if _is_the_writer(file):
        return _writing(file)
    allowed = {act.trigger: act for act in file.acts if act.allowed}
    mine = next((allowed[name] for name in stage.triggers if name in allowed), None)
    if mine is None:
        waits = LEAVING if file.row.dispatch_pending else stage.waits
        return NextStep(title=f"Urmează: {waits}", text=_until(file))
    return _step(file, stage, mine)


def _step(file: PetitionFile, stage: Stage, act: Permission) -> NextStep:
    title = "consemnați expedierea" if act.trigger == "record_dispatch" else stage.title
    return NextStep(
        title=f"Urmează: {title}",
        text=_until(file),
        url=f"{case_url(file.row.petition_id)}/act/{act.trigger}",
        label=act.word,
        icon=stage.icon,
    )


def _is_the_writer(file: PetitionFile) -> bool:
    facts = file.facts
    mine = facts.assignee_id is not None and facts.assignee_id == facts.actor_id
    return mine and file.row.state is State.ASSIGNED


def _writing(file: PetitionFile) -> NextStep:
    """For whoever writes the answer, the step is on the drafting page until all is there."""
    facts = file.facts
    if facts.open_points:
        title = f"încheiați aspectul {facts.open_points[0]}"
        text = (
            f"După ce fiecare aspect are concluzie, proiectul poate pleca la semnat. {_until(file)}"
        )
        return _draft(file, title, text, "Scrie concluzia")
    if any(act.trigger == "draft" and act.allowed for act in file.acts):
        return _draft(file, "trimiteți răspunsul la semnat", _until(file), "Deschide proiectul")
    return _draft(file, "scrieți răspunsul", _until(file), "Scrie răspunsul")


def _draft(file: PetitionFile, title: str, text: str, label: str) -> NextStep:
    return NextStep(
        title=f"Urmează: {title}",
        text=text,
        url=f"{case_url(file.row.petition_id)}/proiect",
        label=label,
        icon="pen-line",
    )


def _until(file: PetitionFile) -> str:
    """Say until when, as the case itself asks for it."""
    if file.dispatched_at is not None:
        return "Răspunsul a plecat; termenul s-a încheiat."
    row = file.row
    if row.reply_by is not None and row.state in (State.FORWARDED, State.ASSIGNED):
        asked, target = day_short(row.reply_by), day_short(row.due_safe)
        return ended(f"Răspunsul este cerut până {asked}, iar ținta este {target}")
    target, last = day_short(row.due_safe), day_short(row.due_legal_max)
    return ended(f"Ținta este {target}; ultima zi legală este {last}")
