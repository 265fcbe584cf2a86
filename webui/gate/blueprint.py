"""The gate of the staff, under one name."""

from flask import Blueprint

gate = Blueprint("gate", __name__, url_prefix="/birou", template_folder="templates")
