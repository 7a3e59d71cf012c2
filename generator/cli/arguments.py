"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

#: Files of the user's own words; the command gets their paths.
lexicon_option = click.option(
    "--lexicon",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="自己的词表（YAML），可以写几次。 A file of your own words; may be given several times.",
)

#: What reads the facts; the command gets its name.
extractor_option = click.option(
    "--extractor",
    default="rules",
    show_default=True,
    metavar="NAME",
    help="由谁读出事实。 What reads the facts: an installed extractor.",
)
