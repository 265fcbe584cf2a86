"""The hall describes itself; what its legal office has not decided stays open (law.md 11)."""

import pytest

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.errors import BadInput
from casework.queries.institution_card import institution_card
from casework.usecases.set_institution import SetInstitution, set_institution


def test_what_is_given_is_written_and_the_rest_stays(office: Office) -> None:
    office.perform(set_institution, SetInstitution(name=" Comuna  Proba ", phone="021"), SYSTEM)

    office.perform(set_institution, SetInstitution(address_required=True), SYSTEM)

    card = office.ask(institution_card)
    assert (card.name, card.phone, card.address_required) == ("Comuna Proba", "021", True)
    assert card.policy is None


def test_a_policy_needs_the_act_that_adopts_it_and_may_be_withdrawn(office: Office) -> None:
    office.perform(set_institution, SetInstitution(name="Comuna Proba"), SYSTEM)
    with pytest.raises(BadInput) as caught:
        office.perform(set_institution, SetInstitution(policy="C"), SYSTEM)
    assert set(caught.value.errors) == {"policy_act"}

    adopted = SetInstitution(policy="C", policy_act="Disp. 9/2026")
    assert office.perform(set_institution, adopted, SYSTEM).policy == "C"
    assert office.perform(set_institution, SetInstitution(policy=""), SYSTEM).policy is None
