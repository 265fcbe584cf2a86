"""Personal data of others in the text of an answer (R-REPLY-PRIVACY)."""

import re

from workflows.answer import AnswerSeen
from workflows.personal_numbers import IN_TEXT

PHONE = re.compile(r"(?<!\d)(?:\+?40|0)[ .-]?7\d{2}[ .-]?\d{3}[ .-]?\d{3}(?!\d)")

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")


def told_of_others(answer: AnswerSeen) -> tuple[str, ...]:
    """Name the kinds of personal data in the answer that are not the petitioner's own.

    R-REPLY-PRIVACY: personal numbers always count, phones and e-mails unless they are his.
    """
    words = "\n".join((answer.text, *answer.findings))
    own = {_bare(item) for item in answer.own if item}
    found = []
    if IN_TEXT.search(words):
        found.append("un cod numeric personal")
    if any(_bare(phone) not in own for phone in PHONE.findall(words)):
        found.append("un număr de telefon")
    if any(_bare(address.rstrip(".")) not in own for address in EMAIL.findall(words)):
        found.append("o adresă de e-mail")
    return tuple(found)


def _bare(text: str) -> str:
    return re.sub(r"[ .\-+]", "", text).casefold()
