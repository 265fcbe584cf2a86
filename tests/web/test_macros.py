"""The shared macros and layouts: errors beside their fields, words a reader knows."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from flask import Flask, flash, render_template_string
from flask_wtf import CSRFProtect, FlaskForm
from jinja2 import StrictUndefined
from wtforms import FileField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired

from webui.shared.blocks import Reason, RefusedAct
from webui.shared.fields import add_errors, choices, error_lines, things_left
from webui.shared.jinja import install
from webui.shared.navigation import MenuItem
from webui.shared.ribbon import staff_ribbon
from webui.shared.terms import TermDates, term_view

ROOT = Path(__file__).parents[2]
FORM = "{% from 'shared/macros/form.html' import field_input, field_text, field_radios, "
FORM += "field_select, field_file, error_summary, csrf, submit %}"
DATES = TermDates(
    registered_on=date(2026, 11, 23),
    due_safe=date(2026, 12, 23),
    due_legal_max=date(2026, 12, 24),
    today=date(2026, 12, 18),
)
KINDS = choices([("p", "o problemă"), ("c", "o cerere")])
UNITS = choices([("1", "Drumuri"), ("2", "Spații verzi")])


class Petition(FlaskForm):  # type: ignore[misc]
    text = TextAreaField("Descrieți pe scurt", [InputRequired("Scrieți ce s-a întâmplat")])
    kind = RadioField("Este mai degrabă", choices=KINDS)
    email = StringField("Adresa de e-mail")
    unit = SelectField("Compartiment", choices=UNITS)
    photos = FileField("Fotografii")


@pytest.fixture
def app() -> Iterator[Flask]:
    site = Flask("webui", root_path=str(ROOT / "webui"))
    site.config.update(SECRET_KEY="only for this test", WTF_CSRF_ENABLED=False)
    site.jinja_env.undefined = StrictUndefined
    CSRFProtect(site)
    install(site)
    with site.test_request_context():
        yield site


def render(source: str, **context: object) -> str:
    return render_template_string(source, **context).replace("\xa0", " ")


def test_an_error_is_tied_to_its_field(app: Flask) -> None:
    form = Petition()
    form.email.errors = ["Scrieți adresa"]

    page = render(FORM + "{{ field_input(form.email, hint='Aici.', type='email') }}", form=form)

    assert 'aria-describedby="email-ajutor email-eroare"' in page
    assert 'id="email-ajutor"' in page
    assert 'id="email-eroare"' in page
    assert 'aria-invalid="true"' in page
    assert '<span class="govuk-visually-hidden">Eroare:</span> Scrieți adresa' in page


def test_what_was_typed_stays_and_is_escaped(app: Flask) -> None:
    form = Petition(data={"email": '"><script>', "text": "</textarea>"})

    page = render(FORM + "{{ field_input(form.email) }}{{ field_text(form.text) }}", form=form)

    assert "<script>" not in page
    assert page.count("</textarea>") == 1


def test_the_summary_leads_to_each_field(app: Flask) -> None:
    form = Petition()
    form.text.errors = ["Scrieți ce s-a întâmplat"]
    form.kind.errors = ["Alegeți un fel"]
    fields = "{{ field_text(form.text) }}{{ field_radios(form.kind) }}"

    page = render(FORM + "{{ error_summary(form) }}" + fields, form=form)

    assert "Mai sunt două lucruri de completat" in page
    for anchor in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{anchor}"' in page


def test_the_summary_of_a_good_form_is_empty(app: Flask) -> None:
    assert render(FORM + "{{ error_summary(form) }}", form=Petition()).strip() == ""


def test_the_office_objects_beside_the_field_or_on_top(app: Flask) -> None:
    form = Petition()

    add_errors(form, {"email": "Adresa nu există", "ceva": "Nu se poate acum"})

    assert [(line.text, line.anchor) for line in error_lines(form)] == [
        ("Nu se poate acum", ""),
        ("Adresa nu există", "email"),
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Mai este un lucru de completat"),
        (2, "Mai sunt două lucruri de completat"),
        (6, "Mai sunt 6 lucruri de completat"),
        (20, "Mai sunt 20 de lucruri de completat"),
    ],
)
def test_the_summary_counts_what_is_left(number: int, words: str) -> None:
    assert things_left(number) == words


def test_files_and_choices_have_their_labels(app: Flask) -> None:
    page = render(
        FORM + "{{ field_file(form.photos, accept='image/*', multiple=true) }}"
        "{{ field_select(form.unit) }}{{ field_radios(form.kind, optional=true) }}",
        form=Petition(),
    )

    ids = set(re.findall(r'\sid="([^"]+)"', page))
    assert set(re.findall(r'for="([^"]+)"', page)) <= ids
    assert re.search(r'type="file"[^>]* multiple', page)
    assert "(opțional)" in page


def test_the_title_of_a_page_with_errors_says_so(app: Flask) -> None:
    form = Petition()
    form.email.errors = ["Scrieți adresa"]
    page = "{% extends 'shared/public.html' %}{% block title %}Trimiteți{% endblock %}"

    assert "<title>Eroare: Trimiteți · " in render(page, form=form)
    assert "<title>Trimiteți · " in render(page)


def test_staff_see_their_menu_their_name_and_messages(app: Flask) -> None:
    flash("S-a salvat.", "done")
    menu = (MenuItem(url="/birou/", label="Lucrări", icon="list-checks", count=1250, current=True),)

    page = render(
        "{% extends 'shared/staff.html' %}", menu=menu, staff_name="Radu", staff_role="referent"
    )

    assert '<span class="ps-nr">1.250</span>' in page
    assert 'aria-current="page"' in page
    assert 'action="/birou/iesire"' in page
    assert 'role="status"' in page


def test_a_page_before_sign_in_has_no_search(app: Flask) -> None:
    assert 'role="search"' not in render("{% extends 'shared/staff.html' %}")


@pytest.mark.parametrize("code", [400, 403, 404, 409, 413, 429, 500, 503, 418])
def test_every_error_is_said_in_romanian(app: Flask, code: int) -> None:
    page = render("{% extends 'shared/error.html' %}", code=code)

    assert re.search(r"<h1>[A-ZȘ][^<]+</h1>", page)
    assert "112" in page


def test_a_made_up_data_set_says_so_on_every_page(app: Flask) -> None:
    assert "Demonstrație" in render("{% extends 'shared/public.html' %}", demo=True)
    assert "Demonstrație" not in render("{% extends 'shared/public.html' %}")


def test_a_term_is_never_said_with_colour_alone(app: Flask) -> None:
    page = render(
        "{% from 'shared/macros/term.html' import badge, mini_bar, ribbon %}"
        "{{ badge(term) }}{{ mini_bar(term) }}{{ ribbon(band) }}",
        term=term_view(DATES),
        band=staff_ribbon("Banda termenului", DATES, lambda day: day.weekday() < 5),
    )

    assert "<span>mai sunt 5 zile</span>" in page
    assert 'href="#f-soon"' in page
    assert "Ultima zi legală <b>joi, 24 dec.</b>" in page
    assert "style=" not in page


def test_a_refused_act_gives_ground_reason_and_remedy(app: Flask) -> None:
    reason = Reason(law="Art. 5", says="Aspectul 3 nu are concluzie.", remedy="Scrieți.", url="#pc")

    page = render(
        "{% from 'shared/macros/case.html' import refused %}{{ refused(act) }}",
        act=RefusedAct("Trimite la semnat", (reason,)),
    )

    assert "<dt>Temei</dt>" in page
    assert "nu se poate acum" in page
    assert '<a href="#pc">Scrieți.</a>' in page
