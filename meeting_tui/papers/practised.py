"""What papers say on every page when the meeting was not held: a rehearsal, a demonstration."""

from dataclasses import replace

from meeting_tui.journal.marks import SHOWN, TRIED
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.papers.model import Paper

WORDS = {TRIED: N_("REHEARSAL"), SHOWN: N_("DEMONSTRATION")}


def marked(paper: Paper, *kinds: str) -> Paper:
    """Put the kinds of practice a paper comes from before what else it says of itself."""
    found = [say(paper.language, WORDS[kind]) for kind in dict.fromkeys(kinds) if kind]
    return replace(paper, draft=" · ".join(filter(None, (*found, paper.draft))))
