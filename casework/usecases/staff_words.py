"""The words by which a hall names roles in its lists, and the roles that they mean."""

from casework.channels.staff_file import folded
from workflows.roles import ROLE_WORDS, STAFF_ROLES, Role

SPOKEN: dict[str, Role] = {
    "registratură": Role.REGISTRY_CLERK,
    "relații cu publicul": Role.REGISTRY_CLERK,
    "șef relații cu publicul": Role.PUBLIC_RELATIONS_HEAD,
    "șef registratură": Role.PUBLIC_RELATIONS_HEAD,
    "șef": Role.DEPARTMENT_HEAD,
    "șef compartiment": Role.DEPARTMENT_HEAD,
    "șef serviciu": Role.DEPARTMENT_HEAD,
    "șef birou": Role.DEPARTMENT_HEAD,
    "director": Role.DEPARTMENT_HEAD,
    "secretar general": Role.DEPARTMENT_HEAD,
    "referent": Role.SPECIALIST,
    "specialist": Role.SPECIALIST,
    "inspector": Role.SPECIALIST,
    "primar": Role.HEAD,
    "conducător": Role.HEAD,
    "jurist": Role.LEGAL_OFFICER,
    "juridic": Role.LEGAL_OFFICER,
    "consilier juridic": Role.LEGAL_OFFICER,
    "online": Role.ONLINE_OPERATOR,
    "operator online": Role.ONLINE_OPERATOR,
    "administrator": Role.ADMINISTRATOR,
    "responsabil 544": Role.INFORMATION_OFFICER,
    "informații publice": Role.INFORMATION_OFFICER,
    "dpo": Role.DATA_PROTECTION_OFFICER,
    "protecția datelor": Role.DATA_PROTECTION_OFFICER,
    "avertizări": Role.WHISTLEBLOWER_OFFICER,
    "persoană desemnată": Role.WHISTLEBLOWER_OFFICER,
}
"""What people write; the table of roles and the names of the code are understood too."""

ROLES_IN_WORDS = (
    "registrator, șef relații cu publicul, șef compartiment, referent, primar, jurist, "
    "operator online, administrator, informații publice, protecția datelor, avertizări"
)


def role_named(words: str) -> Role | None:
    """Find the role that a word of the hall means."""
    return _BY_WORDS.get(folded(words))


_BY_WORDS: dict[str, Role] = {
    **{folded(role.value): role for role in STAFF_ROLES},
    **{folded(ROLE_WORDS[role]): role for role in STAFF_ROLES},
    **{folded(words): role for words, role in SPOKEN.items()},
}
