"""Lets `python -m casework.cli` stand for the `casework` command."""

from casework.cli import main

main()
