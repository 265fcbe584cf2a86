"""Sample letters: the case file of the mock-ups, and its unruly cousins."""

from datetime import UTC, date, datetime

from casework.letters.answer import AnswerLetter, Point
from casework.letters.confirmation import ConfirmationLetter
from casework.letters.document import Addressee, Letterhead, Signatory, SignatureForm
from casework.letters.notice import NoticeLetter
from casework.letters.register_book import RegisterBook, RegisterRow

CREATED = datetime(2026, 12, 21, 8, 42, tzinfo=UTC)
NUMBER = "118.204/23.11.2026"
STATUS_URL = "https://petitii.exemplu.ro/stare?number=118.204/23.11.2026"

HALL = Letterhead(
    institution="Primăria Sectorului 6",
    department="Direcția Relații cu Publicul",
    address="Calea Plevnei nr. 147–149, sector 6, București",
    phone="021 000 0006",
    email="registratura@exemplu.ro",
    website="petitii.exemplu.ro",
    mark="6",
)

CONFIRMATION = ConfirmationLetter(
    letterhead=HALL,
    number=NUMBER,
    registered_at=datetime(2026, 11, 23, 8, 42, tzinfo=UTC),
    petitioner_name="Elena Munteanu",
    subject="Copac uscat, pericol de cădere",
    answer_by=date(2026, 12, 24),
    channel="prin formularul de pe site",
    status_url=STATUS_URL,
    contact="021 000 0006, luni–joi, 8:30–16:30",
    department="Serviciul Spații Verzi",
    access_code="K7M4-9QX2",
    attachments=("copac-1.jpg", "copac-2.jpg"),
)

HEAD_OF_DEPARTMENT = Signatory(
    order=1,
    name="Radu Ionașcu",
    title="Șef, Serviciul Spații Verzi",
    form=SignatureForm.APPROVAL,
    at=datetime(2026, 12, 18, 12, 5, tzinfo=UTC),
)

DEPUTY_MAYOR = Signatory(
    order=2,
    name="Ioana Țurcanu",
    title="Viceprimar",
    on_behalf="Pentru primar, în baza Dispoziției nr. 1204/2026",
    form=SignatureForm.QUALIFIED,
    at=datetime(2026, 12, 21, 8, 42, tzinfo=UTC),
)

ANSWER = AnswerLetter(
    letterhead=HALL,
    number=NUMBER,
    date=date(2026, 12, 21),
    addressee=Addressee(
        name="Elena Munteanu",
        address="Str. Cetatea Histria nr. 8, bl. D7, sc. 2, ap. 31\nsector 6, București",
        email="elena.munteanu@exemplu.ro",
    ),
    subject="Copac uscat, pericol de cădere",
    opening=(
        "Stimată doamnă,\n\n"
        "V-am verificat petiția la fața locului, în ziua de 2 decembrie 2026. "
        "Vă răspundem la fiecare aspect pe care l-ați ridicat."
    ),
    points=(
        Point(
            title="Copacul uscat din fața blocului D7",
            finding=(
                "Este un plop cu diametrul de 62 cm, uscat în proporție de peste 70%, "
                "înclinat spre alee. Avizul de tăiere a fost dat la 4 decembrie 2026."
            ),
            result="admis: copacul se taie până la 15 ianuarie 2027",
        ),
        Point(
            title="Crengile rupte de pe alee",
            finding="Echipa de salubrizare le-a ridicat la 3 decembrie 2026.",
            result="rezolvat",
        ),
        Point(
            title="Lipsa coșurilor de gunoi",
            finding=(
                "Aleea este întreținută de asociația de proprietari, "
                "în baza contractului de comodat din 2019."
            ),
            result="respins: nu ține de instituția noastră",
        ),
    ),
    solution="parțial favorabilă",
    closing="Vă mulțumim că ne-ați scris.",
    legal_basis=(
        "O.G. nr. 27/2002, art. 8 alin. (1) și art. 13",
        "Legea nr. 24/2007 privind spațiile verzi, art. 7",
    ),
    signatories=(HEAD_OF_DEPARTMENT, DEPUTY_MAYOR),
    dispatch_channel="prin e-mail, la adresa elena.munteanu@exemplu.ro",
    attachments=("Avizul de tăiere nr. 88/04.12.2026", "Fotografii de la fața locului"),
)

UNRULY = (
    "Ștefănuță 😀 漢字 \x00\ufeff\u202eabc #panic($x^2$) \\ *b* „ș” ş Ţ \U0001f468\u200d\U0001f469"
)


def a_row(position: int) -> RegisterRow:
    return RegisterRow(
        number=f"{position:06d}"[:3] + "." + f"{position:06d}"[3:],
        registered_on=date(2026, 11, 23),
        sender_reference="fără nr./20.11.2026" if position % 3 else "1.204/19.11.2026",
        sheets=1 + position % 5,
        annexes=position % 3,
        sender="Elena Munteanu" if position % 2 else "Asociația de proprietari Histria 8",
        summary="Copac uscat în fața blocului, pericol de cădere; cere tăierea lui",
        department="Serviciul Spații Verzi",
        dispatched_on=date(2026, 12, 21) if position % 4 else None,
        resolution="răspuns comunicat" if position % 4 else "",
        addressee="Elena Munteanu" if position % 4 else "",
        connected_to="118.200" if position % 7 == 0 else "",
        file_indicator="VII/B/12",
    )


def a_book(rows: int) -> RegisterBook:
    lines = tuple(a_row(position) for position in range(1, rows + 1))
    return RegisterBook(
        institution="Primăria Sectorului 6",
        register="Registrul general de intrare-ieșire",
        year=2026,
        rows=lines,
        first=lines[0].number if lines else "",
        last=lines[-1].number if lines else "",
        count=rows,
        annulled=rows // 100,
        chain_head="3fa9c1d27be045a8" * 4,
        printed_at=CREATED,
    )


NOTICE = NoticeLetter(
    letterhead=HALL,
    number=NUMBER,
    date=date(2026, 12, 21),
    addressee=Addressee(
        name="Elena Munteanu", address="Str. Lunii nr. 4", email="elena@exemplu.ro"
    ),
    title="Înștiințare despre prelungirea termenului de răspuns",
    subject="Copac uscat, pericol de cădere",
    body=(
        "Vă aducem la cunoștință că răspunsul are nevoie de mai mult timp.",
        "Motivul: verificarea cere un aviz.",
    ),
    details=(("Termenul inițial", "joi, 24 decembrie 2026"), ("Prelungire", "15 zile")),
    legal_basis=("O.G. nr. 27/2002, art. 9, în forma dată de Legea nr. 31/2018",),
    enclosures=("aviz.pdf",),
    signatory=Signatory(
        order=1,
        name="Sorin Bădescu",
        title="primar",
        form=SignatureForm.APPROVAL,
        at=datetime(2026, 12, 21, 8, 40, tzinfo=UTC),
    ),
)
