"""A hall with a directory and a petition that is not its own, as tests of art. 6^1 use it."""

from dataclasses import dataclass

from casework.bootstrap import Office
from casework.records.letter import Letter
from casework.records.petition import Petition
from casework.records.redirection import Redirection
from casework.store.database import reading
from casework.store.verification import verified
from casework.usecases.redirect_petition import RedirectPetition, redirect_petition
from casework.usecases.return_redirection import ReturnRedirection, returned_by_authority
from casework.usecases.step import Case, Outcome
from tests.cases import TheCase
from tests.hall import TestHall


@dataclass(frozen=True)
class Redirecting:
    """A hall with a directory, and a petition that is not its own."""

    office: Office
    hall: TestHall
    case: TheCase
    authority: int

    @property
    def seen(self) -> Case:
        return Case(petition_id=self.case.id)

    def sends(self, reasons: dict[str, str] | None = None, **changed: object) -> Outcome:
        given = {"case": self.seen, "authority_id": self.authority, "competence": "", **changed}
        ask = RedirectPetition(**given)  # type: ignore[arg-type]
        head = self.hall.actor("sef.relatii")
        return self.office.perform(redirect_petition, ask, head, reasons or {})

    def comes_back(self, reason: str = "adresa nr. 44/2026: strada este a sectorului") -> Outcome:
        ask = ReturnRedirection(case=self.seen, reason=reason)
        head = self.hall.actor("sef.relatii")
        reasons = {"R-ART61-PINGPONG": "juridicul a stabilit că este a noastră"}
        return self.office.perform(returned_by_authority, ask, head, reasons)

    @property
    def petition(self) -> Petition:
        with reading(self.office.engine) as session:
            found = session.get_one(Petition, self.case.id)
            assert found.clocks
            session.expunge_all()
            return found

    @property
    def row(self) -> Redirection:
        with reading(self.office.engine) as session:
            query = session.query(Redirection).order_by(Redirection.id.desc())
            found = query.first()
            assert found is not None
            session.expunge(found)
            return found

    def letters(self) -> dict[str, Letter]:
        with reading(self.office.engine) as session:
            found = {letter.party: letter for letter in session.query(Letter)}
            session.expunge_all()
            return found


def nothing_is_wrong(office: Office) -> None:
    with reading(office.engine) as session:
        assert verified(session).broken == ()
