"""R-ID-CNP and R-ID-CUI: numbers are checked by their digits; every one here is invented."""

from datetime import date

import pytest

from workflows.personal_numbers import Verdict, bare_cui, check_cnp, check_cui, masked

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("cnp", "verdict"),
    [
        ("1000101400015", Verdict.VALID),
        ("2001231400026", Verdict.VALID),
        ("3991231460030", Verdict.VALID),
        ("7991231407774", Verdict.VALID),
        ("9991231529991", Verdict.VALID),
        ("5991231460018", Verdict.DOUBTFUL),
        ("6991231700011", Verdict.DOUBTFUL),
        ("5991231460191", Verdict.DOUBTFUL),
        ("5991231470015", Verdict.DOUBTFUL),
        ("5991231530010", Verdict.DOUBTFUL),
        ("5991231460017", Verdict.INVALID),
        ("1990229460016", Verdict.INVALID),
        ("5991302460018", Verdict.INVALID),
        ("5991231460001", Verdict.INVALID),
        ("599123146001", Verdict.INVALID),
        ("1000101400051", Verdict.INVALID),
    ],
)
def test_a_personal_number_by_its_digits(cnp: str, verdict: Verdict) -> None:
    checked = check_cnp(cnp, TODAY)

    assert checked.verdict is verdict
    assert bool(checked.why) == (verdict is not Verdict.VALID)


def test_a_county_code_out_of_use_is_only_a_doubt() -> None:
    assert "județului" in check_cnp("5991231530010", date(2100, 1, 1)).why


@pytest.mark.parametrize(
    ("cui", "verdict"),
    [
        ("9999999994", Verdict.VALID),
        ("RO 9876543216", Verdict.VALID),
        ("9000000011", Verdict.VALID),
        ("9999900020", Verdict.VALID),
        ("78", Verdict.VALID),
        ("124", Verdict.VALID),
        ("9999999995", Verdict.INVALID),
        ("0078", Verdict.INVALID),
        ("12345678901", Verdict.INVALID),
        ("1000101400015", Verdict.INVALID),
    ],
)
def test_the_code_of_an_organisation_by_its_digit(cui: str, verdict: Verdict) -> None:
    assert check_cui(cui).verdict is verdict


def test_a_personal_number_in_the_place_of_a_code_is_told_apart() -> None:
    assert "CNP" in check_cui("1000101400015").why
    assert bare_cui(" ro 78 ") == "78"


def test_a_personal_number_in_a_text_is_masked_and_other_numbers_are_not() -> None:
    text = "CNP 1000101400015, dosar 1000101400051, tel. 0721000000"

    assert masked(text) == "CNP 1******40001*, dosar 1000101400051, tel. 0721000000"
