"""``python -m meeting_tui``: the same as the command ``meeting-tui``."""

import sys

from meeting_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
