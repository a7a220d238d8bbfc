"""How far something is, on the terminal of whoever waits for it, and nowhere else."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

from meeting_tui.languages import say

Step = TypeVar("Step")


def steps(language: str, label: str, sequence: Sequence[Step]) -> Iterator[Step]:
    """Go through steps with a bar on standard error, if that is a terminal."""
    with click.progressbar(
        sequence,
        label=say(language, label),
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
        show_pos=True,
        show_percent=False,
        show_eta=False,
        fill_char="━",
        empty_char="─",
        bar_template="%(label)s  %(bar)s  %(info)s",
    ) as shown:
        yield from shown
