"""Puts kept fields back into a rendered page: the form they came from, and nothing else."""

from collections import defaultdict
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from casework.usecases.park_form import ParkedFields, TypedField

Attributes = list[tuple[str, str | None]]
TEXTUAL = frozenset({"text", "search", "email", "tel", "url", "number", "date", "hidden"})
CHOSEN = frozenset({"checkbox", "radio", "submit"})
NOT_GIVEN_BACK = frozenset({"csrf_token"})


@dataclass(frozen=True, slots=True)
class Refilled:
    """A page with its form filled in again, and what found no place in it."""

    before: str
    after: str
    left_over: tuple[TypedField, ...]


def refilled(html: str, path: str, kept: ParkedFields) -> Refilled | None:
    """Put the kept fields into their form, or give None when the page has no such form.

    `after` begins where the form ends, so that what is left over can be shown there.
    """
    filler = Filler(path, kept)
    filler.feed(html)
    filler.close()
    if not filler.form_ends_at:
        return None
    left = tuple(
        TypedField(name, text)
        for name, texts in filler.values.items()
        if name not in filler.answered
        for text in texts
        if text.strip()
    )
    before, after = filler.parts[: filler.form_ends_at], filler.parts[filler.form_ends_at :]
    return Refilled("".join(before), "".join(after), left)


class Filler(HTMLParser):
    """Copies a page tag by tag and changes only the controls of one form."""

    def __init__(self, path: str, kept: ParkedFields) -> None:
        super().__init__(convert_charrefs=False)
        self.path, self.action = path, kept.action
        self.values: dict[str, list[str]] = defaultdict(list)
        for field in kept.fields:
            self.values[field.name].append(field.text)
        self.parts: list[str] = []
        self.inside = self.skipping = False
        self.form_ends_at = 0
        self.answered: set[str] = set()
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Copy an opening tag, changed where it is a control of the form."""
        if tag == "form":
            self.inside = self._is_the_form(dict(attrs))
        changed = self._changed(tag, attrs) if self.inside else None
        self.parts.append((self.get_starttag_text() or "") if changed is None else changed)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Copy a closed tag the same way."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Copy a closing tag; the replaced content of a text area ends here."""
        self.skipping = False
        self.select = None if tag == "select" else self.select
        self.parts.append(f"</{tag}>")
        if tag == "form" and self.inside:
            self.inside, self.form_ends_at = False, len(self.parts)

    def handle_data(self, data: str) -> None:
        """Copy text, except the one just replaced."""
        self._copy(data)

    def handle_entityref(self, name: str) -> None:
        """Copy a named character."""
        self._copy(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Copy a numbered character."""
        self._copy(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        """Copy a comment."""
        self.parts.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        """Copy the document type."""
        self.parts.append(f"<!{decl}>")

    def _copy(self, text: str) -> None:
        if not self.skipping:
            self.parts.append(text)

    def _is_the_form(self, attrs: dict[str, str | None]) -> bool:
        action = urlsplit(attrs.get("action") or self.path).path
        return action == self.action and (attrs.get("method") or "get").lower() == "post"

    def _changed(self, tag: str, attrs: Attributes) -> str | None:
        named = dict(attrs)
        name = named.get("name") or ""
        if tag in ("button", "select") or named.get("type") in CHOSEN:
            self.answered.add(name)
        match tag:
            case "textarea" if self.values.get(name):
                self.skipping = True
                return f"{_tag(tag, attrs)}\n{escape(self.values[name].pop(0))}"
            case "select":
                self.select = name
            case "option" if self.select in self.values:
                chosen = (named.get("value") or "") in self.values[self.select]
                return _tag(tag, _marked(attrs, "selected", chosen))
            case "input" if name not in NOT_GIVEN_BACK:
                return self._input(named.get("type") or "text", name, attrs)
        return None

    def _input(self, kind: str, name: str, attrs: Attributes) -> str | None:
        if kind in TEXTUAL and self.values.get(name):
            rest = [pair for pair in attrs if pair[0] != "value"]
            return _tag("input", [*rest, ("value", self.values[name].pop(0))])
        if kind in CHOSEN - {"submit"}:
            value = dict(attrs).get("value") or "on"
            return _tag("input", _marked(attrs, "checked", value in self.values.get(name, ())))
        return None


def _marked(attrs: Attributes, mark: str, wanted: bool) -> Attributes:
    rest = [pair for pair in attrs if pair[0] != mark]
    return [*rest, (mark, None)] if wanted else rest


def _tag(name: str, attrs: Attributes) -> str:
    pairs = (key if text is None else f'{key}="{escape(text)}"' for key, text in attrs)
    return f"<{' '.join((name, *pairs))}>"
