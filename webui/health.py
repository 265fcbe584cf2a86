"""Whether the process lives and whether it can serve, for whoever watches over it."""

from flask import Blueprint, Response, jsonify

from casework.bootstrap import DATABASE_AWAY
from casework.queries.readiness import Readiness, readiness
from webui.access import anyone, office

health = Blueprint("health", __name__, url_prefix="/health")


@health.get("/live")
@anyone
def live() -> Response:
    """Say that the process answers."""
    return jsonify(status="ok")


@health.get("/ready")
@anyone
def ready() -> Response:
    """Say whether the database answers and is at the newest migration."""
    try:
        found = office().ask(readiness)
    except DATABASE_AWAY:
        found = Readiness(database=False, migrated=False)
    response = jsonify(
        status="ok" if found.ready else "unavailable",
        database=found.database,
        migrated=found.migrated,
    )
    response.status_code = 200 if found.ready else 503
    return response
