"""The kinds of words a command takes: each reads some words and gives a value, or a fault."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from meeting_tui.capture import things
from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.words import Reader, Word, several, single
from meeting_tui.domain import room
from meeting_tui.domain.letter import LETTER_DATES, LETTER_TEXTS
from meeting_tui.domain.vocabulary import Vocabulary

_DURATION = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,4})(?:m|$))?(?:(\d{1,5})s)?", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")


def joined(words: Sequence[Word]) -> str:
    """Put words back together as they were meant: commas close up to the left."""
    return " ".join(word.text for word in words).replace(" ,", ",")


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
        closest = room.closest(vocabulary.state, name)
        raise ParseFault("unknown_actor", words[0].column, name=name, closest=closest)
    return code


def actors(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read several actors, parted by commas; codes may stand without them."""
    several(words)
    codes: list[str] = []
    pieces = _pieces(words)
    while pieces:
        piece = _longest_name(pieces, vocabulary)
        if vocabulary.actor(joined(piece)) or not all(vocabulary.actor(w.text) for w in piece):
            codes.append(actor(piece, vocabulary))
        else:
            codes.extend(actor([word], vocabulary) for word in piece)
    return tuple(dict.fromkeys(codes))


def _longest_name(pieces: list[list[Word]], vocabulary: Vocabulary) -> list[Word]:
    """Take pieces off the front: as many as make one name that has commas in it, else one."""
    for count in range(min(len(pieces), 4), 1, -1):
        name = ", ".join(joined(piece) for piece in pieces[:count])
        if vocabulary.actor(name):
            taken = pieces[:count]
            del pieces[:count]
            column = taken[0][0].column
            return [Word(name, column)]
    return pieces.pop(0)


def actor_or_words(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read an actor if the words name one, else keep them as they are."""
    name = joined(words)
    return vocabulary.actor(name) or name


def plain(words: Sequence[Word], _: Vocabulary) -> str:
    """Keep words as they were said; what is written like a date must be one."""
    for word in words:
        if _ISO.fullmatch(word.text):
            day([word], _)
    return joined(words)


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
    text = single(words).text
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
    word = single(words)
    if word.text.lower() not in vocabulary.state.plan.group.languages:
        raise ParseFault("unknown_language", word.column, language=word.text)
    return word.text.lower()


def tag(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read the code of one of the group's languages in square brackets, as before a colon."""
    word = single(words)
    if not (word.text.startswith("[") and word.text.endswith("]")):
        raise ParseFault("unexpected", word.column, text=word.text)
    return word_language([replace(word, text=word.text[1:-1])], vocabulary)


def day(words: Sequence[Word], _: Vocabulary) -> date:
    """Read a date as YYYY-MM-DD."""
    word = single(words)
    try:
        return date.fromisoformat(word.text)
    except ValueError:
        raise ParseFault("not_a_date", word.column, text=word.text) from None


def asked(words: Sequence[Word], _: Vocabulary) -> tuple[str, ...]:
    """Read numbers of questions as people write them; the rule knows which there are."""
    return tuple(dict.fromkeys(word.text.upper() for word in several(words)))


def one_of(*choices: str) -> Reader:
    """Make a reader for one of a few words."""

    def read(words: Sequence[Word], _: Vocabulary) -> str:
        word = single(words)
        if word.text.lower() not in choices:
            expected = ", ".join(choices)
            raise ParseFault("not_a_reference", word.column, text=word.text, expected=expected)
        return word.text.lower()

    return read


def plain_word(words: Sequence[Word], _: Vocabulary) -> str:
    """Read one word in small letters, whose meaning the rule knows."""
    return single(words).text.lower()


READERS: dict[str, Reader] = {
    "actor": actor,
    "actors": actors,
    "who": actor_or_words,
    "words": plain,
    "item": things.item,
    "document": things.document,
    "documents": things.documents,
    "new document": things.new_document,
    "proposal": things.reference("P"),
    "proposals": things.references("P"),
    "question": things.reference("Q"),
    "question of": things.numbered("P"),
    "bracket": things.numbered("Q"),
    "objection": things.reference("O"),
    "measure": things.reference("M"),
    "decision": things.reference("D"),
    "reply": things.reference("R"),
    "asked": asked,
    "day": day,
    "category": plain_word,
    "measures": things.references("M"),
    "statement": things.reference("S"),
    "drafting": things.reference("G"),
    "entry": things.entry,
    "entries": things.entries,
    "paragraph": things.paragraph,
    "paragraphs": things.paragraphs,
    "translatable": things.translatable,
    "seconds": seconds,
    "minutes": minutes,
    "moment": moment,
    "language": word_language,
    "tag": tag,
    "paper": plain_word,
    "field": plain_word,
    "reason": one_of("time", "objection", "information", "other"),
    "part": one_of(*LETTER_DATES, *LETTER_TEXTS),
}
