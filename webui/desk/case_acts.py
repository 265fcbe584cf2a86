"""The acts panel of a case: what this person may do, and why everything else is not possible."""

from dataclasses import dataclass

from flask import current_app

from casework.queries.petition_file import PetitionFile
from casework.wording import Spoken, spoken
from webui.desk.acts import FORMS
from webui.shared.blocks import Reason, RefusedAct
from webui.shared.case_words import case_url
from workflows.petition.machine import Permission
from workflows.petition.states import State
from workflows.petition.transitions import EDGES, STRAIGHT
from workflows.roles import Role

ON_THE_PATH = frozenset(act.trigger for act in STRAIGHT) - {"register_arrival"}
MILESTONES = frozenset({"draft", "dispatch", "file"})
"""Everybody asks when these will be possible, whoever does them."""

COUNTER = frozenset({Role.REGISTRY_CLERK, Role.PUBLIC_RELATIONS_HEAD})
WRITING_RULES = frozenset(
    {
        "R-ART5-POINTS",
        "R-ART13-LEGALBASIS",
        "R-REPLY-CONTENT",
        "R-ART8-OUTCOME",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAct:
    """An act this person may do, or a page that belongs to one."""

    label: str
    url: str
    icon: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsPanel:
    """The acts of a case: open, refused, and refused ones that are rarely asked for."""

    allowed: tuple[OpenAct, ...]
    refused: tuple[RefusedAct, ...]
    others: tuple[RefusedAct, ...]


def acts_panel(file: PetitionFile) -> ActsPanel:
    """Put every act of the table on the panel, once."""
    mine = file.facts.actor_roles
    refused = [act for act in file.acts if not act.allowed]
    ahead = [act for act in refused if act.trigger in ON_THE_PATH and _lies_ahead(act, file)]
    near = [act for act in ahead if act.trigger in MILESTONES or _is_his(act, mine)]
    far = [act for act in refused if act not in near]
    return ActsPanel(
        allowed=(*_writing(file), *_allowed(file), *_beside(file)),
        refused=tuple(_refused(act, file) for act in near),
        others=tuple(_refused(act, file) for act in far),
    )


def _lies_ahead(act: Permission, file: PetitionFile) -> bool:
    """Leave out what the case has already gone through; the states are written in its order."""
    order = tuple(State)
    now = order.index(file.row.state)
    return any(order.index(edge.source) >= now for edge in EDGES if edge.trigger == act.trigger)


def _is_his(act: Permission, roles: frozenset[Role]) -> bool:
    return any(edge.trigger == act.trigger and edge.by & roles for edge in EDGES)


def _allowed(file: PetitionFile) -> tuple[OpenAct, ...]:
    base = case_url(file.row.petition_id)
    return tuple(
        OpenAct(
            label=act.word,
            url=f"{base}/act/{act.trigger}",
            icon=FORMS[act.trigger].icon if act.trigger in FORMS else "arrow-right",
            note=" ".join(spoken(caution).says for caution in act.cautions),
        )
        for act in file.acts
        if act.allowed
    )


def _writing(file: PetitionFile) -> tuple[OpenAct, ...]:
    facts = file.facts
    if facts.assignee_id is None or facts.assignee_id != facts.actor_id:
        return ()
    if file.row.state not in (State.ASSIGNED, State.DRAFTED):
        return ()
    label = "Continuă proiectul de răspuns" if file.papers.draft else "Scrie proiectul de răspuns"
    return (OpenAct(label=label, url=f"{case_url(file.row.petition_id)}/proiect", icon="pen-line"),)


def _beside(file: PetitionFile) -> tuple[OpenAct, ...]:
    """Acts of the counter that are no step of the table: identity, mandate, access code."""
    known = current_app.view_functions
    if not file.facts.actor_roles & COUNTER or "clerk.identity" not in known:
        return ()
    url = f"{case_url(file.row.petition_id)}/identitate"
    return (OpenAct(label="Verifică identitatea la ghișeu", url=url, icon="user-check"),)


def _refused(act: Permission, file: PetitionFile) -> RefusedAct:
    return RefusedAct(act.word, tuple(_reason(spoken(refusal), file) for refusal in act.refusals))


def _reason(said: Spoken, file: PetitionFile) -> Reason:
    facts = file.facts
    writes = facts.assignee_id is not None and facts.assignee_id == facts.actor_id
    url = f"{case_url(file.row.petition_id)}/proiect" if writes else ""
    return Reason(
        law=said.law,
        says=said.says,
        remedy=said.remedy,
        url=url if said.rule in WRITING_RULES else "",
    )
