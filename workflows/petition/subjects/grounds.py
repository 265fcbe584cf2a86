"""Why a petition is shelved without an answer, and what is done about a danger (art. 7)."""

from enum import StrEnum


class Ground(StrEnum):
    """Why a petition is shelved without an answer; the last four have no text in the ordinance."""

    ANONYMOUS = "anonymous"
    DATA_MISSING = "data_missing"
    ILLEGIBLE = "illegible"
    UNCLEAR = "unclear"
    INSULTING = "insulting"
    UNSIGNED = "unsigned"


GROUND_WORDS: dict[Ground, str] = {
    Ground.ANONYMOUS: "este anonimă",
    Ground.DATA_MISSING: "îi lipsesc datele de identificare ale petiționarului",
    Ground.ILLEGIBLE: "nu se poate citi",
    Ground.UNCLEAR: "nu se înțelege ce cere",
    Ground.INSULTING: "are un limbaj injurios",
    Ground.UNSIGNED: "nu este semnată",
}

OF_PRACTICE = frozenset({Ground.ILLEGIBLE, Ground.UNCLEAR, Ground.INSULTING})


class DangerStep(StrEnum):
    """What was done the same day about a danger that an anonymous petition reports."""

    NOT_NEEDED = "not_needed"
    EMERGENCY = "emergency"
    EX_OFFICIO = "ex_officio"
    NONE = "none"


DANGER_WORDS: dict[DangerStep, str] = {
    DangerStep.NOT_NEEDED: "nu semnalează niciun pericol",
    DangerStep.EMERGENCY: "pericol: am anunțat 112 sau poliția",
    DangerStep.EX_OFFICIO: "pericol: am sesizat din oficiu compartimentul competent",
    DangerStep.NONE: "pericol: nu s-a făcut încă nimic",
}
