"""Raise the rung of a petitioner and keep the evidence; a rung is never lowered (art. 7)."""

from casework.desk import Desk
from casework.records.identity_check import IdentityCheck
from casework.records.petition import Petition
from casework.usecases.step import note
from workflows.identity import Rung
from workflows.law import OG27


def raise_identity(
    desk: Desk, petition: Petition, rung: Rung, evidence: str, detail: str = ""
) -> None:
    """Keep the evidence and raise the rung; a rung is never lowered."""
    before = petition.identity_rung
    petition.identity_rung = max(before, rung)
    desk.session.add(
        IdentityCheck(
            petition_id=petition.id,
            rung=rung,
            evidence=evidence,
            detail=detail,
            checked_at=desk.now,
            checked_by=desk.actor.staff_id,
        )
    )
    note(
        desk,
        petition,
        "raise_identity",
        (OG27("art. 7"),),
        text=detail,
        data={"before": before, "rung": petition.identity_rung, "evidence": evidence},
    )
