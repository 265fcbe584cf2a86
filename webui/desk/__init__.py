"""The desks of specialists and heads: work list, case file, assignment, drafting, signing."""
