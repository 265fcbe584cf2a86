"""The half-year report as pure functions (art. 14)."""
