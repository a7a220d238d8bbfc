"""What a journal notices when it is opened, in sentences."""

from meeting_tui.domain.text import clean
from meeting_tui.journal.follower import Notice
from meeting_tui.languages import N_, NP_, say, say_plural

TORN_KEPT = N_("What was broken off at the end is kept in {what:verbatim}.")
ANCHOR_NEW = N_("The note of where the record ends was missing, and is written anew.")
LEFT_BEHIND = NP_(
    "{number} line was written but never acknowledged, and stays behind.",
    "{number} lines were written but never acknowledged, and stay behind.",
)
_SAID = {
    "torn": TORN_KEPT,
    "no-anchor": ANCHOR_NEW,
    "unmarked": N_("The folder {what:verbatim} could not be told where the record goes on."),
}


def noticed(language: str, notice: Notice) -> str:
    """Say one thing that was found or done when a record was opened."""
    if notice.code == "left-behind":
        return say_plural(language, *LEFT_BEHIND, notice.n)
    return clean(say(language, _SAID[notice.code], what=notice.what, n=notice.n)).text
