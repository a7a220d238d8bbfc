"""The words that stand for things of the meeting: items, documents, P1, #41, 6.2, 1-5."""

import re
from collections.abc import Sequence

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.words import Reader, Word, several, single
from meeting_tui.domain.vocabulary import Vocabulary

_SECTIONS = re.compile(r"(\d{1,3})[-–](\d{1,3})")
_PARAGRAPH = re.compile(r"\d{1,3}\.\d{1,3}\S*")
_SECTION = re.compile(r"\d{1,3}")


def item(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read an agenda item by its printed number."""
    word = single(words)
    found = vocabulary.item(word.text)
    if not found:
        raise ParseFault("unknown_item", word.column, ref=word.text)
    return found


def document(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read a document of the meeting, in full or short."""
    word = single(words)
    found = vocabulary.document(word.text)
    if not found:
        raise ParseFault("unknown_document", word.column, ref=word.text)
    return found


def documents(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read several documents, parted by spaces or commas."""
    return tuple(dict.fromkeys(document([word], vocabulary) for word in several(words)))


def new_document(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read the number of a document that is not known yet."""
    return vocabulary.full_document(single(words).text)


def reference(letter: str) -> Reader:
    """Make a reader for references such as P1."""
    pattern = re.compile(rf"{letter}[1-9][0-9]{{0,5}}", re.IGNORECASE)

    def read(words: Sequence[Word], _: Vocabulary) -> str:
        word = single(words)
        if not pattern.fullmatch(word.text):
            raise ParseFault("not_a_reference", word.column, text=word.text, expected=f"{letter}1")
        return word.text.upper()

    return read


def references(letter: str) -> Reader:
    """Make a reader for several references."""
    one = reference(letter)

    def read(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one([word], vocabulary) for word in several(words)))

    return read


def numbered(letter: str) -> Reader:
    """Make a reader for a reference with the number of a part of it, such as P1.2."""
    pattern = re.compile(rf"({letter}[1-9][0-9]{{0,5}})\.([1-9][0-9]?)", re.IGNORECASE)

    def read(words: Sequence[Word], _: Vocabulary) -> tuple[str, int]:
        word = single(words)
        match = pattern.fullmatch(word.text)
        if not match:
            expected = f"{letter}1.2"
            raise ParseFault("not_a_reference", word.column, text=word.text, expected=expected)
        return match.group(1).upper(), int(match.group(2))

    return read


def entry(words: Sequence[Word], _: Vocabulary) -> int:
    """Read the number of an entry: #41."""
    word = single(words)
    digits = word.text.removeprefix("#")
    if not digits.isdecimal() or not digits.isascii() or len(digits) > 9:
        raise ParseFault("not_a_reference", word.column, text=word.text, expected="#41")
    return int(digits)


def entries(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[int, ...]:
    """Read several entry numbers, or paragraphs (6.2) for all that they come from."""
    found = (n for word in several(words) for n in _entries(word, vocabulary))
    return tuple(dict.fromkeys(found))


def _entries(word: Word, vocabulary: Vocabulary) -> tuple[int, ...]:
    if not _PARAGRAPH.fullmatch(word.text):
        return (entry([word], vocabulary),)
    found = vocabulary.state.report.paragraphs[paragraph([word], vocabulary)].entries
    if not found:
        raise ParseFault("no_entries", word.column, ref=word.text)
    return found


def paragraph(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read a paragraph by its printed number."""
    word = single(words)
    found = vocabulary.paragraph(word.text)
    if not found:
        raise ParseFault("unknown_paragraph", word.column, ref=word.text)
    return found


def paragraphs(words: Sequence[Word], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read paragraphs (6.2) and whole sections (6, 1-5)."""
    keys: list[str] = []
    for word in several(words):
        span = _SECTIONS.fullmatch(word.text)
        if span:
            first, last = int(span.group(1)), int(span.group(2))
            keys.extend(_sections(first, last, word, vocabulary))
        elif _SECTION.fullmatch(word.text):
            keys.extend(_sections(int(word.text), int(word.text), word, vocabulary))
        else:
            keys.append(paragraph([word], vocabulary))
    return tuple(dict.fromkeys(keys))


def _sections(first: int, last: int, word: Word, vocabulary: Vocabulary) -> list[str]:
    keys: list[str] = []
    for number in range(first, last + 1):
        section = vocabulary.section(number)
        if not section:
            raise ParseFault("unknown_section", word.column, ref=str(number))
        keys.extend(section)
    if not keys:
        raise ParseFault("unknown_section", word.column, ref=word.text)
    return keys


def translatable(words: Sequence[Word], vocabulary: Vocabulary) -> str:
    """Read what can be translated: a paragraph, an entry (#41) or a reference (M1, P1.2)."""
    word = single(words)
    if word.text.startswith("#"):
        return f"#{entry(words, vocabulary)}"
    if re.fullmatch(r"[A-Za-z][1-9][0-9]{0,5}(\.[0-9]{1,2})?", word.text):
        return word.text.upper()
    return paragraph(words, vocabulary)
