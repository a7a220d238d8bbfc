"""What can be said to have gone wrong."""

from collections.abc import Mapping
from typing import Any, Protocol


class Fault(Protocol):
    """What a refusal, a fault of a line and an error of the journal have in common."""

    @property
    def code(self) -> str:
        """The reason, as a word for programs."""

    @property
    def values(self) -> Mapping[str, Any]:
        """What the sentence needs."""
