"""The legal office's screens, under one name."""

from flask import Blueprint

legal = Blueprint("legal", __name__, url_prefix="/birou/juridic", template_folder="templates")
