"""Letters of a case for tests: one notice, written by somebody, to the petitioner or elsewhere."""

from casework.bootstrap import Office
from casework.desk import Actor, Desk
from casework.records.letter import Letter
from casework.store.database import reading
from casework.usecases.correspondence import Correspondence, send, to_the_petitioner
from casework.usecases.step import Case, locked
from workflows.law import OG27


def a_notice(office: Office, petition_id: int, by: Actor, kind: str = "notice") -> int:
    """Write a notice to the petitioner and give its letter's id."""

    def write(case: Case, desk: Desk) -> int:
        petition = locked(desk, case)
        letter = send(
            desk,
            petition,
            Correspondence(
                kind=kind,
                to=to_the_petitioner(desk, petition),
                title="Înștiințare",
                body=("Vă înștiințăm despre petiția dumneavoastră.",),
                law=(OG27("art. 6 alin. (4)"),),
            ),
        )
        return letter.id

    return office.perform(write, Case(petition_id=petition_id), by)


def letter_of(office: Office, letter_id: int) -> Letter:
    with reading(office.engine) as session:
        letter = session.get_one(Letter, letter_id)
        session.expunge(letter)
        return letter
