"""Who does what in the stories: the staff of the chart, by unit and role."""

from dataclasses import dataclass

from casework.demo.hall import DEP, PUBLIC_RELATIONS, REF, REG, WORKERS, Chart
from casework.demo.scribe import Scribe
from casework.desk import Actor

HEADS = {worker.unit: worker.user for worker in WORKERS if worker.role is DEP}
SPECIALISTS = {
    unit: [worker.user for worker in WORKERS if worker.unit == unit and worker.role is REF]
    for unit in HEADS
}
CLERKS = [
    worker.user for worker in WORKERS if worker.unit == PUBLIC_RELATIONS and worker.role is REG
]
SOLVING = tuple(unit for unit, people in SPECIALISTS.items() if people)
"""The departments that have both a head and somebody to solve petitions."""

BASIS = {
    "Spații verzi": "Legea nr. 24/2007 privind spațiile verzi",
    "Salubritate": "Legea nr. 101/2006 a serviciului de salubrizare",
    "Iluminat public": "Legea nr. 230/2006 a serviciului de iluminat public",
    "Drumuri": "O.G. nr. 43/1997 privind regimul drumurilor",
    "Investiții": "Legea nr. 273/2006 privind finanțele publice locale",
    "Disciplina în construcții": "Legea nr. 50/1991 privind autorizarea construcțiilor",
    "Poliția locală": "Legea poliției locale nr. 155/2010",
    "Parcări": "O.G. nr. 71/2002 privind administrarea domeniului public",
    "Spațiu locativ": "Legea locuinței nr. 114/1996",
    "Protecția animalelor": "O.U.G. nr. 155/2001 privind câinii fără stăpân",
    "Comerț stradal": "O.G. nr. 99/2000 privind comercializarea produselor",
}
"""The act on which each department rests its answers, besides the ordinance itself."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the hall as actors in one scribe's session."""

    scribe: Scribe
    chart: Chart

    def named(self, user: str) -> Actor:
        """Give a person by sign-in name."""
        return self.scribe.person(self.chart.staff[user])

    def clerk(self, turn: int) -> Actor:
        """Give one of the registry clerks, in turn."""
        return self.named(CLERKS[turn % len(CLERKS)])

    def head(self, unit: str) -> Actor:
        """Give the head of a department."""
        return self.named(HEADS[unit])

    def specialist(self, unit: str, turn: int) -> Actor:
        """Give one of the specialists of a department, in turn."""
        people = SPECIALISTS[unit]
        return self.named(people[turn % len(people)])

    def second_signer(self, turn: int) -> Actor:
        """Give the mayor, or now and then his delegate."""
        return self.named("viceprimar" if turn % 5 == 4 else "primar")
