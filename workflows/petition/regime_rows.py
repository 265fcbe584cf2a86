"""What each regime is: its clock, who owns it, what it forbids, and who alone may read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workflows.deadlines.clock import Clock
from workflows.deadlines.clocks import (
    ANSWER,
    ANSWER_EXTENDED,
    INFORMATION_544,
    INFORMATION_544_EXTENDED,
)
from workflows.deadlines.regime_clocks import (
    ADMINISTRATIVE_COMPLAINT,
    AUDIENCE,
    CONSULTATION,
    DATA_SUBJECT,
    ENVIRONMENT,
    PRIOR_COMPLAINT,
    SPECIAL,
    TACIT,
    WHISTLEBLOWER,
)
from workflows.petition.regimes import Regime
from workflows.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeRow:
    """One regime: clock, owner, and which rule keeps which act of the ordinance from it.

    `confidential_to` is the role whose holders alone read it; `own_length` tells that a special
    text may set the term of one case; `elsewhere` that it ends in a record of its own.
    """

    regime: Regime
    clock: Clock
    owner: Role
    extended: Clock | None = None
    forbids: Mapping[str, str] = field(default_factory=dict)
    counts_in_report: bool = False
    confidential_to: Role | None = None
    own_length: bool = False
    elsewhere: bool = False
    lawyers_decide: bool = False

    @property
    def article_9_applies(self) -> bool:
        """Tell whether the term may be extended by the head under art. 9."""
        return "extend" not in self.forbids


NOT_THE_ORDINANCES: Mapping[str, str] = MappingProxyType(
    {
        "request_extension": "R-ART9-NOTFOR",
        "refuse_extension": "R-ART9-NOTFOR",
        "extend": "R-ART9-NOTFOR",
        "record_extension_notice": "R-ART9-NOTFOR",
        "join": "R-ART10-CONNEX",
        "shelve_repeat": "R-ART10-REPEAT",
        "shelve_anonymous": "R-ART7-ANON",
    }
)
"""Acts that rest on art. 7, 9 and 10 alone, with the rule that keeps another regime from them."""

PRIOR_FORBIDS = MappingProxyType({**NOT_THE_ORDINANCES, "shelve_repeat": "R-QUAL-PRIOR"})
REPORT_FORBIDS = MappingProxyType({**NOT_THE_ORDINANCES, "shelve_anonymous": "R-QUAL-WB"})

REGIME_ROWS: Mapping[Regime, RegimeRow] = MappingProxyType(
    {
        row.regime: row
        for row in (
            RegimeRow(
                regime=Regime.OG27,
                clock=ANSWER,
                extended=ANSWER_EXTENDED,
                owner=Role.PUBLIC_RELATIONS_HEAD,
                counts_in_report=True,
            ),
            RegimeRow(
                regime=Regime.INFORMATION_544,
                clock=INFORMATION_544,
                extended=INFORMATION_544_EXTENDED,
                owner=Role.INFORMATION_OFFICER,
                forbids=NOT_THE_ORDINANCES,
                lawyers_decide=True,
            ),
            RegimeRow(
                regime=Regime.PRIOR_COMPLAINT_554,
                clock=PRIOR_COMPLAINT,
                owner=Role.LEGAL_OFFICER,
                forbids=PRIOR_FORBIDS,
                lawyers_decide=True,
            ),
            RegimeRow(
                regime=Regime.CONSULTATION_52,
                clock=CONSULTATION,
                owner=Role.LEGAL_OFFICER,
                forbids=NOT_THE_ORDINANCES,
                own_length=True,
                elsewhere=True,
            ),
            RegimeRow(
                regime=Regime.DATA_SUBJECT_GDPR,
                clock=DATA_SUBJECT,
                owner=Role.DATA_PROTECTION_OFFICER,
                forbids=NOT_THE_ORDINANCES,
                confidential_to=Role.DATA_PROTECTION_OFFICER,
                elsewhere=True,
            ),
            RegimeRow(
                regime=Regime.WHISTLEBLOWER_361,
                clock=WHISTLEBLOWER,
                owner=Role.WHISTLEBLOWER_OFFICER,
                forbids=REPORT_FORBIDS,
                confidential_to=Role.WHISTLEBLOWER_OFFICER,
                elsewhere=True,
                lawyers_decide=True,
            ),
            RegimeRow(
                regime=Regime.TACIT_APPROVAL_27_2003,
                clock=TACIT,
                owner=Role.DEPARTMENT_HEAD,
                forbids=NOT_THE_ORDINANCES,
                own_length=True,
            ),
            RegimeRow(
                regime=Regime.SPECIAL_PROCEDURE,
                clock=SPECIAL,
                owner=Role.DEPARTMENT_HEAD,
                forbids=NOT_THE_ORDINANCES,
                own_length=True,
                elsewhere=True,
            ),
            RegimeRow(
                regime=Regime.ADMINISTRATIVE_COMPLAINT_544,
                clock=ADMINISTRATIVE_COMPLAINT,
                owner=Role.HEAD,
                forbids=NOT_THE_ORDINANCES,
            ),
            RegimeRow(
                regime=Regime.ENVIRONMENT_878,
                clock=ENVIRONMENT,
                owner=Role.INFORMATION_OFFICER,
                forbids=NOT_THE_ORDINANCES,
            ),
            RegimeRow(
                regime=Regime.AUDIENCE,
                clock=AUDIENCE,
                owner=Role.PUBLIC_RELATIONS_HEAD,
                forbids=NOT_THE_ORDINANCES,
                elsewhere=True,
            ),
        )
    }
)

CONFIDENTIAL: Mapping[Regime, Role] = MappingProxyType(
    {
        regime: row.confidential_to
        for regime, row in REGIME_ROWS.items()
        if row.confidential_to is not None
    }
)
"""Regimes that only the holders of one role read (Legea 361/2022; GDPR)."""


def row_of(regime: Regime) -> RegimeRow:
    """Give the row of a regime."""
    return REGIME_ROWS[regime]
