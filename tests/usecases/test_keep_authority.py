"""Art. 6^1: the directory has public authorities only, by two persons (R-ART61-WHO)."""

import pytest

from casework.bootstrap import Office
from casework.errors import BadInput, NotFound
from casework.queries.authority_list import addressees, authority_list
from casework.usecases.keep_authority import (
    AddAuthority,
    ApproveAuthority,
    AuthoritiesKept,
    SeedAuthorities,
    add_authority,
    approve_authority,
    seed_authorities,
    usual_authorities,
)
from tests.directory import an_authority, entered
from tests.hall import a_hall
from workflows.addressees import AddresseeKind, is_free_mail
from workflows.decisions import Stopped


def refused(outcome: object) -> list[str]:
    assert isinstance(outcome, Stopped), outcome
    return [reason.rule for reason in outcome.reasons]


def test_an_entry_counts_after_a_second_person_approved_it(office: Office) -> None:
    hall = a_hall(office)
    number = entered(office, hall)
    today = office.clock.today()
    ask = ApproveAuthority(number)

    assert office.ask(addressees, today) == ()
    assert refused(office.perform(approve_authority, ask, hall.actor("sef.relatii"))) == [
        "R-ART61-WHO"
    ]
    assert isinstance(
        office.perform(approve_authority, ask, hall.actor("juridic")), AuthoritiesKept
    )
    assert [row.id for row in office.ask(addressees, today)] == [number]
    with pytest.raises(NotFound):
        office.perform(approve_authority, ask, hall.actor("juridic"))


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "Construct Invest S.R.L."},
        {"email": "primaria.sector9@gmail.com"},
        {"email": "primarie@yahoo.com"},
        {"name": "Apa Exemplu S.A.", "kind": "company", "legal_basis": ""},
    ],
)
def test_private_firms_and_free_mailboxes_stay_out(office: Office, changed: dict[str, str]) -> None:
    hall = a_hall(office)
    given = {"name": "Autoritatea X", "kind": "authority", "act": "d. 1/2026", "address": "Str. A"}
    ask = AddAuthority(**{**given, **changed})  # type: ignore[arg-type]

    assert refused(office.perform(add_authority, ask, hall.actor("juridic"))) == ["R-ART61-WHO"]
    assert office.ask(authority_list, office.clock.today()) == ()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "Primăria Municipiului București"}, "name"),
        ({"kind": "prieten"}, "kind"),
        ({"act": ""}, "act"),
        ({"email": "fără arond"}, "email"),
        ({"address": ""}, "address"),
    ],
)
def test_what_is_missing_is_said_beside_its_field(
    office: Office, changed: dict[str, str], field: str
) -> None:
    hall = a_hall(office)
    an_authority(office, hall)
    given = {"name": "Autoritatea X", "kind": "authority", "act": "d. 1/2026", "address": "Str. A"}

    with pytest.raises(BadInput) as wrong:
        office.perform(
            add_authority,
            AddAuthority(**{**given, **changed}),  # type: ignore[arg-type]
            hall.actor("juridic"),
        )

    assert list(wrong.value.errors) == [field]


@pytest.mark.parametrize("username", ["registrator", "referent", "primar"])
def test_others_do_not_keep_the_directory(office: Office, username: str) -> None:
    hall = a_hall(office)
    actor = hall.actor(username)
    ask = AddAuthority(name="X", kind="authority", act="d. 1/2026", address="Str. A")

    assert refused(office.perform(add_authority, ask, actor)) == ["R-ART61-WHO"]
    assert refused(office.perform(approve_authority, ApproveAuthority(None), actor))
    assert refused(office.perform(seed_authorities, SeedAuthorities("d. 1/2026"), actor))


def test_the_usual_ones_are_entered_once(office: Office) -> None:
    hall = a_hall(office)
    ask = SeedAuthorities("dispoziția nr. 5/2026")
    first = office.perform(seed_authorities, ask, hall.actor("sef.relatii"))
    again = office.perform(seed_authorities, ask, hall.actor("sef.relatii"))
    office.perform(approve_authority, ApproveAuthority(None), hall.actor("juridic"))

    assert isinstance(first, AuthoritiesKept)
    assert len(first.entries) > 50
    assert isinstance(again, AuthoritiesKept)
    assert again.entries == ()
    assert len(office.ask(addressees, office.clock.today())) == len(first.entries)
    with pytest.raises(BadInput):
        office.perform(seed_authorities, SeedAuthorities(" "), hall.actor("sef.relatii"))


def test_the_usual_ones_are_examples_of_public_addressees() -> None:
    known = usual_authorities()

    assert {row["kind"] for row in known} == set(AddresseeKind)
    assert all(row["email"].endswith("@exemplu.ro") for row in known)
    assert not any(is_free_mail(row["email"]) for row in known)
    assert all(row["legal_basis"] for row in known if row["kind"] == "company")
