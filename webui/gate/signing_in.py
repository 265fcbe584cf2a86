"""The door of the staff: name and password, and in a demonstration one button per role."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, PasswordField, StringField

from casework.demo.accounts import ACCOUNTS, DemoAccount
from casework.desk import SYSTEM
from casework.queries.credentials import password_is_right
from casework.usecases.sign_in import LetIn, SignIn, SignOut, sign_in, sign_out
from webui import login
from webui.access import actor, all_staff, anyone, office, signed_in
from webui.gate.blueprint import gate
from webui.shared.frame import the_hall

HOME = "/birou/"
WRONG = (
    "Numele sau parola nu se potrivesc. După cinci încercări greșite intrarea se oprește un timp, "
    "între un minut și un sfert de oră"
)


class SignInForm(FlaskForm):
    """A name, a password, and the page to open afterwards."""

    username = StringField("Nume de utilizator")
    password = PasswordField("Parola", id="password", name="parola")
    then = HiddenField(name="inapoi")


@dataclass(frozen=True, slots=True)
class SignInPage:
    """What the sign-in page shows."""

    then: str
    accounts: tuple[DemoAccount, ...]
    interrupted: bool


@gate.get("/intrare")
@anyone
def sign_in_page() -> ResponseReturnValue:
    """Ask for name and password."""
    if signed_in():
        return redirect(_inside(request.args.get("inapoi")))
    form = SignInForm()
    form.then.data = _inside(request.args.get("inapoi"))
    return _page(form)


@gate.post("/intrare")
@anyone
def enter() -> ResponseReturnValue:
    """Let somebody in, with a new session."""
    form = SignInForm()
    username = form.username.data or ""
    proven = office().ask(password_is_right, username, form.password.data or "")
    outcome = office().perform(sign_in, SignIn(username, proven), SYSTEM)
    if isinstance(outcome, LetIn):
        login.begin(outcome)
        return redirect(_inside(form.then.data), code=303)
    form.username.errors = (WRONG,)
    return _page(form), 422


@gate.post("/iesire")
@all_staff
def leave() -> ResponseReturnValue:
    """Sign out, everywhere."""
    office().perform(sign_out, SignOut(), actor())
    login.end()
    return redirect("/birou/intrare", code=303)


def _page(form: SignInForm) -> str:
    then = form.then.data or HOME
    page = SignInPage(
        then=then,
        accounts=ACCOUNTS if the_hall().is_demo else (),
        interrupted=then != HOME,
    )
    return render_template("gate/sign_in.html", page=page, form=form)


def _inside(address: str | None) -> str:
    """Keep only an address of the staff's own pages; anything else leads to the first one."""
    parts = urlsplit(address or "")
    inside = not parts.scheme and not parts.netloc and parts.path.startswith(HOME)
    if not inside or "\\" in (address or "") or parts.path.startswith("/birou/intrare"):
        return HOME
    return address or HOME
