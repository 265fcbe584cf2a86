"""The administrator's screens, under one name."""

from flask import Blueprint

admin = Blueprint("admin", __name__, url_prefix="/birou", template_folder="templates")
