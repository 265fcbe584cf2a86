"""RULES, the table of every rule the product is to keep, chapter by chapter."""

from workflows.rules.archive import ARCHIVE
from workflows.rules.identity import IDENTITY
from workflows.rules.intake import INTAKE
from workflows.rules.oversight import OVERSIGHT
from workflows.rules.qualification import QUALIFICATION
from workflows.rules.redirecting import REDIRECTING
from workflows.rules.repetition import REPETITION
from workflows.rules.reply import REPLY
from workflows.rules.routing import ROUTING
from workflows.rules.rule import Kind, Rule
from workflows.rules.terms import TERMS

RULES: tuple[Rule, ...] = (
    INTAKE
    + QUALIFICATION
    + IDENTITY
    + ROUTING
    + TERMS
    + REDIRECTING
    + REPETITION
    + REPLY
    + OVERSIGHT
    + ARCHIVE
)

__all__ = ["RULES", "Kind", "Rule"]
