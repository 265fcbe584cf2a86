"""Migrations of the database: forward only, one file for each thing that became true."""
