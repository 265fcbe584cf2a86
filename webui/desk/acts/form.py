"""The ground of every form of an act: the version that was seen, and how it is carried out."""

from typing import ClassVar

from flask_wtf import FlaskForm
from wtforms import HiddenField

from casework.queries.act_page import ActPage
from casework.usecases.step import Case
from webui.shared.acting import Answered

NOBODY = ("", "Alegeți")


class ActForm(FlaskForm):
    """The ground of every act; `advice` stands above the fields, `icon` on the button."""

    advice: ClassVar[str] = ""
    icon: ClassVar[str] = "arrow-right"

    version = HiddenField()

    def prepare(self, page: ActPage) -> None:
        """Offer what may be chosen."""

    def fill_in(self, page: ActPage) -> None:
        """Propose what would otherwise have to be typed."""

    def carry_out(self, case: Case, number: str) -> Answered:
        """Ask the office for the act."""
        raise LookupError("the form of no act")


def identifier(text: str | None) -> int | None:
    """Read the id that a choice of a list stands for."""
    return int(text) if text and text.isdecimal() else None
