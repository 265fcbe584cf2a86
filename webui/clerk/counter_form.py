"""The form of a paper petition; only what the law needs is required.

What an employee received directly is marked so (R-REG-DIRECT).
"""

import json
import secrets
from datetime import UTC, date, datetime, time

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    DateField,
    HiddenField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import Optional

from casework.channels.filing import Filing, Sender, key_of
from casework.wording import BUCHAREST
from webui.shared.fields import choices
from workflows.petition.regimes import KIND_WORDS, Kind

NOON = time(12)
SAYS = {
    "received_on": "Scrieți ziua sosirii, de exemplu 24.11.2026",
    "issuer_date": "Scrieți data de pe document, de exemplu 24.11.2026",
    "sheets": "Scrieți numărul de file cu cifre",
    "annexes": "Scrieți numărul de anexe cu cifre",
}
"""What a field wants when it holds neither a day nor a number."""


class CounterForm(FlaskForm):
    """What stands on the paper and how it came."""

    sending = HiddenField()
    channel = RadioField(
        "Cum a venit",
        choices=choices([("counter", "la ghișeu"), ("post", "prin poștă")]),
        validate_choice=False,
    )
    received_on = DateField("Ziua sosirii", validators=[Optional()])
    name = StringField("Numele și prenumele")
    address = StringField("Adresa poștală")
    email = StringField("Adresa de e-mail")
    phone = StringField("Telefon")
    organisation = StringField("Organizația")
    cui = StringField("Codul unic de înregistrare (CUI)")
    capacity = StringField("Calitatea celui care semnează")
    mandate_proof = StringField("Dovada de reprezentare")
    signatories = TextAreaField("Alți semnatari")
    subject = StringField("Obiectul")
    text = TextAreaField("Ce cere petiționarul")
    kind = SelectField(
        "Felul petiției",
        choices=choices([("", "Nu știm încă"), *((k.value, w) for k, w in KIND_WORDS.items())]),
        validate_choice=False,
    )
    place = StringField("Locul")
    from_authority = SelectField("Trimisă de altă autoritate", validate_choice=False)
    issuer_number = StringField("Numărul dat de expeditor")
    issuer_date = DateField("Data de pe document", validators=[Optional()])
    sheets = IntegerField("File", validators=[Optional()])
    annexes = IntegerField("Anexe", validators=[Optional()])
    received_directly = BooleanField("Primită direct – art. 12")


def well_typed(form: CounterForm) -> bool:
    """Tell whether days and numbers are such, and say in Romanian which are not."""
    well = bool(form.validate())
    for name, says in SAYS.items():
        if form[name].errors:
            form[name].errors = [says]
    return well


def filing_of(form: CounterForm, now: datetime) -> Filing:
    """Make a filing of what was typed; an earlier day counts as its noon."""
    return Filing(
        channel="post" if form.channel.data == "post" else "counter",
        sender=Sender(
            name=_text(form.name.data),
            kind="organisation" if _text(form.organisation.data).strip() else "person",
            email=_text(form.email.data),
            phone=_text(form.phone.data),
            address=_text(form.address.data),
            organisation=_text(form.organisation.data),
            cui=_text(form.cui.data),
            capacity=_text(form.capacity.data),
            mandate_proof=_text(form.mandate_proof.data),
            signatories=tuple(_text(form.signatories.data).splitlines()),
        ),
        text=_text(form.text.data),
        dedupe_key=key_of("counter", _text(form.sending.data) or secrets.token_urlsafe(18)),
        raw=_raw(form),
        subject=_text(form.subject.data),
        place=_text(form.place.data),
        kind=Kind(form.kind.data) if form.kind.data in tuple(Kind) else None,
        received_at=_received_at(form.received_on.data, now),
        received_directly=bool(form.received_directly.data),
        issuer_number=_text(form.issuer_number.data),
        issuer_date=form.issuer_date.data,
        from_authority=_row(form.from_authority.data),
        sheets=form.sheets.data,
        annexes=form.annexes.data,
    )


def _row(chosen: str | None) -> int | None:
    return int(chosen) if chosen and chosen.isdecimal() and len(chosen) < 19 else None


def _received_at(day: date | None, now: datetime) -> datetime:
    if day is None or day >= now.astimezone(BUCHAREST).date():
        return now
    return datetime.combine(day, NOON, BUCHAREST).astimezone(UTC)


def _raw(form: CounterForm) -> bytes:
    typed = {field.name: str(field.data or "") for field in form if field.name != "csrf_token"}
    return json.dumps(typed, ensure_ascii=False, sort_keys=True).encode()


def _text(value: str | None) -> str:
    return value or ""
