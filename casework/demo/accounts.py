"""The accounts of the demonstration, one per role, with passwords anybody may know."""

from dataclasses import dataclass

from workflows.roles import ROLE_WORDS, Role


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Somebody to sign in as, in a demonstration database only."""

    role: str
    user: str
    password: str
    unit: str


ROLES: tuple[tuple[str, Role, str], ...] = (
    ("registrator", Role.REGISTRY_CLERK, "Relații cu publicul și registratură"),
    ("sef.relatii", Role.PUBLIC_RELATIONS_HEAD, "Relații cu publicul și registratură"),
    ("sef.serviciu", Role.DEPARTMENT_HEAD, "Spații verzi"),
    ("referent", Role.SPECIALIST, "Spații verzi"),
    ("primar", Role.HEAD, "Primar"),
    ("juridic", Role.LEGAL_OFFICER, "Serviciul juridic"),
    ("online", Role.ONLINE_OPERATOR, "Compartimentul online"),
    ("admin", Role.ADMINISTRATOR, "Sistem informatic"),
)

ACCOUNTS: tuple[DemoAccount, ...] = tuple(
    DemoAccount(ROLE_WORDS[role], user, f"demo-{user}", unit) for user, role, unit in ROLES
)
"""What the sign-in page lists and `casework demo accounts` prints."""
