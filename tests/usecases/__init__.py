"""One file for each act, on a real database, SQLite and PostgreSQL."""
