"""``python -m meeting_tui.manual`` writes the generated pages; ``--check`` names stale ones."""

import sys
from pathlib import Path

from meeting_tui.manual.pages import stale, write

DOCS = Path(__file__).parents[2] / "docs"

if __name__ == "__main__":
    if "--check" not in sys.argv:
        write(DOCS)
    elif names := stale(DOCS):
        sys.exit(f"Out of date: {', '.join(names)}. To make them anew: make references")
