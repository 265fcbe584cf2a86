"""The screens of the registry, under one name."""

from flask import Blueprint

clerk = Blueprint("clerk", __name__, url_prefix="/birou", template_folder="templates")
