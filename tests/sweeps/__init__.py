"""The law over every day, clock, policy, state and role, against a second reckoning."""
