"""O.G. nr. 27/2002, art. 5, 8 and 13: an answer speaks to every point and states its basis."""

import pytest

from tests.builders import a_drafted_petition, an_assigned_petition
from tests.law.verdicts import reached, refused_by


@pytest.mark.parametrize(
    ("lacking", "rule"),
    [
        ({"points": 0}, "R-ART5-POINTS"),
        ({"open_points": (2,)}, "R-ART5-POINTS"),
        ({"legal_basis_is_given": False}, "R-ART13-LEGALBASIS"),
        ({"answer_is_written": False}, "R-REPLY-CONTENT"),
        ({"solution_is_chosen": False}, "R-ART8-OUTCOME"),
    ],
)
def test_an_unfinished_answer_is_not_sent_to_be_signed(
    lacking: dict[str, object], rule: str
) -> None:
    assert refused_by("draft", an_assigned_petition().but(**lacking)) == [rule]


def test_every_reason_is_given_at_once() -> None:
    bare = an_assigned_petition().but(
        points=0, legal_basis_is_given=False, answer_is_written=False, solution_is_chosen=False
    )

    assert refused_by("draft", bare) == [
        "R-ART5-POINTS",
        "R-ART13-LEGALBASIS",
        "R-REPLY-CONTENT",
        "R-ART8-OUTCOME",
    ]


def test_a_written_answer_may_be_sent_again() -> None:
    assert reached("draft", an_assigned_petition().in_state(a_drafted_petition().facts.state)) == (
        "drafted"
    )
