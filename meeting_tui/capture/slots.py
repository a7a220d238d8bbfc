"""The kinds of words a command takes: each reads some words and gives a value, or a fault."""

import difflib
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.words import Word
from meeting_tui.domain.vocabulary import Vocabulary

Reader = Callable[[Sequence[Word], Vocabulary], Any]
"""Reads all the words it is given; the grammar has cut them at the next keyword."""

_DURATION = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,4})m?)?(?:(\d{1,5})s)?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_SECTIONS = re.compile(r"(\d+)\s*[-–]\s*(\d+)")


def joined(words: Sequence[Word]) -> str:
    """Put words back together as they were meant: commas close up to the left."""
    return " ".join(word.text for word in words).replace(" ,", ",")


def _single(words: Sequence[Word]) -> Word:
    if len(words) > 1:
        raise ParseFault("unexpected", words[1].column, text=words[1].text)
    return words[0]


def _pieces(words: Sequence[Word]) -> list[list[Word]]:
    pieces: list[list[Word]] = [[]]
    for word in words:
        if word.text == ",":
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [piece for piece in pieces if piece]


def actor(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read one actor by code, role, name or alias."""
    name = joined(words)
    code = vocabulary.actor(name)
    if not code:
        known = difflib.get_close_matches(name.casefold(), list(vocabulary.actor_names()), 1, 0.7)
        raise ParseFault("unknown_actor", words[0].column, name=name, closest="".join(known))
    return code


def actors(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read several actors, parted by commas; codes may stand without them."""
    codes: list[str] = []
    for piece in _pieces(words):
        if vocabulary.actor(joined(piece)) or not all(vocabulary.actor(w.text) for w in piece):
            codes.append(actor(piece, vocabulary))
        else:
            codes.extend(actor([word], vocabulary) for word in piece)
    return tuple(dict.fromkeys(codes))


def actor_or_words(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read an actor if the words name one, else keep them as they are."""
    name = joined(words)
    return vocabulary.actor(name) or name


def plain(words: Sequence[Word], _: Vocabulary) -> str:
    """Keep words as they were said."""
    return joined(words)


def item(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read an agenda item by its printed number."""
    word = _single(words)
    found = vocabulary.item(word.text)
    if not found:
        raise ParseFault("unknown_item", word.column, ref=word.text)
    return found


def document(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read a document of the meeting, in full or short."""
    word = _single(words)
    found = vocabulary.document(word.text)
    if not found:
        raise ParseFault("unknown_document", word.column, ref=word.text)
    return found


def documents(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read several documents, parted by spaces or commas."""
    return tuple(document([w], vocabulary) for w in words if w.text != ",")


def new_document(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read the number of a document that is not known yet."""
    return vocabulary.full_document(_single(words).text)


def reference(letter: str) -> Reader:
    """Make a reader for references such as P1."""
    pattern = re.compile(rf"{letter}\d+", re.IGNORECASE)

    def read(words: Sequence[Word], _: Vocabulary) -> str:
        word = _single(words)
        if not pattern.fullmatch(word.text):
            raise ParseFault("not_a_reference", word.column, text=word.text, expected=f"{letter}1")
        return word.text.upper()

    return read


def references(letter: str) -> Reader:
    """Make a reader for several references."""
    one = reference(letter)

    def read(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
        return tuple(one([word], vocabulary) for word in words if word.text != ",")

    return read


def question_of(words: Sequence[Word], _: Vocabulary) -> tuple[str, int]:
    """Read a proposal with the number of one of its questions: P1.2."""
    word = _single(words)
    match = re.fullmatch(r"(P\d+)\.(\d+)", word.text, re.IGNORECASE)
    if not match or match.group(2) == "0":
        raise ParseFault("not_a_reference", word.column, text=word.text, expected="P1.2")
    return match.group(1).upper(), int(match.group(2))


def entry(words: Sequence[Word], _: Vocabulary) -> int:
    """Read the number of an entry: #41."""
    word = _single(words)
    digits = word.text.removeprefix("#")
    if not digits.isdecimal() or not digits.isascii() or len(digits) > 9:
        raise ParseFault("not_a_reference", word.column, text=word.text, expected="#41")
    return int(digits)


def entries(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[int, ...]:
    """Read several entry numbers."""
    return tuple(entry([word], vocabulary) for word in words if word.text != ",")


def paragraph(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read a paragraph by its printed number."""
    word = _single(words)
    found = vocabulary.paragraph(word.text)
    if not found:
        raise ParseFault("unknown_paragraph", word.column, ref=word.text)
    return found


def paragraphs(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read paragraphs (6.2) and whole sections (6, 1-5)."""
    keys: list[str] = []
    for word in words:
        if word.text == ",":
            continue
        span = _SECTIONS.fullmatch(word.text)
        if span:
            first, last = int(span.group(1)), int(span.group(2))
            keys.extend(_sections(first, last, word, vocabulary))
        elif word.text.isdecimal() and len(word.text) < 5:
            keys.extend(_sections(int(word.text), int(word.text), word, vocabulary))
        else:
            keys.append(paragraph([word], vocabulary))
    return tuple(dict.fromkeys(keys))


def _sections(first: int, last: int, word: Word, vocabulary: Vocabulary) -> list[str]:
    keys: list[str] = []
    for number in range(first, min(last, first + 500) + 1):
        section = vocabulary.section(number)
        if not section:
            raise ParseFault("unknown_section", word.column, ref=str(number))
        keys.extend(section)
    if not keys:
        raise ParseFault("unknown_section", word.column, ref=word.text)
    return keys


def translatable(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read what can be translated: a paragraph, an entry (#41) or a reference (M1, P1.2)."""
    word = _single(words)
    if word.text.startswith("#"):
        return f"#{entry(words, vocabulary)}"
    if re.fullmatch(r"[A-Za-z]\d+(\.\d+)?", word.text):
        return word.text.upper()
    return paragraph(words, vocabulary)


def seconds(words: Sequence[Word], _: Vocabulary) -> int:
    """Read a duration in seconds: 90s, 3m, 1h; a bare number is minutes."""
    text = "".join(word.text for word in words)
    match = _DURATION.fullmatch(text)
    if not match or not text:
        raise ParseFault("not_a_duration", words[0].column, text=joined(words))
    hours, minutes, rest = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest


def minutes(words: Sequence[Word], vocabulary: Vocabulary) -> int:
    """Read a duration in whole minutes, at least one."""
    total = seconds(words, vocabulary)
    if total < 60:
        raise ParseFault("not_a_duration", words[0].column, text=joined(words))
    return -(-total // 60)


def moment(words: Sequence[Word], vocabulary: Vocabulary) -> datetime:
    """Read a time of day, or a date and time, in the meeting's zone; gives UTC."""
    text = _single(words).text
    day, _, clock = text.rpartition("T")
    try:
        when = date.fromisoformat(day) if day else vocabulary.today()
        return vocabulary.moment(when, clock_time(clock))
    except ValueError:
        raise ParseFault("not_a_time", words[0].column, text=text) from None


def clock_time(text: str) -> time:
    """Read 9:30, 09:30 or 09:30:15; raises ValueError."""
    match = _CLOCK.fullmatch(text)
    if not match:
        raise ValueError(text)
    hour, minute, second = (int(part or 0) for part in match.groups())
    return time(hour, minute, second)


def word_language(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read the code of one of the group's languages."""
    word = _single(words)
    if word.text.lower() not in vocabulary.state.plan.group.languages:
        raise ParseFault("unknown_language", word.column, language=word.text)
    return word.text.lower()


def one_of(*choices: str) -> Reader:
    """Make a reader for one of a few words."""

    def read(words: Sequence[Word], _: Vocabulary) -> str:
        word = _single(words)
        if word.text.lower() not in choices:
            expected = ", ".join(choices)
            raise ParseFault("not_a_reference", word.column, text=word.text, expected=expected)
        return word.text.lower()

    return read


READERS: dict[str, Reader] = {
    "actor": actor,
    "actors": actors,
    "who": actor_or_words,
    "words": plain,
    "item": item,
    "document": document,
    "documents": documents,
    "new document": new_document,
    "proposal": reference("P"),
    "proposals": references("P"),
    "question": reference("Q"),
    "question of": question_of,
    "objection": reference("O"),
    "measure": reference("M"),
    "measures": references("M"),
    "statement": reference("S"),
    "drafting": reference("G"),
    "entry": entry,
    "entries": entries,
    "paragraph": paragraph,
    "paragraphs": paragraphs,
    "translatable": translatable,
    "seconds": seconds,
    "minutes": minutes,
    "moment": moment,
    "language": word_language,
    "reason": one_of("time", "objection", "information", "other"),
}
