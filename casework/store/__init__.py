"""The only SQLAlchemy queries of acts: what is locked, read again, written and chained."""
