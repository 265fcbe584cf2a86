"""O.G. nr. 27/2002, art. 5: a mixed petition is split into parts (R-QUAL-SPLIT)."""

import pytest

from tests.builders import APetition, a_qualified_petition
from tests.law.verdicts import reached, refused_by, warned_by
from workflows.petition.asked import Asked
from workflows.petition.regimes import Regime
from workflows.petition.subjects.regime import OtherRegime, RegimeAsked
from workflows.roles import Role

BOTH = (Regime.INFORMATION_544, Regime.OG27)


def splitting(*parts: Regime | None, written: bool = True) -> APetition:
    asked = Asked(other_regime=RegimeAsked(parts=parts, texts_are_written=written))
    return a_qualified_petition().but(asked=asked).seen_by(Role.PUBLIC_RELATIONS_HEAD)


def test_the_whole_stays_where_it_is() -> None:
    assert reached("split", splitting(*BOTH)) == "qualified"
    assert warned_by("split", splitting(*BOTH)) == []


@pytest.mark.parametrize(
    "petition",
    [
        splitting(),
        splitting(*BOTH, written=False),
        splitting(*([Regime.OG27] * 10)),
        splitting(*BOTH).but(other_regime=OtherRegime(is_a_part=True)),
        splitting(*BOTH).seen_by(Role.REGISTRY_CLERK),
    ],
)
def test_what_is_not_split(petition: APetition) -> None:
    assert refused_by("split", petition) == ["R-QUAL-SPLIT"]


def test_a_part_without_a_regime_wants_a_reason() -> None:
    assert warned_by("split", splitting(Regime.OG27, None)) == ["R-QUAL-SPLIT"]
