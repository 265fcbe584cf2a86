"""Whether somebody tried too often."""

from casework.store.throttles import blocked_until

__all__ = ["blocked_until"]
