"""The clocks of the other regimes: what the law gives besides the ordinance on petitions."""

from dataclasses import replace
from datetime import date

from workflows.deadlines.clock import Clock, Period, Start
from workflows.deadlines.days import Policy, Unit
from workflows.law import (
    GDPR,
    HG878,
    LEGEA52,
    LEGEA361,
    LEGEA544,
    LEGEA554,
    OG27,
    OUG27_2003,
    Citation,
)

LITIGATION_LAW = date(2005, 1, 6)
TRANSPARENCY_LAW = date(2003, 4, 4)
REGULATION = date(2018, 5, 25)
WHISTLEBLOWER_LAW = date(2022, 12, 22)
TACIT_APPROVAL = date(2003, 4, 25)
INFORMATION_LAW = date(2001, 12, 22)
ENVIRONMENT_DECISION = date(2005, 8, 22)
ORDINANCE = date(2002, 2, 1)

PRIOR_COMPLAINT = Clock(
    name="prior_complaint_554",
    word="răspunsul la plângerea prealabilă",
    rule="R-QUAL-PRIOR",
    periods=(Period(since=LITIGATION_LAW, length=30, law=LEGEA554("art. 2 alin. (1) și art. 7")),),
)

CONSULTATION = Clock(
    name="consultation_52",
    word="propunerile la un proiect de act normativ",
    rule="R-QUAL-52",
    periods=(
        Period(
            since=TRANSPARENCY_LAW,
            length=10,
            law=LEGEA52("art. 7"),
            starts=Start.ANNOUNCEMENT,
        ),
    ),
)

DATA_SUBJECT = Clock(
    name="data_subject_gdpr",
    word="răspunsul la cererea privind datele personale",
    rule="R-QUAL-GDPR",
    periods=(
        Period(
            since=REGULATION,
            length=1,
            law=GDPR("art. 12 alin. (3)"),
            unit=Unit.MONTHS,
            starts=Start.RECEIPT,
            extension=2,
        ),
    ),
)

WHISTLEBLOWER_RECEIPT = Clock(
    name="whistleblower_receipt_361",
    word="confirmarea primirii raportării",
    rule="R-QUAL-WB",
    periods=(
        Period(
            since=WHISTLEBLOWER_LAW,
            length=7,
            law=LEGEA361("raportarea internă"),
            starts=Start.RECEIPT,
        ),
    ),
)

WHISTLEBLOWER = Clock(
    name="whistleblower_361",
    word="informarea avertizorului despre acțiunile subsecvente",
    rule="R-QUAL-WB",
    periods=(
        Period(
            since=WHISTLEBLOWER_LAW,
            length=3,
            law=LEGEA361("raportarea internă"),
            unit=Unit.MONTHS,
            starts=Start.RECEIPT,
            extension=3,
        ),
    ),
)

TACIT = Clock(
    name="tacit_approval_27_2003",
    word="autorizarea, altfel aprobată tacit",
    rule="R-QUAL-TACIT",
    periods=(Period(since=TACIT_APPROVAL, length=30, law=OUG27_2003("art. 6"), extension=10),),
)

SPECIAL = Clock(
    name="special_procedure",
    word="cererea cu procedură specială",
    rule="R-QUAL-SPECIAL",
    periods=(Period(since=ORDINANCE, length=30, law=OG27("art. 8 alin. (1)")),),
)

COMPLAINT_FILING = Clock(
    name="complaint_filing_544",
    word="depunerea reclamației administrative",
    rule="R-QUAL-544",
    periods=(
        Period(
            since=INFORMATION_LAW,
            length=30,
            law=LEGEA544("art. 21 alin. (2)"),
            starts=Start.COMMUNICATION,
        ),
    ),
)

ADMINISTRATIVE_COMPLAINT = Clock(
    name="administrative_complaint_544",
    word="răspunsul la reclamația administrativă",
    rule="R-QUAL-544",
    periods=(
        Period(
            since=INFORMATION_LAW,
            until=date(2022, 6, 27),
            length=15,
            law=LEGEA544("art. 21 alin. (3)"),
        ),
        Period(
            since=date(2022, 6, 28),
            length=15,
            law=LEGEA544("art. 21 alin. (3)"),
            policy=Policy.C,
        ),
    ),
)

ENVIRONMENT = Clock(
    name="environment_878",
    word="informațiile de mediu",
    rule="R-QUAL-SPECIAL",
    periods=(
        Period(
            since=ENVIRONMENT_DECISION,
            length=1,
            law=HG878("art. 5"),
            unit=Unit.MONTHS,
            extension=1,
        ),
    ),
)

AUDIENCE = Clock(
    name="audience",
    word="răspunsul la cererea de audiență",
    rule="R-QUAL-AUD",
    periods=(Period(since=ORDINANCE, length=30, law=OG27("art. 8 alin. (1)")),),
)

REGIME_CLOCKS: tuple[Clock, ...] = (
    PRIOR_COMPLAINT,
    CONSULTATION,
    DATA_SUBJECT,
    WHISTLEBLOWER_RECEIPT,
    WHISTLEBLOWER,
    TACIT,
    SPECIAL,
    COMPLAINT_FILING,
    ADMINISTRATIVE_COMPLAINT,
    ENVIRONMENT,
    AUDIENCE,
)


def with_own_length(clock: Clock, days: int, law: Citation) -> Clock:
    """Give the same clock with the length in days that a special text sets for one case."""
    periods = tuple(
        replace(period, length=days, unit=Unit.DAYS, law=law, extension=0)
        for period in clock.periods
    )
    return replace(clock, periods=periods)


OWN_LENGTH = frozenset({CONSULTATION.name, TACIT.name, SPECIAL.name})


def as_it_ran(clock: Clock, start: date, days: int) -> Clock:
    """Give a clock with the length that one case had, where a special text had set it."""
    period = clock.period_on(start)
    if clock.name not in OWN_LENGTH or days == period.length:
        return clock
    return with_own_length(clock, days, period.law)
