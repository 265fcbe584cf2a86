"""A token acts for one person until its day; the database keeps only its digest."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from casework.bootstrap import Office
from casework.desk import SYSTEM
from casework.errors import NotFound
from casework.queries.bearers import bearer_of
from casework.records.api_token import ApiToken
from casework.usecases.create_token import CreateToken, RevokeToken, create_token, revoke_token
from tests.builders_office import a_hall


def digests(session: Session) -> list[str]:
    return list(session.scalars(select(ApiToken.digest)))


def test_it_opens_until_its_last_day_and_not_after(office: Office) -> None:
    a_hall(office)
    ask = CreateToken(user="registrator", name="robot", days=3)

    made = office.perform(create_token, ask, SYSTEM)

    digest = office.secrets.digest("api-token", made.token)
    assert office.ask(digests) == [digest]
    assert made.expires_on == date(2026, 11, 27)
    assert office.ask(bearer_of, digest, date(2026, 11, 27)).username == "registrator"
    with pytest.raises(NotFound):
        office.ask(bearer_of, digest, date(2026, 11, 28))


def test_a_revoked_one_opens_nothing(office: Office) -> None:
    a_hall(office)
    made = office.perform(create_token, CreateToken(user="primar", name="robot"), SYSTEM)

    office.perform(revoke_token, RevokeToken(made.id), SYSTEM)

    with pytest.raises(NotFound):
        office.ask(bearer_of, office.secrets.digest("api-token", made.token), date(2026, 11, 24))
