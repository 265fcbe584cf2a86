"""Who is signed in: flask-login over the staff of the day, with an idle limit and a nonce."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from flask import Flask, g, session
from flask_login import LoginManager, UserMixin, login_user

from casework.desk import Actor
from casework.queries.signed_in import signed_in_as
from casework.usecases.sign_in import LetIn
from webui.access import office
from webui.shared.restoring import LEFT, PARKED, WHO, ask_to_sign_in

NONCE: Final = "nonce"
SEEN_AT: Final = "seen_at"
TOUCH_AFTER: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SignedInUser(UserMixin):
    """The person behind a session, as flask-login wants it."""

    actor: Actor

    def get_id(self) -> str:
        """Give what the session cookie keeps of the person."""
        return str(self.actor.staff_id)


def install(app: Flask) -> None:
    """Let flask-login ask this module who is signed in."""
    manager = LoginManager(app, add_context_processor=False)
    manager.session_protection = None
    manager.user_loader(_person)
    manager.unauthorized_handler(ask_to_sign_in)


def begin(person: LetIn) -> None:
    """Start a new session for somebody who has just shown the password; the old one is gone."""
    parked = session.get(PARKED)
    session.clear()
    login_user(SignedInUser(person.actor))
    if parked:
        session[PARKED] = parked
    session[NONCE] = person.nonce
    session[SEEN_AT] = office().clock.now().isoformat()


def end() -> None:
    """End the session; only whose it was is kept, to give back what an open page still holds."""
    who = session.get(WHO)
    session.clear()
    if who is not None:
        session[LEFT] = who


def _person(staff_id: str) -> SignedInUser | None:
    now = office().clock.now()
    seen_at = _moment(session.get(SEEN_AT))
    if seen_at is None or now - seen_at > timedelta(minutes=office().settings.session_minutes):
        g.session_ended = True
        return None
    found = office().ask(signed_in_as, int(staff_id), office().clock.today())
    if found is None or found.nonce != session.get(NONCE):
        g.session_ended = True
        return None
    if now - seen_at > TOUCH_AFTER:
        session[SEEN_AT] = now.isoformat()
    return SignedInUser(found.actor)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
