"""What every command has in common."""

from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """Something a seat asks for: imperative, with references already resolved.

    A command carries what it is relative to ("next speaker" after which entry), so that it
    means the same on a newer state. ``language`` empty means the seat's working language;
    times are UTC.
    """
