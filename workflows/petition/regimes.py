"""Under which act a message is solved, and what kind of petition it is (art. 2)."""

from enum import StrEnum


class Regime(StrEnum):
    """The act that governs the case; the register number never changes with it."""

    OG27 = "og27"
    INFORMATION_544 = "information_544"
    PRIOR_COMPLAINT_554 = "prior_complaint_554"
    CONSULTATION_52 = "consultation_52"
    DATA_SUBJECT_GDPR = "data_subject_gdpr"
    WHISTLEBLOWER_361 = "whistleblower_361"
    TACIT_APPROVAL_27_2003 = "tacit_approval_27_2003"
    SPECIAL_PROCEDURE = "special_procedure"
    ADMINISTRATIVE_COMPLAINT_544 = "administrative_complaint_544"
    ENVIRONMENT_878 = "environment_878"
    AUDIENCE = "audience"


REGIME_WORDS: dict[Regime, str] = {
    Regime.OG27: "Petiție, O.G. nr. 27/2002",
    Regime.INFORMATION_544: "Informații de interes public, Legea nr. 544/2001",
    Regime.PRIOR_COMPLAINT_554: "Plângere prealabilă, Legea nr. 554/2004",
    Regime.CONSULTATION_52: "Propunere la un proiect de act, Legea nr. 52/2003",
    Regime.DATA_SUBJECT_GDPR: "Cerere privind datele personale, RGPD",
    Regime.WHISTLEBLOWER_361: "Avertizare în interes public, Legea nr. 361/2022",
    Regime.TACIT_APPROVAL_27_2003: "Cerere cu aprobare tacită, O.U.G. nr. 27/2003",
    Regime.SPECIAL_PROCEDURE: "Cerere cu procedură specială",
    Regime.ADMINISTRATIVE_COMPLAINT_544: "Reclamație administrativă, Legea nr. 544/2001",
    Regime.ENVIRONMENT_878: "Informații de mediu, H.G. nr. 878/2005",
    Regime.AUDIENCE: "Cerere de audiență",
}


NEUTRAL = "raportare – Legea nr. 361/2022"
PROTECTED = "[identitate protejată]"
"""What the petitions' register says of a whistle-blower's report, and nothing more."""


class Kind(StrEnum):
    """The four kinds of petition that art. 2 names."""

    REPORT = "report"
    REQUEST = "request"
    COMPLAINT = "complaint"
    PROPOSAL = "proposal"


KIND_WORDS: dict[Kind, str] = {
    Kind.REPORT: "sesizare",
    Kind.REQUEST: "cerere",
    Kind.COMPLAINT: "reclamație",
    Kind.PROPOSAL: "propunere",
}


class PointResult(StrEnum):
    """What came of one aspect: done, planned, sent on, refused or explained (art. 5)."""

    DONE = "done"
    PLANNED = "planned"
    SENT_ON = "sent_on"
    REFUSED = "refused"
    EXPLAINED = "explained"


POINT_RESULT_WORDS: dict[PointResult, str] = {
    PointResult.DONE: "făcut",
    PointResult.PLANNED: "programat",
    PointResult.SENT_ON: "trimis mai departe",
    PointResult.REFUSED: "nu se poate",
    PointResult.EXPLAINED: "lămurit",
}


class Solution(StrEnum):
    """How the matter was solved; answered is not the same as solved (art. 8)."""

    FAVOURABLE = "favourable"
    PARTLY_FAVOURABLE = "partly_favourable"
    UNFAVOURABLE = "unfavourable"
    INFORMATION = "information"
    REFUSAL = "refusal"


SOLUTION_WORDS: dict[Solution, str] = {
    Solution.FAVOURABLE: "favorabilă",
    Solution.PARTLY_FAVOURABLE: "parțial favorabilă",
    Solution.UNFAVOURABLE: "nefavorabilă",
    Solution.INFORMATION: "informare",
    Solution.REFUSAL: "refuz motivat, Legea nr. 544/2001",
}
