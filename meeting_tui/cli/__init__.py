"""The command line; what a command needs is imported when that command runs."""

import gc
import os
import sys
from collections.abc import Sequence

from meeting_tui import __version__

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 1 refused, 2 wrong usage.

    Files made from here on are readable by their owner only.
    """
    os.umask(0o077)
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        # The answer alone, in a fraction of the time that reading the options takes.
        print(f"meeting-tui {__version__}")
        return 0
    # What starting makes stays: looking for garbage in it takes a tenth of its time. Whoever goes
    # on for longer enables it again.
    gc.disable()
    from meeting_tui.cli.program import program

    return program.run(given)
