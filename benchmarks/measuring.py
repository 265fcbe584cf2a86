"""Taking times and what is said about them: median, ninth decile, ratio."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Times:
    """Durations of the same work, in seconds."""

    taken: tuple[float, ...]

    @property
    def median(self) -> float:
        """Give the middle one."""
        return median(self.taken)

    @property
    def p90(self) -> float:
        """Give the one that nine of ten do not exceed."""
        return sorted(self.taken)[math.ceil(len(self.taken) * 0.9) - 1]

    def over(self, other: "Times") -> float:
        """Compare with times taken in the same rounds; the middle one of the ratios."""
        return median(one / two for one, two in zip(self.taken, other.taken, strict=True))


def timed(work: Callable[[], object]) -> float:
    """Do a piece of work once and tell how long it took."""
    begins = time.perf_counter()
    work()
    return time.perf_counter() - begins


def in_turn(works: Sequence[Callable[[int], object]], rounds: int) -> list[Times]:
    """Do several works in turn, round after round, so that the machine's moods fall on all."""
    taken: list[list[float]] = [[] for _ in works]
    for turn in range(rounds):
        for place, work in enumerate(works):
            taken[place].append(timed(lambda work=work, turn=turn: work(turn)))  # type: ignore[misc]
    return [Times(tuple(one)) for one in taken]
