"""Runs the table on the `transitions` library: take a step, or give every reason against it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from transitions import Machine

from workflows.decisions import Caution, Decision, Moved, Refusal, Stopped
from workflows.law import PRACTICE
from workflows.petition.facts import PetitionFacts
from workflows.petition.guards.shape import Guard
from workflows.petition.regimes import Regime
from workflows.petition.states import BEFORE_ANSWER, WORDS, State
from workflows.petition.transitions import ACT_WORDS, EDGES, TRIGGERS, Edge
from workflows.petition.under_regime import exists_under, not_under
from workflows.roles import ROLE_WORDS, Role


@dataclass(slots=True)
class Bearer:
    """The one thing that moves; it lives for one call and is never registered with the machine."""

    state: str
    may_pass: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """What stands for and against one act, as seen before anything is filled in."""

    trigger: str
    word: str
    edge: Edge | None
    refusals: tuple[Refusal, ...]
    cautions: tuple[Caution, ...]

    @property
    def allowed(self) -> bool:
        """Tell whether the act may be started."""
        return not self.refusals


def _rows(regime: Regime) -> Iterable[dict[str, str]]:
    """Give one row of the library for each edge, and for a step back one for each way back."""
    for edge in EDGES:
        if not exists_under(edge, regime):
            continue
        ways = BEFORE_ANSWER if edge.goes_back else (edge.dest or edge.source,)
        for dest in ways:
            yield {
                "trigger": _event(edge, dest),
                "source": edge.source.value,
                "dest": dest.value,
                "conditions": "may_pass",
            }


def _event(edge: Edge, dest: State) -> str:
    return f"{edge.trigger}_to_{dest.value}" if edge.goes_back else edge.trigger


def _dest(edge: Edge, facts: PetitionFacts) -> State:
    if edge.goes_back:
        return facts.returns_to or State.QUALIFIED
    return edge.dest or facts.state


def _machine(regime: Regime) -> Machine:
    return Machine(
        model=None,
        states=[state.value for state in State],
        initial=None,
        transitions=list(_rows(regime)),
        auto_transitions=False,
        queued=False,
    )


MACHINES: Mapping[Regime, Machine] = {regime: _machine(regime) for regime in Regime}
"""One machine for each regime, built once from the table."""

MACHINE = MACHINES[Regime.OG27]
_TABLE: Mapping[tuple[str, State], Edge] = {(edge.trigger, edge.source): edge for edge in EDGES}


def edge_for(trigger: str, state: State) -> Edge | None:
    """Find the step of the table, or None where the law knows none."""
    return _TABLE.get((trigger, state))


def move(trigger: str, facts: PetitionFacts) -> Moved | Stopped:
    """Take an edge, or give every reason against it; what the table lacks is refused too."""
    edge = edge_for(trigger, facts.state)
    if edge is None:
        return Stopped((_not_from_here(trigger, facts.state),))
    verdicts = _verdicts(edge, edge.guards, facts)
    refusals = tuple(verdict for verdict in verdicts if isinstance(verdict, Refusal))
    bearer = Bearer(facts.state.value, may_pass=not refusals)
    event = MACHINES[facts.regime].events.get(_event(edge, _dest(edge, facts)))
    if event is None or not event.trigger(bearer):
        return Stopped(refusals)
    return Moved(
        trigger=trigger,
        source=facts.state.value,
        state=bearer.state,
        law=edge.law,
        rules=edge.rule_ids,
        cautions=tuple(verdict for verdict in verdicts if isinstance(verdict, Caution)),
    )


def permission(trigger: str, facts: PetitionFacts) -> Permission:
    """Tell whether an act may be started now, before anything is filled in, and why not."""
    edge = edge_for(trigger, facts.state)
    verdicts: tuple[Decision, ...] = (
        (_not_from_here(trigger, facts.state),)
        if edge is None
        else _verdicts(edge, edge.standing, facts)
    )
    return Permission(
        trigger=trigger,
        word=ACT_WORDS.get(trigger, trigger),
        edge=edge,
        refusals=tuple(verdict for verdict in verdicts if isinstance(verdict, Refusal)),
        cautions=tuple(verdict for verdict in verdicts if isinstance(verdict, Caution)),
    )


def permissions(facts: PetitionFacts) -> tuple[Permission, ...]:
    """Tell of every act of the table whether it may be started now."""
    return tuple(permission(trigger, facts) for trigger in TRIGGERS)


def not_by_this_person(trigger: str, facts: PetitionFacts) -> Refusal | None:
    """Say why this person may not do an act, looking at the roles alone."""
    edge = edge_for(trigger, facts.state)
    return _not_from_here(trigger, facts.state) if edge is None else _not_by(edge, facts)


def _verdicts(edge: Edge, guards: tuple[Guard, ...], facts: PetitionFacts) -> tuple[Decision, ...]:
    wrong_hands = _not_by(edge, facts)
    if wrong_hands is not None:
        return (wrong_hands,)
    verdicts = tuple(verdict for guard in guards if (verdict := guard(facts)) is not None)
    elsewhere = not_under(edge, ACT_WORDS[edge.trigger], facts.regime)
    said = {verdict.rule for verdict in verdicts if isinstance(verdict, Refusal)}
    if elsewhere is None or elsewhere.rule in said:
        return verdicts
    return (elsewhere, *verdicts)


def _not_from_here(trigger: str, state: State) -> Refusal:
    act = ACT_WORDS.get(trigger)
    if act is None:
        return Refusal(
            rule="R-STATE-TABLE",
            says="Programul nu cunoaște actul „{act}”.",
            remedy="Alegeți un act din lista dosarului.",
            law=PRACTICE("tabelul actelor"),
            facts={"act": trigger},
        )
    edges = [edge for edge in EDGES if edge.trigger == trigger]
    from_states = ", ".join(dict.fromkeys(WORDS[edge.source] for edge in edges))
    return Refusal(
        rule="R-STATE-TABLE",
        says="„{act}” nu se poate când petiția este {state}.",
        remedy="Se poate numai când este: {from_states}.",
        law=edges[0].law[0],
        facts={"act": act, "state": WORDS[state], "from_states": from_states},
    )


def _not_by(edge: Edge, facts: PetitionFacts) -> Refusal | None:
    if facts.actor_roles & edge.by:
        return None
    allowed = ", ".join(sorted(ROLE_WORDS[role] for role in edge.by))
    lapsed = facts.lapsed_delegation
    if lapsed is not None and Role.HEAD in edge.by:
        return Refusal(
            rule=edge.rule,
            says="„{act}” nu vi se mai cuvine: delegarea dumneavoastră ({delegation}) a încetat "
            "la {until}.",
            remedy="Actul îl face: {allowed}; o nouă delegare se scrie înainte de act.",
            law=edge.law[0],
            facts={
                "act": ACT_WORDS[edge.trigger],
                "delegation": lapsed.act,
                "until": lapsed.until,
                "allowed": allowed,
            },
        )
    return Refusal(
        rule=edge.rule,
        says="„{act}” nu este în atribuțiile dumneavoastră.",
        remedy="Actul îl face: {allowed}.",
        law=edge.law[0],
        facts={"act": ACT_WORDS[edge.trigger], "allowed": allowed},
    )
