"""Synthetic petitions: the same number always tells the same story, from a closed list of words."""

import random
from dataclasses import dataclass

from casework.demo.people import SOLVING
from casework.demo.stories import Story

FIRST_NAMES = (
    *("Ana", "Andrei", "Cristina", "Dumitru", "Elena", "Florin", "Gabriela", "Ioana", "Ion"),
    *("Laura", "Marian", "Mihaela", "Nicu", "Oana", "Radu", "Simona", "Ștefan", "Vasile"),
)
SURNAMES = (
    *("Albu", "Bucur", "Ciobanu", "Dobre", "Enache", "Florea", "Georgescu", "Ionescu", "Lazăr"),
    *("Marinescu", "Neagu", "Oprea", "Popa", "Rusu", "Stan", "Toma", "Țurcanu", "Vlad"),
)
STREETS = (
    *("Str. Apusului", "Str. Brașov", "Str. Compozitorilor", "Str. Dezrobirii", "Aleea Istru"),
    *("Bd. Ghencea", "Str. Lăstărișului", "Str. Moinești", "Str. Orșova", "Str. Pravăț"),
    *("Str. Răsăritului", "Str. Sibiu", "Bd. Timișoara", "Bd. Uverturii", "Șos. Virtuții"),
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What people write about, in words that take a place, and what the answer says."""

    unit: str
    kind: str
    subject: str
    text: str
    finding: str


MATTERS = (
    Matter(
        "Spații verzi",
        "request",
        "Toaletarea unui arbore, {place}",
        "În fața imobilului din {place} un arbore are crengi uscate care cad pe trotuar. "
        "Vă rog să fie toaletat.",
        "Arborele a fost văzut pe teren și se toaletează în luna aceasta.",
    ),
    Matter(
        "Spații verzi",
        "report",
        "Iarbă neîngrijită, {place}",
        "Spațiul verde din {place} nu a mai fost tuns din primăvară. Cer să fie întreținut.",
        "Spațiul verde a fost tuns și este trecut în programul lunar.",
    ),
    Matter(
        "Salubritate",
        "report",
        "Gunoi neridicat, {place}",
        "De o săptămână, gunoiul din {place} nu a mai fost ridicat. Vă rog să luați măsuri.",
        "Gunoiul a fost ridicat, iar operatorul a fost atenționat.",
    ),
    Matter(
        "Salubritate",
        "complaint",
        "Trotuar nemăturat, {place}",
        "Trotuarul din {place} nu se mai mătură, deși plătim taxa. Cer să știu programul.",
        "Trotuarul se mătură de două ori pe săptămână; programul este publicat.",
    ),
    Matter(
        "Drumuri",
        "report",
        "Groapă în carosabil, {place}",
        "Pe carosabil, în dreptul imobilului din {place}, este o groapă adâncă. "
        "Vă rog să fie astupată.",
        "Groapa a fost plombată.",
    ),
    Matter(
        "Drumuri",
        "request",
        "Marcaj șters la trecerea de pietoni, {place}",
        "Marcajul trecerii de pietoni din {place} nu se mai vede. Cer să fie refăcut.",
        "Marcajul se reface în prima zi fără ploaie.",
    ),
    Matter(
        "Poliția locală",
        "complaint",
        "Zgomot noaptea, {place}",
        "În fiecare noapte, în {place} se ascultă muzică tare după ora 23. Vă rog să interveniți.",
        "Un echipaj a fost la fața locului și a dat un avertisment.",
    ),
    Matter(
        "Poliția locală",
        "report",
        "Mașină abandonată, {place}",
        "În {place} zace de un an o mașină fără plăcuțe. Vă rog să o ridicați.",
        "Proprietarul a fost somat; după 10 zile mașina se ridică.",
    ),
    Matter(
        "Parcări",
        "request",
        "Loc de parcare de reședință, {place}",
        "Cer un loc de parcare de reședință în {place}, unde locuiesc de doi ani.",
        "Cererea este pe lista de așteptare; locurile se atribuie în ordinea din regulament.",
    ),
    Matter(
        "Disciplina în construcții",
        "report",
        "Balcon închis fără autorizație, {place}",
        "La imobilul din {place} s-a închis un balcon cu zidărie. Vă rog să verificați "
        "dacă există autorizație.",
        "La control nu s-a prezentat autorizația; s-a întocmit proces-verbal.",
    ),
    Matter(
        "Protecția animalelor",
        "report",
        "Câini fără stăpân, {place}",
        "În {place} sunt câini fără stăpân care latră la trecători. Vă rog să-i luați.",
        "Animalele au fost preluate și duse la adăpost.",
    ),
    Matter(
        "Comerț stradal",
        "complaint",
        "Chioșc pe trotuar, {place}",
        "Chioșcul din {place} ocupă tot trotuarul. Cer să verificați autorizația.",
        "Chioșcul are autorizație pentru 6 m² și a fost adus la această suprafață.",
    ),
)
assert all(matter.unit in SOLVING for matter in MATTERS)


def synthetic_story(number: int, seed: int, age_in_days: int) -> Story:
    """Make the story of one number; how far it got depends on its age."""
    draw = random.Random(seed * 1_000_003 + number)
    matter = draw.choice(MATTERS)
    street = draw.choice(STREETS)
    place = f"{street} {draw.randint(1, 140)}"
    who = f"{draw.choice(FIRST_NAMES)} {draw.choice(SURNAMES)}"
    channel = draw.choices(("web", "email", "counter", "post"), (60, 20, 12, 8))[0]
    home = f"{street} {draw.randint(1, 140)}, ap. {draw.randint(1, 80)}, București"
    return Story(
        text=matter.text.format(place=place),
        subject=matter.subject.format(place=place),
        place=place,
        unit=matter.unit,
        kind=matter.kind,
        channel=channel,
        who=who,
        address=home if channel in ("counter", "post") else "",
        days=age_in_days,
        until=_reached(draw, age_in_days),
        finding=matter.finding,
        result=draw.choice(("done", "planned", "explained")),
        solution=draw.choice(("favourable", "favourable", "partly_favourable", "unfavourable")),
        scanned=True,
    )


def _reached(draw: random.Random, age: int) -> str:
    """Draw how far a petition of some age got; a few are late, as everywhere."""
    if age > 35:
        return draw.choices(("filed", "dispatched", "drafted", "assigned"), (930, 60, 4, 6))[0]
    if age > 18:
        return draw.choice(("assigned", "drafted", "signed_by_department", "dispatched", "filed"))
    if age > 5:
        return draw.choice(("forwarded", "assigned", "assigned", "drafted", "signed_by_head"))
    return draw.choice(("registered", "qualified", "forwarded") if age < 2 else ("assigned",))
