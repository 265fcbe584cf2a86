"""Petitions of one person on one matter, joined and answered, as the tests of art. 10 need them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from casework.bootstrap import Office
from casework.desk import SYSTEM, Desk
from casework.usecases.dispatch_answer import DispatchAnswer, dispatch_answer
from casework.usecases.file_petition import FilePetition, file_petition
from casework.usecases.join_petitions import JoinPetitions, join_petitions
from casework.usecases.record_dispatch import RecordDispatch, record_dispatch
from casework.usecases.return_draft import ReturnDraft, return_draft
from casework.usecases.send_for_signature import SendForSignature, send_for_signature
from casework.usecases.shelve_repeat import ShelveRepeat, shelve_repeat
from casework.usecases.sign_answer import SignAnswer, sign_as_department, sign_as_head
from casework.usecases.step import Case, Done
from casework.usecases.undo_join import UndoJoin, undo_join
from tests.cases import REASONS, TheCase, hash_of
from tests.hall import TestHall

Ask = TypeVar("Ask")
NO_REASONS: Mapping[str, str] = {}


@dataclass(frozen=True)
class Group:
    """An office and its people, with the acts of art. 10 and those that answer a petition."""

    office: Office
    hall: TestHall
    reasons: Mapping[str, str] = field(default_factory=dict)

    def join(self, case: TheCase, number: str, username: str = "sef.relatii") -> object:
        ask = JoinPetitions(case=Case(petition_id=case.id), number=number)
        return self.perform(join_petitions, ask, username)

    def undo(self, case: TheCase, reason: str = "e altă stradă") -> object:
        return self.perform(
            undo_join, UndoJoin(case=Case(petition_id=case.id), reason=reason), "sef.relatii"
        )

    def shelve(self, case: TheCase, number: str, new_fact: bool | None = False) -> object:
        ask = ShelveRepeat(case=Case(petition_id=case.id), number=number, new_fact=new_fact)
        return self.perform(shelve_repeat, ask, "sef.relatii")

    def send(self, case: TheCase) -> object:
        ask = SendForSignature(case=Case(petition_id=case.id))
        return self.perform(send_for_signature, ask, "referent")

    def sign_first(self, case: TheCase) -> object:
        return self.perform(sign_as_department, self._signature(case), "sef.serviciu")

    def sign_second(self, case: TheCase) -> object:
        return self.perform(sign_as_head, self._signature(case), "primar")

    def send_back(self, case: TheCase) -> object:
        ask = ReturnDraft(case=Case(petition_id=case.id), reason="lipsește un număr")
        return self.perform(return_draft, ask, "sef.serviciu")

    def dispatch(self, case: TheCase, channel: str = "email") -> object:
        """Send it and let the proof come."""
        ask = DispatchAnswer(case=Case(petition_id=case.id), channel=channel)
        outcome = self.perform(dispatch_answer, ask, "registrator", REASONS)
        if not isinstance(outcome, Done):
            return outcome
        by = SYSTEM if channel == "email" else self.hall.actor("registrator")
        proof = RecordDispatch(case=Case(petition_id=case.id), proof="250 primit")
        return self.office.perform(record_dispatch, proof, by, REASONS)

    def answer(self, case: TheCase) -> None:
        """Take a written draft all the way."""
        for act in (self.send, self.sign_first, self.sign_second, self.dispatch):
            outcome = act(case)
            assert isinstance(outcome, Done), outcome

    def file(self, case: TheCase) -> object:
        ask = FilePetition(case=Case(petition_id=case.id), indicator="II/3")
        return self.perform(file_petition, ask, "registrator")

    def perform(
        self,
        usecase: Callable[[Ask, Desk], object],
        ask: Ask,
        username: str,
        reasons: Mapping[str, str] = NO_REASONS,
    ) -> object:
        return self.office.perform(
            usecase, ask, self.hall.actor(username), {**self.reasons, **reasons}
        )

    def _signature(self, case: TheCase) -> SignAnswer:
        return SignAnswer(case=Case(petition_id=case.id), seen_hash=hash_of(self.office, case.id))
