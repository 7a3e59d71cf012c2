"""The command ``jiyao``: extract, explain, repair, evaluate, export."""

from __future__ import annotations

from typing import Any

import click

from generator import __version__
from generator.cli.evaluate import evaluate_command
from generator.cli.explain import explain_command
from generator.cli.export import export_command
from generator.cli.extract import extract_command
from generator.cli.repair import repair_command
from generator.cli.terminal import complain
from generator.errors import JiyaoError

__all__ = ["main"]


class _Group(click.Group):
    """Shows errors of ours as one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except JiyaoError as error:
            complain(error)
            ctx.exit(1)


@click.group(cls=_Group)
@click.version_option(__version__, prog_name="jiyao")
def main() -> None:
    """纪要: facts from Chinese reports of meetings and cooperation, each with its sentence."""


for _command in (
    extract_command,
    explain_command,
    repair_command,
    evaluate_command,
    export_command,
):
    main.add_command(_command)
