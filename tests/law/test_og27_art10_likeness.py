"""O.G. nr. 27/2002, art. 10: what is proposed as one matter, on forty labelled pairs of texts."""

import json
from datetime import date
from pathlib import Path

import pytest

from workflows.repetition import Likeness, Told, likeness, overlap

SAMPLES = Path(__file__).parent.parent / "samples" / "duplicates" / "expected.json"


def pairs(label: str) -> list[object]:
    rows = json.loads(SAMPLES.read_text("utf-8"))["pairs"]
    return [pytest.param(row, id=row["id"]) for row in rows if row["label"] == label]


def told(side: dict[str, str]) -> Told:
    return Told(
        name=side["petitioner"],
        email=side["email"],
        text=side["text"],
        on=date.fromisoformat(side["date"]),
    )


def compared(pair: dict[str, dict[str, str]]) -> Likeness:
    return likeness(told(pair["a"]), told(pair["b"]))


Pair = dict[str, dict[str, str]]


@pytest.mark.parametrize("pair", pairs("same_petitioner_same_matter"))
def test_one_person_on_one_matter_is_proposed(pair: Pair) -> None:
    found = compared(pair)

    assert found.same_petitioner
    assert found.likely


@pytest.mark.parametrize("pair", pairs("different_petitioner_same_matter"))
def test_r_art10_connex_other_people_on_the_same_matter_are_never_one_petitioner(
    pair: Pair,
) -> None:
    found = compared(pair)

    assert not found.same_petitioner
    assert found.score <= 60


@pytest.mark.parametrize("pair", pairs("repeat_with_new_fact"))
def test_a_new_fact_is_for_a_person_to_see_so_the_pair_is_shown(pair: Pair) -> None:
    assert compared(pair).same_petitioner
    assert compared(pair).score >= 45


@pytest.mark.parametrize("pair", pairs("unrelated"))
def test_what_has_nothing_in_common_is_not_proposed(pair: Pair) -> None:
    assert not compared(pair).likely


def test_another_street_speaks_against_the_same_words() -> None:
    (pair,) = [row.values[0] for row in pairs("similar_words_other_matter") if row.id == "d25"]  # type: ignore[attr-defined]

    found = compared(pair)
    assert not found.likely
    assert "alt loc: Valea Oltului, respectiv Vintilă Mihăilescu" in found.reasons


def test_the_reasons_are_said_in_romanian() -> None:
    (pair,) = [row.values[0] for row in pairs("same_petitioner_same_matter") if row.id == "d08"]  # type: ignore[attr-defined]

    assert compared(pair).reasons == (
        "același nume și aceeași adresă de e-mail",
        "același loc: Crângași",
        "cuvinte comune: 75%",
        "zile între ele: 1",
    )


def test_an_email_alone_makes_the_person_and_time_runs_out() -> None:
    one = Told(name="", email="A@exemplu.ro", text="da", on=date(2026, 1, 1))
    other = Told(name="Ion Pop", email="a@exemplu.ro", text="da", on=date(2026, 11, 1))

    assert likeness(one, other).reasons == ("aceeași adresă de e-mail",)


def test_a_few_words_prove_nothing() -> None:
    assert overlap("gunoi pe alee", "gunoi pe alee") == 0.0
