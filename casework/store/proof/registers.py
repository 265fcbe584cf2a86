"""The register's lines: chained, numbered without gap or repeat, each with its one petition.

Numbers run without gap, annulled ones included (R-REG-NOGAP).
"""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any, cast

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, aliased

from casework.clock import romanian_date
from casework.records.arrival import Arrival
from casework.records.personal_text import PersonalText
from casework.records.petition import Petition
from casework.records.register_counter import RegisterCounter
from casework.records.register_line import RegisterLine
from casework.store.proof.findings import Findings, RegisterRead
from casework.store.proof.links import Chain, Line, check_text, compare, text_columns, text_in
from casework.store.register import content_of
from workflows.petition.states import State

TABLE = "register_line"
ISSUER, CONTENT = aliased(PersonalText), aliased(PersonalText)


def check_registers(session: Session, found: Findings) -> None:
    """Read every register and year from its first line, and its counter."""
    counters = {
        (counter.register, counter.year): counter for counter in session.scalars(_counters())
    }
    stream = session.execute(_lines().execution_options(yield_per=1000))
    for key, lines in groupby(stream, lambda line: (line.register, line.year)):
        counter = counters.pop(key, None)
        _check_register(found, key, lines, counter)
    for counter in counters.values():
        _check_register(found, (counter.register, counter.year), iter(()), counter)
    _check_petitions_entered(session, found)
    _check_annulled(session, found)
    _check_parts(session, found)
    _check_arrivals(session, found)


def _counters() -> Select[RegisterCounter]:
    return select(RegisterCounter).order_by(RegisterCounter.register, RegisterCounter.year)


def _lines() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *RegisterLine.__table__.columns,
            *text_columns("issuer", RegisterLine.issuer_text_id, ISSUER),
            *text_columns("content", RegisterLine.content_text_id, CONTENT),
            Petition.number.label("petition_number"),
            Petition.year.label("petition_year"),
            Petition.register.label("petition_register"),
            Petition.registered_at.label("petition_at"),
            Petition.registered_on.label("petition_on"),
            Petition.state.label("petition_state"),
            Arrival.petition_id.label("arrival_petition"),
            Arrival.ended_as.label("arrival_end"),
        )
        .outerjoin(ISSUER, ISSUER.id == RegisterLine.issuer_text_id)
        .outerjoin(CONTENT, CONTENT.id == RegisterLine.content_text_id)
        .outerjoin(Petition, Petition.id == RegisterLine.petition_id)
        .outerjoin(Arrival, Arrival.id == RegisterLine.arrival_id)
        .order_by(RegisterLine.register, RegisterLine.year, RegisterLine.seq)
    )


