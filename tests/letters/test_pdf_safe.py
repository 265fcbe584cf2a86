"""Texts made safe to draw: European letters stay, the rest is spelled out, nothing is fatal."""

import unicodedata
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casework.letters.answer import Point, answer_pdf
from casework.letters.glyphs import BODY, SPARE, breakable, pdf_safe
from casework.letters.pdf import Content, Verbatim, compile_pdf
from tests.letters.letter_samples import ANSWER, CREATED, HALL, NUMBER, UNRULY
from tests.letters.probe_glyphs import BOTH, SERIF, draws_all
from tests.letters.reading import breaches, flowing

ALPHABETS = {
    "Romanian": "AĂÂBCDEFGHIÎJKLMNOPQRSȘTȚUVWXYZaăâbcdefghiîjklmnopqrsștțuvwxyz„”«»–—…’",
    "Romanian with cedilla": "ŞŢşţ",
    "Hungarian": "ÁÉÍÓÖŐÚÜŰáéíóöőúüű",
    "German": "ÄÖÜẞäöüß",
    "French": "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ",
    "Polish and Czech": "ĄĆĘŁŃÓŚŹŻąćęłńóśźżČĎĚŇŘŠŤŮŽčďěňřšťůž",
    "Serbian and Croatian": "ĐđČčĆćЂЉЊЋЏђљњћџ",
    "Turkish": "ĞİıŞğş",
    "Nordic": "ÅÄÖÆØÐÞåäöæøðþ",
    "Baltic": "ĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūžĖėĮįŲų",
    "Maltese, Welsh": "ĊĠĦŻċġħżŴŶŵŷ",
    "Ukrainian and Bulgarian": "ЄІЇҐєіїґЁЪЫЭЮЯёъыэюя",
    "Greek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰς",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשת",
    "Armenian": "ԱԲԳԴԵԶաբգդեզև",
    "Georgian": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "signs": "€£$§°²³½№™©®†•←→↑↓≤≥≠±×÷",
}

ANY_TEXT = st.text(st.characters(), max_size=60)
EUROPEAN = st.text(st.sampled_from(sorted(BODY | SPARE)), max_size=60)


@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS.keys())
def test_every_european_alphabet_is_drawn_as_it_is(alphabet: str) -> None:
    safe = pdf_safe(alphabet)

    assert safe.text == alphabet
    assert safe.replaced == ()


def test_the_fonts_draw_all_that_the_tables_say_in_each_weight() -> None:
    assert draws_all(BODY, SERIF)
    assert draws_all(SPARE, BOTH)


def test_every_latin_greek_and_cyrillic_letter_in_use_is_kept() -> None:
    latin = (range(0xA0, 0x240), range(0x1E00, 0x1E9C), range(0x1EA0, 0x1EFA))
    points = chain(*latin, range(0x384, 0x3CF), range(0x400, 0x460))
    letters = [letter for letter in map(chr, points) if letter.isalpha()]

    assert all(pdf_safe(letter).text == unicodedata.normalize("NFC", letter) for letter in letters)


@pytest.mark.parametrize(
    ("typed", "drawn", "replaced"),
    [
        ("Bravo 😀", "Bravo [U+1F600]", ("😀",)),
        ("漢", "[U+6F22]", ("漢",)),
        ("👨\u200d👩", "[U+1F468][U+1F469]", ("👨", "👩")),
        ("❤\ufe0f", "❤", ()),
        ("𝐁𝐮𝐧𝐚 ｚｉｕａ", "Buna ziua", tuple("𝐁𝐮𝐧𝐚ｚｉｕａ")),
        ("\ud800", "[U+D800]", ("\ud800",)),
        ("\ue000", "[U+E000]", ("\ue000",)),
        ("\u0627", "[U+0627]", ("\u0627",)),
    ],
)
def test_what_the_fonts_lack_is_written_otherwise_and_reported(
    typed: str, drawn: str, replaced: tuple[str, ...]
) -> None:
    safe = pdf_safe(typed)

    assert (safe.text, safe.replaced) == (drawn, replaced)


@pytest.mark.parametrize("unseen", ["\0", "\ufeff", "\u202e", "\u2066", "\u200b", "\u00ad", "\x1b"])
def test_what_cannot_be_seen_is_dropped(unseen: str) -> None:
    assert pdf_safe(f"a{unseen}b").text == "ab"


def test_line_ends_of_every_system_become_one() -> None:
    assert pdf_safe("a\r\nb\rc\u2028d\te").text == "a\nb\nc\nd e"


def test_letters_typed_in_two_parts_are_put_together() -> None:
    assert pdf_safe("s\u0326i t\u0326ara\u0306").text == "și țară"


def test_marks_do_not_pile_up_over_the_lines_above() -> None:
    assert len(pdf_safe("z" + "\u0301" * 50).text) <= 4


@given(ANY_TEXT)
def test_a_safe_text_holds_only_what_the_fonts_draw(text: str) -> None:
    safe = pdf_safe(text).text

    assert set(safe) <= BODY | SPARE | {"\n"}
    assert pdf_safe(safe).text == safe


@settings(max_examples=40)
@given(ANY_TEXT | EUROPEAN)
def test_no_text_stops_the_printer(text: str) -> None:
    data: dict[str, Content] = {"letterhead": HALL.content(), "number": NUMBER, "stamp_above": text}
    data |= {"registered": text, "answer_by": text, "more_time": text, "access_code": None}
    data |= {"code_note": text, "qr_note": text, "qr_alt": "QR", "follow": text, "law": text}
    data |= {"facts": [{"label": text, "value": text}], "steps": [text]}
    data |= {"qr_svg": Verbatim('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}

    pdf = compile_pdf("confirmation", data, created=CREATED, title=f"Nr. {text}")

    assert pdf.startswith(b"%PDF-1.7")


def test_a_text_full_of_traps_is_printed_and_conforms() -> None:
    points = (Point(title=UNRULY, finding=UNRULY * 20, result=UNRULY),)
    pdf = answer_pdf(replace(ANSWER, points=points, subject=UNRULY), created=CREATED)

    assert breaches(pdf) == []
    assert "#panic($x^2$) \\ *b*" in flowing(pdf)


def test_only_a_run_too_long_for_its_column_gets_places_to_break() -> None:
    assert breakable("elena.munteanu@exemplu.ro", longest=40) == "elena.munteanu@exemplu.ro"
    assert breakable("x" * 20, longest=10) == "xxxxxxxx\u200bxxxxxxxx\u200bxxxx"
    assert breakable("unu/doi-trei patru", longest=6) == "unu/doi-trei patru"
