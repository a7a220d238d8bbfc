"""The grammar: what a verb takes, written as it is read, for instance ``PROPOSAL by TIME: TEXT``.

A form is a pattern and the command it makes. In a pattern ``{field:kind}`` is a slot, a bare
word is a keyword, ``[…]`` may be left out, ``: {text}`` is free text after the colon and
``[: {text}]`` optional free text.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from typing import Any

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.slots import READERS
from meeting_tui.capture.words import Head, Word
from meeting_tui.domain.commands import Command
from meeting_tui.domain.commands.minutes import AnnounceStatement, ReceiveStatement
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.vocabulary import Vocabulary
from meeting_tui.languages.codes import OFFICIAL

_PART = re.compile(r"\[|\]|\{(\w+):([\w ]+)\}|:\s*\{(\w+)\}|([\w-]+)")

_VERBATIM = (AnnounceStatement, ReceiveStatement)
"""What is never translated may be in a language that the group does not work in."""

Value = Callable[[Vocabulary], Any]


@dataclass(frozen=True, slots=True)
class Slot:
    """Words that become a field of the command."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Group:
    """Keywords and the slot after them, which stand together or may be left out together."""

    keywords: tuple[str, ...]
    slot: Slot | None
    optional: bool


@dataclass(frozen=True)
class Form:
    """One way to write a command.

    ``makes`` takes the values by field name; ``fixed`` are values that the pattern does not
    hold, or functions that take them from the vocabulary.
    """

    pattern: str
    makes: Callable[..., Command]
    fixed: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The parts before the colon, in order."""
        return _compile(self.pattern)

    @cached_property
    def takes_language(self) -> bool:
        """Whether the free text may be tagged with a language, as in ``[fr]:``."""
        return "language" in getattr(self.makes, "__dataclass_fields__", ())

    @cached_property
    def text(self) -> tuple[str, bool] | None:
        """The field the text after the colon goes to, and whether it must be there."""
        match = re.search(r"(\[?)\s*:\s*\{(\w+)\}", self.pattern)
        return (match.group(2), not match.group(1)) if match else None


def _compile(pattern: str) -> tuple[Group, ...]:
    groups: list[Group] = []
    keywords: list[str] = []
    optional = False
    for match in _PART.finditer(pattern):
        part = match.group()
        if match.group(4):
            keywords.append(part)
        elif match.group(1):
            groups.append(Group(tuple(keywords), Slot(match[1], match[2]), optional))
            keywords.clear()
        elif part in "[]":
            if keywords:
                groups.append(Group(tuple(keywords), None, optional))
                keywords.clear()
            optional = part == "["
    if keywords:
        groups.append(Group(tuple(keywords), None, optional))
    return tuple(groups)


def match(
    form: Form, head: Head, vocabulary: Vocabulary, english: Callable[[str], str], verb: str
) -> dict[str, Any]:
    """Read a head with a form into values; raises ParseFault at the first word that does not fit.

    ``english`` gives the English keyword for a word of any language.
    """
    values: dict[str, Any] = {}
    named = [english(word.text) for word in head.words]
    cursor = 0
    for place, group in enumerate(form.groups):
        stops = {g.keywords[0] for g in form.groups[place + 1 :] if g.keywords}
        cursor = _read_group(group, head, (cursor, named, stops), vocabulary, values)
    if cursor < len(head.words):
        word = head.words[cursor]
        raise ParseFault("unexpected", word.column, text=word.text, verb=verb)
    _read_text(form, head, values, verb)
    _read_tag(form, head, values, vocabulary, verb)
    return values


def complete(form: Form, values: dict[str, Any], vocabulary: Vocabulary) -> Command:
    """Make the command; values the line does not hold come from where the meeting stands."""
    for name, value in form.fixed.items():
        values.setdefault(name, value(vocabulary) if callable(value) else value)
    return form.makes(**values)


Place = tuple[int, list[str], set[str]]


def _read_group(
    group: Group,
    head: Head,
    place: Place,
    vocabulary: Vocabulary,
    values: dict[str, Any],
) -> int:
    """Read one group at the cursor and return the cursor after it."""
    cursor, named, stops = place
    start = cursor + len(group.keywords)
    end = _extent(group, named, start, stops)
    there = tuple(named[cursor:start]) == group.keywords and (group.slot is None or end > start)
    if not there:
        if group.optional:
            return cursor
        column = head.words[cursor].column if cursor < len(head.words) else head.end
        raise ParseFault("usage", column)
    if group.slot is None:
        if group.optional:
            values[group.keywords[-1]] = True
        return start
    words = head.words[start:end]
    if group.slot.kind in CHOICES:
        words = tuple(replace(word, text=named[start]) for word in words)
    _fill(group.slot, words, vocabulary, values)
    return end


def _extent(group: Group, named: list[str], start: int, stops: set[str]) -> int:
    """Return where the words of the group's slot end."""
    if group.slot is None or start >= len(named):
        return start
    if group.slot.kind in NARROW:
        return start if group.optional and named[start] in stops else start + 1
    return next((i for i in range(start, len(named)) if named[i] in stops), len(named))


NARROW = {
    "item", "document", "new document", "proposal", "question", "question of", "objection",
    "measure", "decision", "statement", "drafting", "entry", "paragraph", "translatable", "minutes",
    "seconds", "moment", "language", "reason", "paper", "field", "bracket", "part",
    "reply", "category", "day", "tag",
}  # fmt: skip
"""Slots of one word; the others take all there is up to the next keyword."""

CHOICES = {"reason", "part", "category"}
"""Slots whose words are keywords, named in every language."""

NUMBERED = {"question of": "proposal", "bracket": "question"}
"""Slots that hold a reference, for the field named here, and a number after its point."""


def _fill(
    slot: Slot, words: Sequence[Word], vocabulary: Vocabulary, values: dict[str, Any]
) -> None:
    value = READERS[slot.kind](words, vocabulary)
    if slot.kind in NUMBERED:
        values[NUMBERED[slot.kind]], values["number"] = value
    else:
        values[slot.name] = value


def _read_text(form: Form, head: Head, values: dict[str, Any], verb: str) -> None:
    if form.text is None:
        if head.text is not None:
            raise ParseFault("unexpected", head.end, text=f": {head.text}", verb=verb)
        return
    name, needed = form.text
    if head.text is None and not needed:
        return
    if not head.text:
        raise ParseFault("missing_text", head.end, verb=verb)
    values[name] = head.text


def _read_tag(
    form: Form, head: Head, values: dict[str, Any], vocabulary: Vocabulary, verb: str
) -> None:
    if head.tag is None:
        return
    language, column = head.tag.text, head.tag.column
    if not form.takes_language or "language" in values:
        raise ParseFault("unexpected", column, text=f"[{language}]", verb=verb)
    spoken = OFFICIAL if form.makes in _VERBATIM else frozenset()
    if language not in spoken.union(vocabulary.state.plan.group.languages):
        raise ParseFault("unknown_language", column, language=language)
    values["language"] = language
