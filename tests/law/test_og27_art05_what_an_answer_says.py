"""O.G. nr. 27/2002, art. 5: an answer says what was done, when, by whom, and of nobody else."""

import pytest

from tests.builders import an_assigned_petition
from tests.law.verdicts import warned_by
from workflows.answer import AnswerSeen, shortcomings
from workflows.others_data import told_of_others
from workflows.petition.subjects.quality import Quality

GOOD = "Echipa de spații verzi a ridicat crengile; s-au încărcat pe 30 noiembrie."


def saying(*findings: str, results: tuple[str, ...] = ("done",), copies: int = 0) -> AnswerSeen:
    return AnswerSeen(text="", findings=findings, results=results, near_copies=copies)


@pytest.mark.parametrize(
    ("answer", "missing"),
    [
        (saying(GOOD), ()),
        (saying("Echipa a astupat groapa la 20 noiembrie."), ()),
        (saying("Serviciul de arhivă v-o trimite: la 24 noiembrie vă trimitem copia."), ()),
        (saying("Rezolvat."), ("ce s-a făcut", "când", "cine")),
        (saying("S-au ridicat crengile."), ("când", "cine")),
        (saying("Bună ziua, echipa a ridicat crengile."), ("când",)),
        (saying(GOOD, results=("sent_on", "sent_on")), ("altceva decât trimiterea mai departe",)),
        (
            saying("Echipa o repară, nu știm.", results=("planned",)),
            ("când", "altceva decât o amânare fără dată"),
        ),
        (saying(GOOD, results=("planned",)), ()),
        (saying(GOOD, results=("planned", "done")), ()),
    ],
)
def test_what_a_reader_would_miss(answer: AnswerSeen, missing: tuple[str, ...]) -> None:
    assert shortcomings(answer) == missing


def test_a_text_sent_to_many_is_no_answer_to_one() -> None:
    (told,) = shortcomings(saying(GOOD, copies=5))

    assert "alte 5 răspunsuri" in told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vecinul are CNP 1000101400015.", ("un cod numeric personal",)),
        ("Sunați la 0721 000 001.", ("un număr de telefon",)),
        ("Sunați la 0721 000 000.", ()),
        ("Scrieți la vecin@exemplu.ro.", ("o adresă de e-mail",)),
        ("Scrieți la ana@exemplu.ro.", ()),
    ],
)
def test_whose_data_an_answer_tells(text: str, found: tuple[str, ...]) -> None:
    seen = AnswerSeen(text=text, findings=(), results=(), own=("0721000000", "ana@exemplu.ro"))

    assert told_of_others(seen) == found


def test_both_are_warnings_before_the_first_signature() -> None:
    assigned = an_assigned_petition()
    short = assigned.but(quality=Quality(shortcomings=("când",)))
    private = assigned.but(quality=Quality(told_of_others=("o adresă de e-mail",)))

    assert warned_by("draft", assigned) == []
    assert warned_by("draft", short) == ["R-REPLY-CONTENT"]
    assert warned_by("draft", private) == ["R-REPLY-PRIVACY"]
