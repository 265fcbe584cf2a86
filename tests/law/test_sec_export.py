"""R-SEC-EXPORT: a few records freely, many with a reason, very many through the legal office."""

import pytest

from workflows.decisions import Caution, Refusal
from workflows.exporting import objection_to_export
from workflows.roles import Role

CLERK = frozenset({Role.REGISTRY_CLERK})
LAWYER = frozenset({Role.LEGAL_OFFICER})


@pytest.mark.parametrize(
    ("amount", "roles", "expected"),
    [
        (20, CLERK, None),
        (21, CLERK, Caution),
        (200, CLERK, Caution),
        (201, CLERK, Refusal),
        (201, LAWYER, Caution),
        (50_000, frozenset({Role.HEAD}), Refusal),
    ],
)
def test_the_more_leaves_the_more_is_asked(
    amount: int, roles: frozenset[Role], expected: type | None
) -> None:
    objection = objection_to_export(amount, roles)

    assert (type(objection) if objection else None) is expected
    assert objection is None or objection.rule == "R-SEC-EXPORT"
