"""The form of a petition; only what happened, the name and one contact are required.

No fee, no personal number, no copy of a card, no box of consent (R-REG-FREE, R-GDPR-MIN,
R-GDPR-BASIS, R-ID-CNP and R-ID-COPY).
"""

import hashlib
import json
import secrets

from flask_wtf import FlaskForm
from flask_wtf.file import MultipleFileField
from wtforms import (
    BooleanField,
    EmailField,
    HiddenField,
    RadioField,
    StringField,
    TelField,
    TextAreaField,
)

from casework.channels.filing import FiledFile, Filing, Sender, key_of
from casework.queries.uploads import WaitingFile
from webui.shared.fields import choices
from workflows.petition.regimes import Kind

KINDS = (
    (Kind.REPORT.value, "o problemă pe stradă, în parc sau la bloc"),
    (Kind.REQUEST.value, "o cerere"),
    (Kind.COMPLAINT.value, "o reclamație despre un serviciu al primăriei"),
    (Kind.PROPOSAL.value, "o propunere"),
)
NOT_TYPED = ("csrf_token", "files", "basket")


class PetitionForm(FlaskForm):
    """What the citizen tells us."""

    sending = HiddenField()
    basket = HiddenField()
    text = TextAreaField("Descrieți pe scurt")
    kind = RadioField("Este mai degrabă", choices=choices(KINDS), validate_choice=False)
    place = StringField("Locul")
    files = MultipleFileField("Fotografii și documente")
    name = StringField("Numele și prenumele")
    email = EmailField("Adresa de e-mail")
    phone = TelField("Telefon")
    address = TextAreaField("Adresa poștală")
    wants_paper = BooleanField("Vreau răspunsul pe hârtie, prin poștă")
    organisation = StringField("Denumirea organizației")
    cui = StringField("Codul unic de înregistrare (CUI)")
    capacity = StringField("Calitatea dumneavoastră")
    signatories = TextAreaField("Ceilalți semnatari")


def filing_of(form: PetitionForm, files: tuple[WaitingFile, ...]) -> Filing:
    """Make a filing of what was typed and uploaded; a sending without a name is nobody else's."""
    organisation = _text(form.organisation.data)
    capacity = _text(form.capacity.data)
    return Filing(
        channel="web",
        sender=Sender(
            name=_text(form.name.data),
            kind="organisation" if (organisation + capacity).strip() else "person",
            email=_text(form.email.data),
            phone=_text(form.phone.data),
            address=_text(form.address.data),
            organisation=organisation,
            cui=_text(form.cui.data),
            capacity=capacity,
            signatories=tuple(_text(form.signatories.data).splitlines()),
        ),
        text=_text(form.text.data),
        dedupe_key=key_of("web", _text(form.sending.data) or secrets.token_urlsafe(18)),
        raw=_raw(form, files),
        place=_text(form.place.data),
        kind=Kind(form.kind.data) if form.kind.data in tuple(Kind) else None,
        wants_paper=bool(form.wants_paper.data),
        files=tuple(
            FiledFile(
                digest=file.digest,
                name=file.name,
                role="photo" if file.is_picture else "document",
            )
            for file in files
        ),
    )


def digest_of_typed(form: PetitionForm) -> str:
    """Give a sum of the typed fields, to tell a second press from a second message."""
    return hashlib.sha256(_raw(form, ())).hexdigest()


def _raw(form: PetitionForm, files: tuple[WaitingFile, ...]) -> bytes:
    """The form as it was sent, in one spelling, with the sums of its files."""
    sent: dict[str, object] = {
        field.name: field.data or "" for field in form if field.name not in NOT_TYPED
    }
    sent["files"] = [{"name": file.name, "sha256": file.digest} for file in files]
    return json.dumps(sent, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _text(value: str | None) -> str:
    return value or ""
