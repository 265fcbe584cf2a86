"""Carrying the sample from the file in which it was made to another engine, row by row."""

from sqlalchemy import Engine, insert, select, text

from benchmarks.growth import restart_sequences, tables


def carry(source: Engine, target: Engine) -> None:
    """Copy all rows into a migrated, empty database of PostgreSQL."""
    with source.connect() as reading, target.connect() as writing:
        writing.execute(text("SET session_replication_role = replica"))
        for table in tables().values():
            rows = [dict(row) for row in reading.execute(select(table)).mappings()]
            if rows:
                writing.execute(insert(table), rows)
        restart_sequences(writing)
        writing.execute(text("SET session_replication_role = origin"))
        writing.commit()
