"""Private links: opening one shows what it would do, only pressing the button does it."""

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.desk import CITIZEN
from casework.errors import BadInput, NotFound
from casework.queries.private_links import LinkShown, shown_link
from casework.usecases.complete_data import CompleteData, complete_data
from casework.usecases.confirm_email import ConfirmEmail, confirm_email
from webui.access import anyone, office
from webui.citizen.blueprint import citizen
from webui.citizen.session import never_kept


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPage:
    """A private link with what was typed and what is wrong with it."""

    link: LinkShown
    done: bool = False
    name: str = ""
    email: str = ""
    address: str = ""
    errors: tuple[tuple[str, str], ...] = ()
    still_missing: tuple[str, ...] = ()


@citizen.get("/confirma/<token>")
@anyone
def confirmation(token: str) -> ResponseReturnValue:
    """Show whose address would be confirmed; a mail scanner that opens this changes nothing."""
    return _shown("confirm_email", token, "citizen/confirm.html")


@citizen.post("/confirma/<token>")
@anyone
def confirm(token: str) -> ResponseReturnValue:
    """Confirm the address."""
    try:
        office().perform(confirm_email, ConfirmEmail(token=token), CITIZEN)
    except NotFound:
        return _dead()
    return _shown("confirm_email", token, "citizen/confirm.html")


@citizen.get("/completare/<token>")
@anyone
def completion(token: str) -> ResponseReturnValue:
    """Show what the petition still lacks."""
    return _shown("complete", token, "citizen/complete.html")


@citizen.post("/completare/<token>")
@anyone
def complete(token: str) -> ResponseReturnValue:
    """Take in what the petitioner completes."""
    ask = CompleteData(
        token=token,
        name=request.form.get("name", ""),
        email=request.form.get("email", ""),
        address=request.form.get("address", ""),
    )
    try:
        done = office().perform(complete_data, ask, CITIZEN)
    except NotFound:
        return _dead()
    except BadInput as wrong:
        link = _link("complete", token)
        if link is None:
            return _dead()
        page = LinkPage(
            link=link,
            errors=tuple(wrong.errors.items()),
            name=ask.name,
            email=ask.email,
            address=ask.address,
        )
        return never_kept(render_template("citizen/complete.html", page=page, has_errors=True), 422)
    link = _link("complete", token)
    if link is None:
        return _dead()
    page = LinkPage(link=link, done=not done.missing, still_missing=done.missing)
    return never_kept(render_template("citizen/complete.html", page=page))


def _link(purpose: str, token: str) -> LinkShown | None:
    digest = office().secrets.digest("link", token)
    return office().ask(shown_link, purpose, digest, office().clock.now())


def _shown(purpose: str, token: str, template: str) -> ResponseReturnValue:
    link = _link(purpose, token)
    if link is None:
        return _dead()
    return never_kept(render_template(template, page=LinkPage(link=link, done=link.used)))


def _dead() -> ResponseReturnValue:
    return render_template("citizen/dead_link.html"), 404
