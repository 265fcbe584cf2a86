"""Describe the institution: its names, addresses, and what its legal office decided."""

from dataclasses import dataclass, fields

from casework.channels.filing import email_error, one_line
from casework.desk import Desk
from casework.errors import BadInput
from casework.records.institution import Institution
from casework.store import policies
from casework.store.institution import LIVE
from workflows.deadlines.days import Policy

LIMITS = {
    "name": 200,
    "short_name": 40,
    "locality": 100,
    "address": 300,
    "phone": 60,
    "email": 200,
    "website": 200,
    "opening_hours": 300,
    "policy_act": 200,
}
ADOPTABLE = (Policy.A, Policy.A0, Policy.B, Policy.C)
"""How a hall may count to the day it promises; W counts working days and is no policy of terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetInstitution:
    """An administrator describes the hall; what is None stays as it is."""

    name: str | None = None
    short_name: str | None = None
    locality: str | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None
    opening_hours: str | None = None
    policy: str | None = None
    policy_act: str | None = None
    address_required: bool | None = None
    code_always: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionDescribed:
    """What now stands of the institution."""

    name: str
    short_name: str
    locality: str
    address: str
    phone: str
    email: str
    website: str
    opening_hours: str
    policy: str | None
    policy_act: str
    address_required: bool
    code_always: bool


def set_institution(ask: SetInstitution, desk: Desk) -> InstitutionDescribed:
    """Write down what was given; raises BadInput, and nothing is written."""
    hall = desk.session.get(Institution, 1)
    given = {name: value for name, value in _given(ask)}
    _check(given, hall)
    _leave_to_the_decision(given, desk)
    if hall is None:
        hall = Institution(id=1, name="", purpose=LIVE, created_on=desk.today)
        desk.session.add(hall)
    for name, value in given.items():
        setattr(hall, name, value)
    if not hall.policy:
        hall.policy = None
    desk.session.flush()
    return described(hall)


def described(hall: Institution) -> InstitutionDescribed:
    """Give what stands of the institution."""
    return InstitutionDescribed(
        **{field.name: getattr(hall, field.name) for field in fields(InstitutionDescribed)}
    )


def _given(ask: SetInstitution) -> list[tuple[str, str | bool]]:
    found = []
    for field in fields(ask):
        value = getattr(ask, field.name)
        if value is not None:
            found.append((field.name, one_line(value) if isinstance(value, str) else value))
    return found


def _check(given: dict[str, str | bool], hall: Institution | None) -> None:
    errors = {
        name: f"Cel mult {limit} de caractere la {name}"
        for name, limit in LIMITS.items()
        if len(str(given.get(name, ""))) > limit
    }
    name = given.get("name", hall.name if hall else "")
    if not name:
        errors["name"] = "Scrieți denumirea instituției"
    email = str(given.get("email", ""))
    if email and (wrong := email_error(email)):
        errors["email"] = wrong
    errors.update(_policy_errors(given, hall))
    if errors:
        raise BadInput(errors)


def _leave_to_the_decision(given: dict[str, str | bool], desk: Desk) -> None:
    """Where two persons decided on the way of counting, one alone does not change it."""
    decision = policies.decision_on(desk.session, desk.today)
    if decision is not None and ("policy" in given or "policy_act" in given):
        raise BadInput(
            {
                "policy": f"Metoda de calcul este hotărâtă prin {decision.act} (R-TERM-POLICY); "
                "se schimbă cu „casework policy add” și cu aprobarea celui de-al doilea."
            }
        )


def _policy_errors(given: dict[str, str | bool], hall: Institution | None) -> dict[str, str]:
    policy = given.get("policy", hall.policy if hall else None)
    if not policy:
        return {}
    if policy not in ADOPTABLE:
        return {"policy": f"Metoda de calcul este una dintre: {', '.join(ADOPTABLE)}"}
    if not given.get("policy_act", hall.policy_act if hall else ""):
        return {"policy_act": "Scrieți actul prin care s-a adoptat metoda de calcul"}
    return {}
