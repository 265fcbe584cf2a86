"""Journeys from arrival to answer, as people walk them."""
