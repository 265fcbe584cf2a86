"""What every answer carries and no log may hold: headers, request ids, cookies, proxies, CSRF."""

import gzip
import logging
import secrets
import time
from functools import lru_cache
from typing import Final

from flask import Flask, Response, g, request
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import IntegerConverter, Map

from casework.settings import Settings
from webui.shared.addresses import LAST_ROW

LOG: Final = logging.getLogger("casework.web")
CONTENT_POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
LONG: Final = "public, max-age=31536000, immutable"
TEXTS: Final = ("text/", "application/json", "application/problem+json", "image/svg+xml")
WORTH_PACKING: Final = 800
ONE_MEGABYTE: Final = 1024 * 1024

csrf = CSRFProtect()


class RowNumber(IntegerConverter):
    """A number in an address that can be the number of a row; a longer one is no page."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=LAST_ROW)


def install(app: Flask, settings: Settings) -> None:
    """Set cookies, limits, proxies and headers."""
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="casework",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        MAX_CONTENT_LENGTH=settings.upload_limit_mb * ONE_MEGABYTE,
        MAX_FORM_MEMORY_SIZE=2 * ONE_MEGABYTE,
        MAX_FORM_PARTS=2_000,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
    )
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops
        )
    app.url_map.converters["int"] = RowNumber
    app.before_request(_begin)
    app.after_request(_finish)


def _begin() -> None:
    g.request_id = secrets.token_hex(8)
    g.began = time.perf_counter()


def _finish(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["X-Request-Id"] = g.request_id
    _set_age(response)
    _pack(response)
    _log(response)
    return response


def _set_age(response: Response) -> None:
    """A static file named with its sum or its release never changes; a page is never kept."""
    if request.endpoint == "static":
        named = "v" in request.args or request.path.startswith("/static/vendor/")
        response.headers["Cache-Control"] = LONG if named else "public, max-age=3600"
    elif "for_staff" in g:
        response.headers.setdefault("Cache-Control", "private, no-store")
    else:
        response.headers.setdefault("Cache-Control", "private, no-cache")


def _pack(response: Response) -> None:
    if not (response.mimetype or "").startswith(TEXTS) or "Content-Encoding" in response.headers:
        return
    response.vary.add("Accept-Encoding")
    static = request.endpoint == "static"
    if response.status_code != 200 or (response.is_streamed and not static):
        return
    if not request.accept_encodings["gzip"] or request.method == "HEAD":
        return
    response.direct_passthrough = False
    content = response.get_data()
    response.close()
    if len(content) < WORTH_PACKING:
        return
    response.set_data(_packed_once(content) if static else gzip.compress(content, 6, mtime=0))
    response.headers["Content-Encoding"] = "gzip"


@lru_cache(maxsize=64)
def _packed_once(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _log(response: Response) -> None:
    """Neither the query nor a path that may hold a secret is written down, only the page's rule."""
    page = request.url_rule.rule if request.url_rule else "(no such page)"
    took = (time.perf_counter() - g.began) * 1000
    LOG.info("%s %s %d %.0f ms %s", request.method, page, response.status_code, took, g.request_id)
