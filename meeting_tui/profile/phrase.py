"""Words of ours inside a sentence: they are said in the language of the whole."""

from dataclasses import field

from meeting_tui.domain.frozen import dataclass
from meeting_tui.languages import say


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a sentence, as “a date”; what stands in files is a plain text instead."""

    msgid: str
    values: "dict[str, Value]" = field(default_factory=dict)


Value = str | int | Phrase


def phrase(msgid: str, /, **values: Value) -> Phrase:
    """Make a part of a sentence of a marked one and its values."""
    return Phrase(msgid, values)


def fill(language: str, msgid: str, values: dict[str, Value]) -> str:
    """Say a sentence whose values may be phrases."""
    return say(language, msgid, context="", **{n: said(language, v) for n, v in values.items()})


def said(language: str, value: Value) -> str:
    """Say a phrase; what people or files wrote stays as it is."""
    return fill(language, value.msgid, value.values) if isinstance(value, Phrase) else str(value)
