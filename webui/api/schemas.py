"""What programs send and get at the public counter: petitions, files, the status of a number."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from webui.api.bodies import Strict


class Reply(BaseModel):
    """The parent of everything that is answered."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class Petitioner(Strict):
    """Who writes; one of e-mail and address is needed.

    An organisation is named in `represents` and the person who writes for it in `name`; without
    `represents`, `name` is the organisation itself.
    """

    kind: Literal["person", "organisation"]
    name: str
    email: str = ""
    address: str = ""
    phone: str = ""
    represents: str = ""
    cui: str = ""
    signatories: tuple[str, ...] = ()


class NewPetition(Strict):
    """A petition; without a subject one is made from the text. `files` are ids of uploads."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "petitioner": {
                    "kind": "person",
                    "name": "Ana Marinescu",
                    "email": "ana.marinescu@example.org",
                },
                "text": "Pe Aleea Istru, între nr. 2 și nr. 10, iluminatul este stins de o lună.",
            }
        }
    )

    petitioner: Petitioner
    text: str
    subject: str = ""
    files: tuple[str, ...] = ()


class PetitionRegistered(Reply):
    """The petition has a number and its clock runs; the access code is shown only now."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "number": "118.204/23.11.2026",
                "registered_on": "2026-11-23",
                "answer_by": "2026-12-23",
                "due_legal_max": "2026-12-24",
                "access_code": "7KQM-4T2X",
                "status_url": "https://petitii.example.org/stare?nr=118.204%2F23.11.2026",
            }
        }
    )

    number: str
    registered_on: date
    answer_by: date
    due_legal_max: date
    access_code: str | None = Field(
        description="null when an earlier sending of the same request was registered already"
    )
    status_url: str


class FileUploaded(Reply):
    """The file is kept for 48 hours under this id, until a petition names it."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "id": "q0u4XkPpB1mK6n3ZyW8cJd",
                "name": "felinar.jpg",
                "size": 84213,
                "media_type": "image/jpeg",
            }
        }
    )

    id: str
    name: str
    size: int
    media_type: str


class TimelineStep(Reply):
    """One thing that happened, in the words of the status page."""

    at: datetime
    event: str
    says: str


class Letter(Reply):
    """A letter that left; its address opens with the access code in the header."""

    name: str
    media_type: str
    size: int
    url: str


class PetitionStatus(Reply):
    """Where a petition stands; with the right code also what it says and what happened."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "number": "118.204/23.11.2026",
                "stage": "in_work",
                "registered_on": "2026-11-23",
                "answer_by": "2026-12-23",
                "department": "Iluminat public",
                "answered": False,
            }
        }
    )

    number: str
    stage: str
    registered_on: date
    answer_by: date
    department: str | None
    answered: bool
    subject: str | None = None
    text: str | None = None
    timeline: tuple[TimelineStep, ...] | None = None
    letters: tuple[Letter, ...] | None = None


class Decision(Reply):
    """A refusal or a caution of the law."""

    rule: str
    law: str
    says: str
    remedy: str
    facts: dict[str, JsonValue]


class Problem(Reply):
    """Bad news (RFC 9457): `errors` per field, or the law's `reasons`, `cautions`, `changed`."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "title": "Legea nu permite actul",
                "status": 409,
                "detail": "Nimeni nu își atribuie singur o petiție.",
                "reasons": [
                    {
                        "rule": "R-ART12-ASSIGN",
                        "law": "O.G. nr. 27/2002, art. 12 alin. (1)",
                        "says": "Nimeni nu își atribuie singur o petiție.",
                        "remedy": "Alegeți alt referent.",
                        "facts": {},
                    }
                ],
            }
        }
    )

    title: str
    status: int
    detail: str
    errors: dict[str, str] | None = None
    reasons: tuple[Decision, ...] | None = None
    cautions: tuple[Decision, ...] | None = None
    changed: tuple[str, ...] | None = None
