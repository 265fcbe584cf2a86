"""The clocks: how long each term is, since when, from what event, and on what text of law.

A change of the law is one more dated period, and older cases keep theirs (R-LAW-VERSION).
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from workflows.deadlines.clock import Clock, Period, Start
from workflows.deadlines.days import Policy, Unit
from workflows.deadlines.regime_clocks import REGIME_CLOCKS
from workflows.law import LEGEA544, NORME544, OG27, PRACTICE

ORDINANCE = date(2002, 2, 1)
APPROVAL_LAW = date(2002, 4, 30)
LAW_31_OF_2018 = date(2018, 1, 21)
EVE_OF_LAW_31 = date(2018, 1, 20)
INFORMATION_LAW = date(2001, 12, 22)
EVE_OF_NORMS_2022 = date(2022, 6, 27)
NORMS_2022 = date(2022, 6, 28)

ANSWER = Clock(
    name="answer",
    word="răspunsul la petiție",
    rule="R-ART8-30D",
    periods=(
        Period(
            since=ORDINANCE,
            until=EVE_OF_LAW_31,
            length=30,
            law=OG27("art. 8 alin. (1)"),
            extension=15,
        ),
        Period(since=LAW_31_OF_2018, length=30, law=OG27("art. 8 alin. (1)"), extension=30),
    ),
)

ANSWER_EXTENDED = Clock(
    name="answer_extended",
    word="răspunsul la petiție, cu termen prelungit",
    rule="R-ART9-15",
    periods=(Period(since=ORDINANCE, length=45, law=OG27("art. 9")),),
)

ANSWER_EXTENDED_ENERGY = Clock(
    name="answer_extended_energy",
    word="răspunsul la petiție, cu termen prelungit în energie și gaze naturale",
    rule="R-ART9-30EN",
    periods=(Period(since=LAW_31_OF_2018, length=60, law=OG27("art. 9")),),
)

REDIRECTION = Clock(
    name="redirection",
    word="redirecționarea petiției greșit îndreptate",
    rule="R-ART61-5D",
    periods=(Period(since=APPROVAL_LAW, length=5, law=OG27("art. 6^1")),),
)


def _information_544(length: int, article: str, extension: int = 0) -> tuple[Period, ...]:
    """Date a term of Legea 544: its norms fixed the way of counting in 2022 (art. 16)."""
    return (
        Period(
            since=INFORMATION_LAW,
            until=EVE_OF_NORMS_2022,
            length=length,
            law=LEGEA544(article),
            extension=extension,
        ),
        Period(
            since=NORMS_2022,
            length=length,
            law=LEGEA544(article),
            policy=Policy.C,
            extension=extension,
        ),
    )


COUNTING_544 = NORME544("art. 16 alin. (2)–(3)")

INFORMATION_544 = Clock(
    name="information_544",
    word="informațiile de interes public",
    rule="R-QUAL-544",
    periods=_information_544(10, "art. 7 alin. (1)", extension=20),
)

INFORMATION_544_EXTENDED = Clock(
    name="information_544_extended",
    word="informațiile de interes public, în cazuri dificile",
    rule="R-QUAL-544",
    periods=_information_544(30, "art. 7 alin. (1)"),
)

REFUSAL_544 = Clock(
    name="refusal_544",
    word="refuzul de a comunica informații de interes public",
    rule="R-QUAL-544",
    periods=_information_544(5, "art. 7 alin. (2)"),
)


def _internal(length: int, starts: Start, procedure: str) -> tuple[Period, ...]:
    """Make a sub-term of the hall's own procedure: working days, never a term of law."""
    return (
        Period(
            since=ORDINANCE,
            length=length,
            law=PRACTICE(procedure),
            unit=Unit.WORKING_DAYS,
            starts=starts,
            policy=Policy.W,
        ),
    )


REGISTRATION_LAG = Clock(
    name="registration_lag",
    word="înregistrarea unui mesaj primit",
    rule="R-REG-SAMEDAY",
    periods=_internal(1, Start.RECEIPT, "termenul de înregistrare"),
)

TRIAGE = Clock(
    name="triage",
    word="calificarea și repartizarea",
    rule="R-QUAL-TRIAGE",
    periods=_internal(1, Start.REGISTRATION, "termenul de calificare"),
)

ASSIGNMENT = Clock(
    name="assignment",
    word="atribuirea unui referent",
    rule="R-ART12-ASSIGN",
    periods=_internal(2, Start.FORWARDING, "termenul de atribuire"),
)

COMPLETION = Clock(
    name="completion",
    word="completarea datelor de către petiționar",
    rule="R-ART7-INCOMPLETE",
    periods=_internal(5, Start.COMMUNICATION, "termenul de completare"),
)

CLARIFICATION = Clock(
    name="clarification",
    word="lămuririle cerute petiționarului",
    rule="R-TERM-NOSUSPEND",
    periods=_internal(5, Start.COMMUNICATION, "termenul lămuririlor"),
)

OPINION = Clock(
    name="opinion",
    word="opinia cerută altui compartiment",
    rule="R-ART5-OPINION",
    periods=_internal(7, Start.COMMUNICATION, "termenul opiniilor"),
)

SECOND_CHANNEL = Clock(
    name="second_channel",
    word="trimiterea răspunsului pe a doua cale",
    rule="R-DISPATCH-BOUNCE",
    periods=_internal(2, Start.COMMUNICATION, "termenul celei de-a doua expedieri"),
)

READY_FOR_DISPATCH = Clock(
    name="ready_for_dispatch",
    word="răspunsul semnat, gata de expediere",
    rule="R-TERM-SUB",
    periods=_internal(2, Start.SAFE_DAY, "termenul de predare la expediere"),
)

CLOCKS: Mapping[str, Clock] = MappingProxyType(
    {
        clock.name: clock
        for clock in (
            ANSWER,
            ANSWER_EXTENDED,
            ANSWER_EXTENDED_ENERGY,
            REDIRECTION,
            INFORMATION_544,
            INFORMATION_544_EXTENDED,
            REFUSAL_544,
            REGISTRATION_LAG,
            TRIAGE,
            ASSIGNMENT,
            COMPLETION,
            CLARIFICATION,
            OPINION,
            SECOND_CHANNEL,
            READY_FOR_DISPATCH,
            *REGIME_CLOCKS,
        )
    }
)
