"""Art. 11 of O.G. nr. 27/2002, R-ART11-PERSON: staff named in a text are found as people write."""

import pytest

from workflows.impartiality import Colleague, Function, Index, split_name, staff_named

STAFF = Index(
    (
        Colleague(1, "Ioana Manolache", (Function("registrator"),)),
        Colleague(2, "Daniela Crețu", (Function("șefă serviciu", "Spații verzi", leads=True),)),
        Colleague(3, "Radu Iliescu", (Function("referent", "Spații verzi"),)),
        Colleague(4, "Florin Radu", ()),
        Colleague(5, "Ion Marin", ()),
        Colleague(6, "Popescu-Ionescu Maria", ()),
        Colleague(7, "Ana Popescu", ()),
        Colleague(8, "Sorin Bădescu", (Function("primar", "Primar", leads=True, leads_all=True),)),
        Colleague(9, "Roxana Dobrescu", (Function("viceprimar", "Primar", leads=True),)),
        Colleague(10, "Anca Teodorescu", (Function("secretar general", "Secretar general"),)),
        Colleague(
            11, "Liviu Stan", (Function("director", "Direcția Servicii urbane", leads=True),)
        ),
    )
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Doamna CREŢU a refuzat", {2}),
        ("Răspunsul doamnei Crețu", {2}),
        ("Am vorbit cu d-na Cretu", {2}),
        ("comportamentul domnului Iliescului", {3}),
        ("domnul Iliescu a plecat", {3}),
        ("R. Iliescu", {3}),
        ("Iliescu R.", {3}),
        ("Iliescu Radu", {3}),
        ("radu iliescu mi-a zis", {3}),
        ("casa lui Iliescu", {3}),
        ("inspectorul Iliescu", {3}),
        ("iliescu nu a venit", {3}),
        ("Mariei Popescu-Ionescu", {6}),
        ("doamna Popescu", {6, 7}),
        ("Ana Popescu", {7}),
        ("Anei Popescu", {7}),
        ("Ion Marin a semnat", {5}),
        ("domnul Marin", {5}),
        ("șeful serviciului spații verzi", {2}),
        ("șefa de la Spațiile Verzi", {2}),
        ("directorul direcției de servicii urbane", {11}),
        ("primarul a promis", {8}),
        ("viceprimarul a promis", {9}),
        ("secretarul general nu răspunde", {10}),
    ],
)
def test_a_member_of_staff_is_found_as_people_write(text: str, found: set[int]) -> None:
    assert {named.staff_id for named in staff_named(text, STAFF)} == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Radu a tăiat copacul",
        "Ana și Maria locuiesc aici",
        "strada Iliescu nr. 3",
        "pe str. R Marinescu",
        "Ion Iliescu a fost președinte",
        "G. Iliescu",
        "Iliescu Maria locuiește aici",
        "marin",
        "Popescu",
        "spații verzi și drumuri",
        "șeful de scară a zis",
        "directorul școlii din cartier",
        "Domnule Primar, vă rog",
        "Către primarul sectorului 6",
        "secretarul de redacție",
        "părul creț",
    ],
)
def test_what_names_nobody_of_the_hall_is_left_alone(text: str) -> None:
    assert staff_named(text, STAFF) == ()


def test_the_words_that_named_a_person_are_kept() -> None:
    (named,) = staff_named("Astăzi doamna Daniela Crețu a refuzat", STAFF)

    assert named.words == "Daniela Crețu"


@pytest.mark.parametrize(
    ("name", "surnames", "given"),
    [
        ("Radu Iliescu", ("iliescu",), ("radu",)),
        ("Iliescu Radu", ("iliescu",), ("radu",)),
        ("Ion Marin", ("marin",), ("ion",)),
        ("Xan Qyl", ("qyl",), ("xan",)),
    ],
)
def test_a_name_is_parted_whatever_its_order(
    name: str, surnames: tuple[str, ...], given: tuple[str, ...]
) -> None:
    assert split_name(name) == (surnames, given)
