"""Small programs for people who work on casework; the Makefile calls them."""
