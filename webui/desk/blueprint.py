"""The screens of specialists and heads, under one name."""

from flask import Blueprint

desk = Blueprint("desk", __name__, url_prefix="/birou", template_folder="templates")
