"""The institution as it is described now."""

from sqlalchemy.orm import Session

from casework.store import institution
from casework.usecases.set_institution import InstitutionDescribed, described


def institution_card(session: Session) -> InstitutionDescribed:
    """Give what stands of the institution; raises NotReady before it is described."""
    return described(institution.of(session))
