"""What the text of a draft lacks or gives away, as the rules on answers look at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """What a reader would miss in the draft, and whose data it tells, in Romanian words."""

    shortcomings: tuple[str, ...] = ()
    told_of_others: tuple[str, ...] = ()


NOTHING_TO_SAY = Quality()
