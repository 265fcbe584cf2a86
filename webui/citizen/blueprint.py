"""The blueprint of the citizen's pages."""

from flask import Blueprint

citizen = Blueprint("citizen", __name__, template_folder="templates")
