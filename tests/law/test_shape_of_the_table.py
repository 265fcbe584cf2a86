"""The table itself: nothing without law, nobody stopped without a reason, a way back for joined."""

import pytest

from tests.builders import a_petition
from workflows.decisions import Moved, Stopped
from workflows.law import Citation
from workflows.petition.acts import Edge, only
from workflows.petition.guards.routing import the_department_head_assigns
from workflows.petition.machine import MACHINE, Bearer, move, not_by_this_person, permissions
from workflows.petition.states import State
from workflows.petition.transitions import EDGES, TRIGGERS
from workflows.roles import Role


def test_an_edge_without_law_does_not_construct() -> None:
    with pytest.raises(ValueError, match="cites no law"):
        Edge(
            trigger="x",
            source=State.REGISTERED,
            dest=None,
            by=only(Role.HEAD),
            law=(),
            rule="R-X",
        )


@pytest.mark.parametrize(("act", "article"), [("", "art. 1"), ("O.G. nr. 27/2002", " ")])
def test_a_citation_names_act_and_article(act: str, article: str) -> None:
    with pytest.raises(ValueError, match="names an act"):
        Citation(act, article)


def test_nobody_is_stopped_without_a_reason() -> None:
    with pytest.raises(ValueError, match="at least one reason"):
        Stopped(())


def test_a_guard_is_named_as_a_clause() -> None:
    assert the_department_head_assigns.name == "the_department_head_assigns"


def test_the_panel_speaks_of_every_act() -> None:
    assert [item.trigger for item in permissions(a_petition().facts)] == list(TRIGGERS)


def test_roles_alone_can_be_asked() -> None:
    clerk, writer = a_petition(), a_petition().seen_by(Role.SPECIALIST)

    assert not_by_this_person("qualify", clerk.facts) is None
    assert not_by_this_person("qualify", writer.facts) is not None
    assert not_by_this_person("file", clerk.facts) is not None


def test_a_joined_petition_goes_back_where_it_came_from() -> None:
    bearer = Bearer(State.JOINED.value, may_pass=True)

    assert MACHINE.events["unjoin_to_assigned"].trigger(bearer)
    assert bearer.state == "assigned"


def test_going_back_is_refused_until_its_rules_are_written() -> None:
    joined = a_petition().in_state(State.JOINED).seen_by(Role.PUBLIC_RELATIONS_HEAD)

    assert not isinstance(move("unjoin", joined.facts), Moved)
    assert not isinstance(move("unjoin", joined.but(returns_to=State.ASSIGNED).facts), Moved)


def test_the_rules_of_an_edge_are_listed_once() -> None:
    assert all(len(set(edge.rule_ids)) == len(edge.rule_ids) for edge in EDGES)
