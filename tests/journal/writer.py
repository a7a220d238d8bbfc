"""A seat as a program of its own: records lines and prints the number of each recorded one.

Arguments: folder, seat, first number and last number of its drafts.
"""

import sys
from pathlib import Path

from meeting_tui.journal.tinydb import open_journal
from tests.journal.made import draft


def main() -> None:
    folder, seat, first, last = sys.argv[1:]
    journal = open_journal(Path(folder))
    for n in range(int(first), int(last) + 1):
        with journal.turn() as turn:
            (entry,) = turn.append([draft(n, f"{seat} {n}", seat)])
        sys.stdout.write(f"{entry.n} {n}\n")
        sys.stdout.flush()
    journal.close()


main()
