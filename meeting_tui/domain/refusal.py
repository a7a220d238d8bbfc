"""Refusals and guards: codes and values; the sentences are in the language catalogues."""

from typing import Any


class Refusal(Exception):  # noqa: N818 - the field's own word; it is an answer, not a fault
    """The command cannot mean anything where the meeting stands.

    ``code`` names the reason, ``values`` what the sentence needs, ``remedy`` a line that would
    work (empty if there is none).
    """

    def __init__(self, code: str, *, remedy: str = "", **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self.remedy = remedy


class Guard(Refusal):
    """The act would hurt: it is done when asked a second time, or with ``!`` after the verb."""


class Firm(Guard):
    """The act would hurt so much that a second press is no answer: only ``!`` after the verb is."""
