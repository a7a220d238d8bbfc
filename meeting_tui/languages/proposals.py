"""What became of a proposal, said of one or of several."""

from meeting_tui.languages.catalogue import NCP_, say_plural

STATES = {
    "submitted": NCP_("proposals", "not introduced", "not introduced"),
    "introduced": NCP_("proposals", "introduced", "introduced"),
    "under examination": NCP_("proposals", "under examination", "under examination"),
    "partly examined": NCP_("proposals", "partly examined", "partly examined"),
    "examined": NCP_("proposals", "examined", "examined"),
    "agreed": NCP_("proposals", "agreed", "agreed"),
    "no consensus": NCP_("proposals", "no consensus", "no consensus"),
    "withdrawn": NCP_("proposals", "withdrawn", "withdrawn"),
    "merged": NCP_("proposals", "merged", "merged"),
    "not examined": NCP_("proposals", "not examined", "not examined"),
    "referred": NCP_("proposals", "referred", "referred"),
}


def proposal_state(language: str, state: str, count: int = 1) -> str:
    """Say the state of so many proposals; in French it agrees with their number."""
    return say_plural(language, *STATES[state], count)
