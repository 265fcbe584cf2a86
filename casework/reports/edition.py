"""An edition of the report: what a page, a PDF or a program is given, for the hall or outside."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from casework.reports.charts import Chart, charts_of
from casework.reports.data import Compared, Data, Days
from casework.reports.report import Report, compared_of
from casework.reports.shown import HIDDEN, SMALLEST, Figure, Shown, ShownRow, public, whole
from casework.wording import cited, day_long, days_counted, decimal, moment_long, thousands
from workflows.deadlines.days import Policy
from workflows.law import OG27

TITLE = "Raport privind activitatea de soluționare a petițiilor"
COMPARED = ("înregistrate", "încheiate", "deschise", "peste termen", "mediana zilelor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What an edition is worth: a draft, or a frozen revision with its act and hash."""

    made_at: datetime
    revision: int = 0
    act: str = ""
    reason: str = ""
    hash: str = ""
    frozen_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A report ready to be shown; nothing in it needs to be looked up any more."""

    half: str
    title: str
    status: str
    is_public: bool
    notes: tuple[str, ...]
    tables: tuple[Shown, ...]
    charts: Mapping[str, Chart]
    days: tuple[tuple[str, str], ...]
    compared: Shown
    control: tuple[tuple[str, bool], ...]
    hash: str


def inside(report: Report, worth: Worth) -> Edition:
    """Give the edition for the hall's own staff: every figure, and who solves."""
    tables = tuple(whole(table) for table in report.tables)
    control = tuple((check.says, check.holds) for check in report.checks)
    return _edition(report, worth, tables, control)


def outside(report: Report, worth: Worth) -> Edition:
    """Give the edition that may be published (R-ART14-ANON)."""
    return _edition(report, worth, public(report.tables), ())


def _edition(
    report: Report,
    worth: Worth,
    tables: tuple[Shown, ...],
    control: tuple[tuple[str, bool], ...],
) -> Edition:
    data, is_public = report.data, not control
    return Edition(
        half=str(data.half),
        title=f"{TITLE}, {data.half.word}",
        status=status_words(data, worth),
        is_public=is_public,
        notes=tuple(_notes(data, is_public)),
        tables=tuple(table for table in tables if table.rows),
        charts=charts_of(tables),
        days=_days(report.days, is_public),
        compared=_compared((compared_of(data.half, data.received), *data.compared), is_public),
        control=control,
        hash=worth.hash,
    )


def status_words(data: Data, worth: Worth) -> str:
    """Say what the edition is worth."""
    if worth.revision:
        act = f"Revizia {worth.revision}, înghețată {moment_long(worth.made_at)}"
        why = f"; motivul reviziei: {worth.reason}" if worth.reason else ""
        return f"{act}, {worth.act}{why}"
    if data.cut_off < data.half.ends:
        return f"Proiect, semestrul nu s-a încheiat; date până la {day_long(data.cut_off)}"
    if worth.hash:
        return f"Proiect întocmit {moment_long(worth.made_at)}, neînghețat"
    return "Proiect, neînghețat; cifrele sunt cele de acum"


def _notes(data: Data, is_public: bool) -> Iterator[str]:
    policy = Policy(data.counting.policy)
    by = f"adoptată prin {data.counting.policy_act}" if data.counting.adopted else None
    yield (
        f"Întocmit potrivit {cited(OG27('art. 14'))}. Se numără petițiile înregistrate în "
        f"{data.half.word}, după starea lor la sfârșitul zilei de {day_long(data.cut_off)}; "
        "o petiție împărțită se numără o dată, sub numărul ei."
    )
    yield (
        f"„În termen” este ce s-a închis până în ziua dată de metoda {policy.value} "
        f"({policy.word}), {by or 'folosită în lipsa unei hotărâri a instituției'}. „În marjă” "
        "este ce s-a închis după această zi, dar până în ultima zi legală."
    )
    yield (
        "Zilele se numără de la înregistrare la expedierea răspunsului. Audiențele și procesele "
        "nu se țin în acest registru."
    )
    if is_public:
        yield (
            f"„{HIDDEN.capitalize()}” stă în locul grupurilor sub {SMALLEST} petiții și al "
            "cifrelor din care ele s-ar putea afla. Numele persoanelor nu apar."
        )


def _days(days: Days, is_public: bool) -> tuple[tuple[str, str], ...]:
    if is_public and days.answers < SMALLEST:
        return ()
    return (
        ("Răspunsuri măsurate", thousands(days.answers)),
        ("Media", _days_word(days.mean)),
        ("Mediana", _days_word(days.median)),
        ("Nouă din zece, în cel mult", _days_word(days.p90)),
    )


def _days_word(days: float | None) -> str:
    if days is None:
        return "–"
    return days_counted(int(days)) if days == int(days) else f"{decimal(days)} zile"


def _compared(halves: tuple[Compared, ...], is_public: bool) -> Shown:
    return Shown(
        code="C",
        title="Față de alte semestre",
        axis="Semestru",
        headings=COMPARED,
        rows=tuple(ShownRow(word=one.word, figures=_figures(one, is_public)) for one in halves),
        foot=None,
    )


def _figures(one: Compared, is_public: bool) -> tuple[Figure, ...]:
    counts = (one.received, one.closed, one.open, one.late)
    small = is_public and any(0 < count < SMALLEST for count in counts)
    texts = [HIDDEN if small else thousands(count) for count in counts]
    median = HIDDEN if small else "–" if one.median is None else decimal(one.median)
    return tuple(
        Figure(text=text, row=one.half, column="", count=None) for text in (*texts, median)
    )
