"""What is declared of a verb: its forms, its words for people, its key."""

from collections.abc import Callable
from typing import Any

from meeting_tui.capture.grammar import Form
from meeting_tui.domain.commands import Command
from meeting_tui.domain.frozen import dataclass
from meeting_tui.languages import N_, NC_

__all__ = ["NC_", "N_", "Form", "Verb", "form"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One declaration per command: capture line, key, palette, help and manual come from it.

    ``msgid`` is the English name with its context, by which the other languages name it;
    ``help`` is a whole English sentence (msgid), ``example`` a line that works. ``key`` acts on
    every screen but the Desk, where ``label`` (msgid) names it in the key line and palette.
    """

    msgid: str
    forms: tuple[Form, ...]
    help: str
    example: str
    part: str = ""
    key: str = ""
    label: str = ""

    @property
    def name(self) -> str:
        """The English name, the stable form for scripts."""
        return self.msgid.rpartition("\x04")[2]


def form(pattern: str, makes: Callable[..., Command], **fixed: Any) -> Form:
    """Write a form; ``fixed`` values may be functions of the vocabulary."""
    return Form(pattern, makes, fixed)
