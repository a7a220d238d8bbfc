"""That time was short, in figures: minutes provided, proposals examined; nobody's own time."""

from meeting_tui.domain.state import Item
from meeting_tui.languages.catalogue import NP_
from meeting_tui.languages.facts.telling import Telling

EXAMINED = NP_(
    "The agenda provided {minutes} minutes for this item, and {number} of the {of} proposals "
    "submitted was examined.",
    "The agenda provided {minutes} minutes for this item, and {number} of the {of} proposals "
    "submitted were examined.",
)
IN_PART = NP_(
    "The agenda provided {minutes} minutes for this item; {number} of the {of} proposals "
    "submitted was examined, and {partly} in part.",
    "The agenda provided {minutes} minutes for this item; {number} of the {of} proposals "
    "submitted were examined, and {partly} in part.",
)
OFF_THE_TABLE = {"withdrawn", "merged"}
BEGUN = {"partly examined", "under examination"}
LEFT = {"submitted", "introduced", "not examined"}


def figures(telling: Telling, item: Item) -> list[str]:
    """Say how far the Group came with the proposals of an item; nothing if it examined all."""
    proposals = telling.state.proposals.values()
    states = [each.state for each in proposals if each.item == item.id]
    table = [state for state in states if state not in OFF_THE_TABLE]
    partly = sum(state in BEGUN for state in table)
    examined = sum(state not in BEGUN | LEFT for state in table)
    minutes = item.minutes + item.extended
    if not minutes or examined == len(table):
        return []
    values = {"minutes": str(minutes), "of": str(len(table)), "partly": str(partly)}
    return [telling.say_plural(IN_PART if partly else EXAMINED, examined, **values)]
