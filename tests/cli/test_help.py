"""design.md 5: every command explains itself, in Romanian."""

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from casework.cli import SUBCOMMANDS, main


def commands(group: click.Group, *above: str) -> Iterator[tuple[str, ...]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*above, name)
        if isinstance(command, click.Group):
            yield from commands(command, *above, name)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_command_has_a_page_in_romanian(name: str) -> None:
    group = main.get_command(click.Context(main), name)
    assert group is not None
    pages: list[tuple[str, ...]] = [(name,)]
    if isinstance(group, click.Group):
        pages += commands(group, name)
    for words in pages:
        result = CliRunner().invoke(main, [*words, "--help"])
        assert result.exit_code == 0
        assert result.stdout.startswith("Folosire: casework")
        for english in ("Usage", "Options", "required]", "Show this", "COMMAND", "[default"):
            assert english not in result.stdout
