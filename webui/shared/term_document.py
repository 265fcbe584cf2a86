"""The proof sheet of a term as a JSON document, the same on the case file and for programs."""

from pydantic import RootModel

from casework.queries.term_page import TermSheet


class TermProof(RootModel[TermSheet]):
    """Everything needed to show that the two dates of a petition are right."""
