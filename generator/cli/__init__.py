"""The command ``jiyao``: extract, explain, repair, evaluate, export."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from generator import __version__
from generator.cli.click_words import WORDS, chinese
from generator.cli.messages import complain
from generator.errors import JiyaoError

__all__ = ["main"]

#: Each command is the function ``NAME_command`` of the module of its name. Only the one that is
#: called is loaded: `jiyao extract` should not wait for what renders pages.
_COMMANDS = ("evaluate", "explain", "export", "extract", "repair")


class _Group(click.Group):
    """Loads a command when it is called; shows errors of ours as one line, without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's
        return list(_COMMANDS)

    def get_command(  # click's own signature
        self,
        ctx: click.Context,  # noqa: ARG002
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f"generator.cli.{cmd_name}"), f"{cmd_name}_command")
        assert isinstance(command, click.Command)
        return command

    def main(self, *args: Any, **extra: Any) -> Any:
        with chinese():
            return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except JiyaoError as error:
            complain(error)
            ctx.exit(1)


@click.group(cls=_Group)
@click.version_option(
    __version__,
    prog_name="jiyao",
    message=WORDS["%(prog)s, version %(version)s"],
    help=WORDS["Show the version and exit."],
)
def main() -> None:
    """纪要：读出报道里的事实，条条有出处。 Facts from Chinese reports, each with its sentence."""
