"""Typography of prose: what is read together stays on one line, and nothing escapes escaping."""

import pytest
from markupsafe import Markup

from webui.shared.text import nb, paragraphs

NBSP = "\u00a0"


@pytest.mark.parametrize(
    "word", ["v-am", "s-a", "S-a", "e-mail", "CNP-ul", "ne-ați", "să-l", "l-ați", "dintr-o"]
)
def test_a_clitic_is_not_broken(word: str) -> None:
    assert nb(f"Azi {word} scris.") == f'Azi <span class="ps-nb">{word}</span> scris.'


@pytest.mark.parametrize("text", ["118.204/23.11.2026", "8:30–16:30"])
def test_a_number_with_its_day_and_an_interval_are_not_broken(text: str) -> None:
    assert nb(text) == f'<span class="ps-nb">{text}</span>'


@pytest.mark.parametrize("text", ["proces-verbal", "a – b", "2026-12-24", "luni–joi"])
def test_longer_words_may_be_broken(text: str) -> None:
    assert nb(text) == text


@pytest.mark.parametrize(
    "text",
    ["24 dec.", "24 decembrie", "nr. 5", "art. 6", "Str. Brașov", "OG 27/2002", "alin. (1)"],
)
def test_what_is_read_together_is_tied(text: str) -> None:
    assert nb(text) == text.replace(" ", NBSP)


def test_plain_text_is_escaped() -> None:
    assert nb("<b>s-a & l-am</b>") == (
        '&lt;b&gt;<span class="ps-nb">s-a</span> &amp; <span class="ps-nb">l-am</span>&lt;/b&gt;'
    )


def test_markup_keeps_its_tags_as_they_are() -> None:
    link = Markup('<a href="/v-am" class="ps-et2">v-am</a>')

    assert nb(link) == '<a href="/v-am" class="ps-et2"><span class="ps-nb">v-am</span></a>'


def test_a_petition_is_shown_as_it_was_typed() -> None:
    typed = "Bună ziua,\r\nv-am scris.\n\n<script>"

    assert paragraphs(typed) == "<p>Bună ziua,<br>v-am scris.</p>\n<p>&lt;script&gt;</p>"
