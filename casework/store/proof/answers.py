"""The answers: each version says what was sealed, and was signed as the history tells."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.records.answer import Answer
from casework.records.signature import Signature
from casework.store.proof.findings import Findings
from casework.store.proof.links import Line
from casework.store.sealing import Value

POSITIONS = {"sign_as_department": 1, "sign_as_head": 2}


@dataclass(slots=True)
class Signed:
    """What the history of one petition says of its answers: their hashes and signatures."""

    hashes: dict[Value, Value] = field(default_factory=dict)
    signatures: set[tuple[Value, ...]] = field(default_factory=set)

    def take_in(self, line: Line, data: dict[str, Value]) -> None:
        """Take in a line that froze a version or put a signature."""
        if line.event == "draft":
            self.hashes[data.get("answer")] = data.get("hash")
        elif line.event in POSITIONS:
            self.signatures.add(
                (
                    data.get("answer"),
                    POSITIONS[line.event],
                    line.actor_id,
                    data.get("form"),
                    data.get("hash"),
                )
            )


class Answers:
    """The stream of versions and signatures, given petition by petition in ascending order."""

    def __init__(self, rows: Iterator[Line]) -> None:
        self._groups = groupby(rows, lambda row: row.petition_id)
        self._waiting = next(self._groups, None)

    def of(self, petition_id: int) -> list[Line]:
        """Give one row for each signature of a petition, or one for a version without any."""
        while self._waiting is not None and self._waiting[0] < petition_id:
            self._waiting = next(self._groups, None)
        if self._waiting is None or self._waiting[0] != petition_id:
            return []
        rows = list(self._waiting[1])
        self._waiting = next(self._groups, None)
        return rows


def read_answers(session: Session) -> Answers:
    """Open the stream of all answers."""
    query = (
        select(
            Answer.id,
            Answer.petition_id,
            Answer.version,
            Answer.content,
            Answer.content_hash,
            Signature.id.label("signature_id"),
            Signature.position,
            Signature.signer_id,
            Signature.form,
            Signature.content_hash.label("signed_hash"),
        )
        .outerjoin(Signature, Signature.answer_id == Answer.id)
        .order_by(Answer.petition_id, Answer.version, Signature.position)
        .execution_options(yield_per=200)
    )
    return Answers(iter(session.execute(query)))


def check_answers(found: Findings, petition_id: int, rows: list[Line], told: Signed) -> None:
    """Check the versions and signatures of one petition against its history."""
    versions = {row.version: row for row in rows}
    for version, row in versions.items():
        if hashlib.sha256(row.content.encode()).hexdigest() != row.content_hash:
            found.add("answer", row.id, "Conținutul nu corespunde amprentei.")
        if told.hashes.get(version) != row.content_hash:
            found.add("answer", row.id, "Amprenta nu este cea din istoric.")
    if versions.keys() != told.hashes.keys():
        found.add("petition", petition_id, "Versiunile răspunsului nu sunt cele din istoric.")
    _check_signatures(found, petition_id, rows, told)


def _check_signatures(found: Findings, petition_id: int, rows: list[Line], told: Signed) -> None:
    signed = [row for row in rows if row.signature_id is not None]
    for row in signed:
        if row.signed_hash != row.content_hash:
            found.add("signature", row.signature_id, "Semnătura este pe alt conținut.")
        if _signature(row) not in told.signatures:
            found.add("signature", row.signature_id, "Semnătura nu este cea din istoric.")
    if len(signed) != len(told.signatures):
        found.add("petition", petition_id, "Semnăturile nu sunt câte spune istoricul.")


def _signature(row: Line) -> tuple[Value, ...]:
    return (row.version, row.position, row.signer_id, row.form, row.signed_hash)
