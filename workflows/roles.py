"""Who takes part in a petition, in the words of the ordinance."""

from enum import StrEnum


class Role(StrEnum):
    """A capacity in which somebody acts; one person may hold several."""

    REGISTRY_CLERK = "registry_clerk"
    PUBLIC_RELATIONS_HEAD = "public_relations_head"
    DEPARTMENT_HEAD = "department_head"
    SPECIALIST = "specialist"
    HEAD = "head"
    LEGAL_OFFICER = "legal_officer"
    ONLINE_OPERATOR = "online_operator"
    ADMINISTRATOR = "administrator"
    INFORMATION_OFFICER = "information_officer"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    WHISTLEBLOWER_OFFICER = "whistleblower_officer"
    PETITIONER = "petitioner"
    SYSTEM = "system"


ROLE_WORDS: dict[Role, str] = {
    Role.REGISTRY_CLERK: "registrator",
    Role.PUBLIC_RELATIONS_HEAD: "șeful compartimentului de relații cu publicul",
    Role.DEPARTMENT_HEAD: "șeful compartimentului",
    Role.SPECIALIST: "referentul",
    Role.HEAD: "conducătorul instituției",
    Role.LEGAL_OFFICER: "juristul",
    Role.ONLINE_OPERATOR: "operatorul compartimentului online",
    Role.ADMINISTRATOR: "administratorul",
    Role.INFORMATION_OFFICER: "responsabilul cu informațiile de interes public",
    Role.DATA_PROTECTION_OFFICER: "responsabilul cu protecția datelor",
    Role.WHISTLEBLOWER_OFFICER: "persoana desemnată pentru avertizări",
    Role.PETITIONER: "petiționarul",
    Role.SYSTEM: "sistemul",
}

STAFF_ROLES: tuple[Role, ...] = tuple(
    role for role in Role if role not in (Role.PETITIONER, Role.SYSTEM)
)
