"""A petitioner in the words of a page: contact, ladder with evidence, what is missing (art. 7)."""

from dataclasses import dataclass

from casework.queries.petition_identity import Evidence, IdentitySeen, RungSeen
from casework.wording import moment_short
from webui.shared.blocks import Fact
from workflows.identity import RUNG_WORDS
from workflows.personal_numbers import Verdict, check_cui

KINDS = {"person": "persoană fizică", "organisation": "organizație", "group": "grup"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RungLine:
    """One rung of the ladder, reached or not, and on what it rests."""

    word: str
    reached: bool
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityPanel:
    """Who wrote, how well this is known, what is missing."""

    name: str
    rung: str
    facts: tuple[Fact, ...]
    signatories: tuple[str, ...]
    ladder: tuple[RungLine, ...]
    missing: str
    invited: bool


def identity_panel(seen: IdentitySeen) -> IdentityPanel:
    """Put the petitioner into words."""
    return IdentityPanel(
        name=seen.party.name,
        rung=RUNG_WORDS[seen.rung],
        facts=_facts(seen),
        signatories=seen.party.signatories,
        ladder=tuple(_rung(rung) for rung in seen.ladder),
        missing=" și ".join(seen.missing),
        invited=seen.invited,
    )


def _facts(seen: IdentitySeen) -> tuple[Fact, ...]:
    party = seen.party
    facts = (
        Fact("Fel", KINDS.get(party.kind, party.kind)),
        Fact("E-mail", party.email),
        Fact("Telefon", party.phone),
        Fact("Adresă", party.address),
        Fact("Organizație", party.organisation),
        Fact("CUI", _cui(party.cui)),
        Fact("În calitate de", party.capacity),
        Fact("Dovada de reprezentare", _mandate(seen)),
    )
    return tuple(fact for fact in facts if fact.value)


def _cui(cui: str) -> str:
    """Give the code, with what its digits say where they are wrong (R-ID-CUI)."""
    checked = check_cui(cui)
    if not cui or checked.verdict is Verdict.VALID:
        return cui
    return f"{cui}, de verificat: {checked.why}"


def _mandate(seen: IdentitySeen) -> str:
    party = seen.party
    if not party.organisation:
        return ""
    return party.mandate_proof or "nu este la dosar"


def _rung(seen: RungSeen) -> RungLine:
    return RungLine(
        word=seen.word,
        reached=seen.reached,
        evidence=tuple(_evidence(one) for one in seen.evidence),
    )


def _evidence(one: Evidence) -> str:
    by = f", {one.by}" if one.by else ""
    detail = f" ({one.detail})" if one.detail else ""
    return f"{one.word}{detail}, {moment_short(one.at)}{by}"
