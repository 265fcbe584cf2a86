"""Reading back the frozen versions of an answer."""

import json

from casework.records.answer import Answer
from casework.store.sealing import Value


def frozen_content(answer: Answer) -> dict[str, Value]:
    """Give back what a frozen version of an answer says."""
    content: dict[str, Value] = json.loads(answer.content)
    return content