class _Numbers:
    """Follows the numbers and moments of one register and year."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.first: int | None = None
        self.last: int | None = None
        self.count = self.annulled = 0
        self.moment: datetime | None = None

    def read(self, found: Findings, line: Line) -> None:
        """Check that the number is the next one and that time has not run backwards."""
        if line.kind == "entry":
            if self.last is not None and line.number != self.last + 1:
                says = f"Numărul {line.number} nu urmează după {self.last}."
                found.add(TABLE, line.id, says)
            self.first = line.number if self.first is None else self.first
            self.last = line.number
            self.count += 1
        else:
            self.annulled += 1
        if self.moment is not None and line.entered_at < self.moment:
            found.add(TABLE, line.id, "Linia este datată înaintea celei de dinainte.")
        if line.kind == "entry" and romanian_date(line.entered_at).year != self.year:
            found.add(TABLE, line.id, "Linia este datată în alt an decât cel al registrului.")
        self.moment = line.entered_at


def _check_register(
    found: Findings, key: tuple[str, int], lines: Iterator[Line], counter: RegisterCounter | None
) -> None:
    register, year = key
    chain, numbers = Chain(TABLE), _Numbers(year)
    for line in lines:
        sealed = chain.follow(found, line)
        columns = content_of(cast(RegisterLine, line))
        compare(found, TABLE, line, columns, sealed)
        for name in ("issuer", "content"):
            if says := check_text(found, text_in(line, name), sealed.get(name)):
                found.add(TABLE, line.id, says)
        numbers.read(found, line)
        if line.kind == "entry":
            _check_entry(found, line)
        else:
            _check_annulment(found, line)
    found.registers.append(
        RegisterRead(
            register=register,
            year=year,
            first=numbers.first,
            last=numbers.last,
            count=numbers.count,
            annulled=numbers.annulled,
        )
    )
    _check_counter(found, f"{register}/{year}", counter, chain, numbers)


def _check_entry(found: Findings, line: Line) -> None:
    if line.petition_number is None:
        found.add(TABLE, line.id, "Petiția înregistrată lipsește.")
        return
    says = (line.petition_register, line.petition_year, line.petition_number, line.petition_at)
    if says != (line.register, line.year, line.number, line.entered_at):
        found.add("petition", line.petition_id, "Petiția poartă alt număr sau altă dată.")
    if line.petition_on != romanian_date(line.entered_at):
        found.add("petition", line.petition_id, "Ziua înregistrării nu este cea din registru.")
    if (line.arrival_end, line.arrival_petition) != ("registered", line.petition_id):
        found.add("arrival", line.arrival_id or "?", "Intrarea nu duce la petiția înregistrată.")


def _check_annulment(found: Findings, line: Line) -> None:
    """An annulment stands for a petition of that number which is annulled (Ordin 217/1996)."""
    says = (line.petition_register, line.petition_year, line.petition_number, line.petition_state)
    if says != (line.register, line.year, line.number, State.ANNULLED.value):
        found.add(TABLE, line.id, "Anularea nu este a unei petiții anulate cu acest număr.")


def _check_counter(
    found: Findings,
    name: str,
    counter: RegisterCounter | None,
    chain: Chain,
    numbers: _Numbers,
) -> None:
    if counter is None:
        found.add("register_counter", name, "Registrul are linii, dar nu a fost deschis.")
        return
    given = counter.next_number - 1 if counter.next_number > counter.first_number else None
    for holds, says in (
        (counter.head == chain.head, "Capătul registrului nu este ultima linie."),
        (counter.lines == chain.count, "Registrul nu are câte linii spune contorul."),
        (numbers.first in (None, counter.first_number), "Registrul nu începe de la primul număr."),
        (numbers.last == given, "Ultimul număr dat nu este cel din registru."),
        (counter.last_moment == numbers.moment, "Ultimul moment nu este cel al ultimei linii."),
    ):
        if not holds:
            found.add("register_counter", name, says)


def _check_petitions_entered(session: Session, found: Findings) -> None:
    """Every petition has exactly one entry; a part stands under the entry of the whole."""
    entries = (
        select(Petition.id, func.count(RegisterLine.id))
        .outerjoin(
            RegisterLine,
            (RegisterLine.petition_id == Petition.id) & (RegisterLine.kind == "entry"),
        )
        .where(Petition.part == 0)
        .group_by(Petition.id)
        .having(func.count(RegisterLine.id) != 1)
        .order_by(Petition.id)
    )
    for petition_id, times in session.execute(entries):
        how = "nu este în registru" if times == 0 else "este de mai multe ori în registru"
        found.add("petition", petition_id, f"Petiția {how}.")


def _check_annulled(session: Session, found: Findings) -> None:
    """Every annulled petition has its annulment in the register."""
    annulments = select(RegisterLine.petition_id).where(RegisterLine.kind == "annulment")
    lost = select(Petition.id).where(
        Petition.state == State.ANNULLED.value, Petition.id.not_in(annulments)
    )
    for petition_id in session.scalars(lost.order_by(Petition.id)):
        found.add("petition", petition_id, "Petiția este anulată, dar registrul nu o spune.")


def _check_parts(session: Session, found: Findings) -> None:
    """A part carries the number and the day of the whole."""
    whole = aliased(Petition)
    astray = (
        select(Petition.id)
        .outerjoin(whole, whole.id == Petition.part_of)
        .where(
            Petition.part > 0,
            whole.id.is_(None)
            | (whole.number != Petition.number)
            | (whole.registered_on != Petition.registered_on),
        )
    )
    for petition_id in session.scalars(astray.order_by(Petition.id)):
        found.add("petition", petition_id, "Partea nu poartă numărul și data petiției întregi.")


def _check_arrivals(session: Session, found: Findings) -> None:
    """Every arrival that ended as registered names its petition and its moment."""
    lost = select(Arrival.id).where(
        Arrival.ended_as == "registered",
        Arrival.petition_id.is_(None) | Arrival.ended_at.is_(None),
    )
    for arrival_id in session.scalars(lost.order_by(Arrival.id)):
        found.add("arrival", arrival_id, "Intrarea este încheiată ca înregistrată, fără petiție.")
