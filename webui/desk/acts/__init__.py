"""The forms of the acts, one file for each subject of the law; a new file needs no line here."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from webui.desk.acts.form import ActForm

__all__ = ["FORMS", "ActForm"]


def _forms() -> Iterator[tuple[str, type[ActForm]]]:
    for subject in iter_modules(__path__):
        module = import_module(f"{__name__}.{subject.name}")
        yield from getattr(module, "FORMS", {}).items()


FORMS: Mapping[str, type[ActForm]] = dict(_forms())
"""Every act that starts from a petition and is done on its page."""
