"""Neither a refusal of the law nor a bug: gone, changed by somebody else, or badly typed."""

from collections.abc import Mapping


class CaseworkError(Exception):
    """The parent of the office's own errors."""


class NotFound(CaseworkError):  # noqa: N818 - said the way the counter says it
    """There is no such thing, or not for this person."""


class Conflict(CaseworkError):  # noqa: N818
    """Somebody else acted on the case since the page was opened; `changed` says what."""

    def __init__(self, changed: tuple[str, ...]) -> None:
        """Keep what changed, one Romanian sentence each."""
        super().__init__("the case changed since it was opened")
        self.changed = changed


class BadInput(CaseworkError):  # noqa: N818
    """Something was filled in wrongly; `errors` has one Romanian sentence per field."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        """Keep the sentence of each field."""
        super().__init__("bad input in " + ", ".join(errors))
        self.errors = dict(errors)


class NotReady(CaseworkError):  # noqa: N818
    """The installation lacks something an administrator must do first; the text is Romanian."""
