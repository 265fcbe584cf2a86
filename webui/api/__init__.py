"""The counter for programs: public filing and status, and the acts of the staff by token."""
