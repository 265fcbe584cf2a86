"""Measurements of the quality bars: ratios within one run, on SQLite and on PostgreSQL."""
