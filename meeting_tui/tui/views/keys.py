"""What the keys of the screens do, in the words of help and palette."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from meeting_tui.languages import N_, say
from meeting_tui.tui.caps import key, printed

if TYPE_CHECKING:
    from meeting_tui.profile import Fault

LABELS = (
    N_("Chair"), N_("Desk"), N_("Proposals"), N_("Report"), N_("Actions"), N_("Log"),
    N_("Several lines"), N_("Go on in a new file"), N_("Put to sleep"),
    N_("Copy line"), N_("Command"), N_("Help"), N_("Speaking time"), N_("The day as a picture"),
    N_("Put the highlighted one first"), N_("Take off the list"), N_("Point of order"),
    N_("Board"), N_("Lift"), N_("Object"), N_("Put"), N_("Introduce"), N_("Merge"),
    N_("Withdraw"), N_("Not examined"), N_("Letter"), N_("Language"), N_("Approve"), N_("Amend"),
    N_("Read"), N_("Section"), N_("Other paper"), N_("Translations"), N_("Write paper"),
    N_("Drop"), N_("Write register"), N_("Carry over"), N_("Undo this"), N_("Go to #"),
    N_("Check"), N_("Demo"), N_("Make a workspace"), N_("Quit"), N_("Interface language"),
    N_("Theme"), N_("Jump to a pane"), N_("Complete"), N_("Correct"), N_("Next choice"),
    N_("Leave line"), N_("Back"), N_("Record"), N_("Read out"), N_("Palette"), N_("Search"),
    N_("Filter"), N_("Open"), N_("Examine"),
    N_("Read back"), N_("Read on"), N_("Show all"), N_("Rehearse"),
    N_("5 minutes later"), N_("Pause"), N_("To the end"),
)  # fmt: skip
"""What the keys of the screens do, as their bindings say it."""


def not_used(language: str, fault: "Fault") -> str:
    """Say that the file of the keys has a fault, and that the usual keys are in force."""
    from meeting_tui.tui.views.faults import in_short

    return say(
        language, N_("The usual keys act: {fault:verbatim}"), fault=in_short(language, fault)
    )


def own(bindings: Iterable[BindingType], language: str) -> Iterator[tuple[str, str]]:
    """Go through the named keys of a screen, each with what it does."""
    for binding in bindings:
        if isinstance(binding, Binding) and binding.id and binding.description:
            yield (
                key(binding.id, printed(binding.key), language),
                say(language, binding.description, context=""),
            )
