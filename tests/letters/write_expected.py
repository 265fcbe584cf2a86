"""Writes the expected texts anew: run as a module, then proof-read what changed."""

from casework.letters.answer import answer_cover_text, answer_pdf
from casework.letters.confirmation import EmailCheck, confirmation_pdf, confirmation_text
from casework.letters.notice import notice_mail, notice_pdf
from tests.letters.letter_samples import ANSWER, CONFIRMATION, CREATED, NOTICE, STATUS_URL
from tests.letters.reading import EXPECTED, words

CHECK = EmailCheck(url="https://petitii.exemplu.ro/confirmare/4f1c", code="481 204")


def texts() -> dict[str, str]:
    return {
        "confirmation": confirmation_text(CONFIRMATION, check=CHECK),
        "confirmation_pdf": words(confirmation_pdf(CONFIRMATION, created=CREATED)),
        "answer_cover": answer_cover_text(ANSWER, status_url=STATUS_URL),
        "answer_pdf": words(answer_pdf(ANSWER, created=CREATED)),
        "notice": notice_mail(NOTICE),
        "notice_pdf": words(notice_pdf(NOTICE, created=CREATED)),
    }


def write_all() -> None:
    EXPECTED.mkdir(exist_ok=True)
    for name, text in texts().items():
        (EXPECTED / f"{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_all()
