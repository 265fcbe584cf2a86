"""A refusal or a caution of the law read aloud: sentences filled in, citation with superscripts."""

from datetime import date

from casework.wording import article, cited, spoken
from workflows.decisions import Caution, Refusal
from workflows.law import OG27

LATE = Caution(
    rule="R-ART61-5D",
    says="Cele {days} zile s-au împlinit la {last_day}.",
    remedy="Scrieți motivul întârzierii; au trecut {passed} zile.",
    law=OG27("art. 6^1"),
    facts={"days": 5, "last_day": date(2026, 12, 24), "passed": 1250},
)


def test_facts_are_put_into_the_sentences_in_words() -> None:
    words = spoken(LATE)

    assert words.says == "Cele 5 zile s-au împlinit la joi, 24 dec. 2026."
    assert words.remedy == "Scrieți motivul întârzierii; au trecut 1.250 zile."
    assert words.rule == "R-ART61-5D"


def test_a_citation_has_true_superscripts() -> None:
    assert article(OG27("art. 6^1")) == "art. 6¹"
    assert cited(OG27("art. 6^12 alin. (1)")) == "O.G. nr. 27/2002, art. 6¹² alin. (1)"


def test_a_decision_in_one_line_ends_with_its_law() -> None:
    refusal = Refusal(
        rule="R", says="Nu se poate.", remedy="Cereți.", law=OG27("art. 9"), facts={"by": "a"}
    )

    assert str(spoken(refusal)) == "Nu se poate. Cereți. (O.G. nr. 27/2002, art. 9)"
