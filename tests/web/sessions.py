"""Sessions for the pages' tests: a client in which somebody of the staff is signed in."""

from typing import TYPE_CHECKING

from casework.queries.signed_in import signed_in_as
from webui.access import OFFICE

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from casework.bootstrap import Office


def sign_in_as(client: "FlaskClient", staff_id: int) -> None:
    """Put somebody's session into the client, without asking for a password."""
    office: Office = client.application.extensions[OFFICE]
    person = office.ask(signed_in_as, staff_id, office.clock.today())
    assert person is not None, "nobody of this number works here today"
    with client.session_transaction() as session:
        session["_user_id"] = str(staff_id)
        session["_fresh"] = True
        session["nonce"] = person.nonce
        session["seen_at"] = office.clock.now().isoformat()
