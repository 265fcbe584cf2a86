"""Wrong tries, counted by what was tried and by address: five in a quarter of an hour."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from casework.desk import CITIZEN
from casework.queries.tries import blocked_until
from casework.usecases.count_try import CountTry, count_try, keys_of_try
from casework.wording import clock_time
from webui.access import office


def count_wrong(tried: str) -> None:
    """Count one wrong try at a number or a code."""
    if office().settings.rate_limits:
        office().perform(count_try, CountTry(_keys(tried)), CITIZEN)


def too_often(tried: str) -> ResponseReturnValue | None:
    """Give the page that says when to come back, if it was tried too often."""
    if not office().settings.rate_limits:
        return None
    now = office().clock.now()
    until = office().ask(blocked_until, _keys(tried), now)
    if until is None:
        return None
    page = render_template("citizen/too_often.html", until=clock_time(until))
    return page, 429, {"Retry-After": str(int((until - now).total_seconds()))}


def _keys(tried: str) -> tuple[str, str]:
    return keys_of_try(office().secrets, tried, request.remote_addr or "")
