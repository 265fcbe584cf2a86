"""Art. 11 and R-GDPR-ACCESS: no page of the staff shows a petition to whom it is kept from.

Every address of the staff that can be opened is opened as the person concerned and as each one
below; neither the number nor the subject nor the petitioner's name may stand in what comes back.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from casework.bootstrap import Office
from casework.usecases.decide_person import AddPerson, add_person
from casework.usecases.step import Case
from tests.cases import ACase, TheCase, a_case
from tests.hall import TestHall, a_hall
from tests.web.sessions import sign_in_as
from webui.access import Open, stated_audience

if TYPE_CHECKING:
    from flask.testing import FlaskClient

SUBJECT = "Zgomotul de la fântâna arteziană"
PETITIONER = "Evghenia Zamfirache"
STATES = ("registered", "assigned", "leaving")
WAYS_OUT = ("/birou/iesire", "/birou/intrare")


def addresses(client: "FlaskClient", case: TheCase) -> Iterator[str]:
    """Every address of the staff that opens, with the number of the case where one is wanted."""
    for rule in client.application.url_map.iter_rules():
        view = client.application.view_functions[rule.endpoint]
        audience = stated_audience(view)
        if "GET" not in (rule.methods or ()) or audience is None or isinstance(audience, Open):
            continue
        if rule.rule in WAYS_OUT:
            continue
        wanted: dict[str, object] = {}
        for name in rule.arguments:
            choices = getattr(rule._converters[name], "items", ())
            wanted[name] = min(choices) if choices else 1
        known = {"petition_id": case.id, "trigger": "assign"}
        wanted |= {name: value for name, value in known.items() if name in rule.arguments}
        built = rule.build(wanted)
        assert built is not None, rule.rule
        yield built[1]


def told(client: "FlaskClient", address: str, case: TheCase) -> list[str]:
    """What of the case stands in a page."""
    page = client.get(address).get_data(as_text=True).replace("\xa0", " ")
    secrets = (SUBJECT, PETITIONER, case.number)
    return [secret for secret in secrets if secret in page]


def in_state(case: ACase, state: str) -> TheCase:
    brought: TheCase = getattr(case.from_sender(name=PETITIONER), state)()
    return brought


@pytest.mark.timeout(180)
@pytest.mark.parametrize("concerned", ["registrator", "sef.serviciu", "primar", "juridic"])
@pytest.mark.parametrize("state", STATES)
def test_no_page_tells_the_concerned_or_those_below(
    sqlite_office: Office, client: "FlaskClient", state: str, concerned: str
) -> None:
    hall = a_hall(sqlite_office)
    case = in_state(a_case(sqlite_office, hall).about(SUBJECT, "Text."), state)
    other = "sef.relatii" if concerned != "sef.relatii" else "registrator"
    named = AddPerson(case=Case(petition_id=case.id), staff_id=hall.staff[concerned])
    sqlite_office.perform(add_person, named, hall.actor(other))

    for user in kept_away(hall, concerned):
        sign_in_as(client, hall.staff[user])
        leaks = {
            address: found
            for address in (
                *addresses(client, case),
                f"/birou/cauta?q={case.number.split('/')[0]}",
                "/birou/cauta?q=Zgomotul",
                "/birou/lucrari?text=Zgomotul",
            )
            if (found := told(client, address, case))
        }
        assert leaks == {}, user


def kept_away(hall: TestHall, concerned: str) -> tuple[str, ...]:
    """The person, and who stands below without carrying petitions."""
    if concerned == "sef.serviciu":
        return (concerned, "referent", "referent2")
    if concerned == "primar":
        return (concerned, "director", "sef.serviciu", "referent", "arhivar")
    return (concerned,)


@pytest.mark.parametrize("state", STATES)
def test_the_pages_do_tell_whoever_carries_it(
    sqlite_office: Office, client: "FlaskClient", state: str
) -> None:
    # The sweep itself would find a leak
    hall = a_hall(sqlite_office)
    case = in_state(a_case(sqlite_office, hall).about(SUBJECT, "Text."), state)
    sign_in_as(client, hall.staff["sef.relatii"])

    assert any(told(client, address, case) for address in addresses(client, case))
