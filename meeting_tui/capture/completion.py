"""Ways to go on with a line: verbs, keywords, and the references that the place expects."""

from collections.abc import Iterable, Iterator, Sequence

from meeting_tui.capture import names
from meeting_tui.capture.candidate import Candidate
from meeting_tui.capture.candidates import SOURCES
from meeting_tui.capture.expecting import Expected, expected
from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.grammar import NARROW
from meeting_tui.capture.parsing import VERB_MARK, find_verb, late_time
from meeting_tui.capture.verb import Verb
from meeting_tui.capture.verbs import VERBS
from meeting_tui.capture.words import Word, split
from meeting_tui.capture.written import keyword
from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.vocabulary import Vocabulary
from meeting_tui.languages import say

MOST = 20
NOTE = 48


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to go on: the text that replaces the line from ``replace_from`` to the cursor.

    One that would be refused, asked about or irregular is not ``allowed``; the note says why.
    """

    text: str
    note: str = ""
    allowed: bool = True
    replace_from: int = 0


def complete(text: str, cursor: int, vocabulary: Vocabulary, language: str) -> tuple[Choice, ...]:
    """Offer ways to go on from a place in a line, the likeliest first, refused ones last.

    Verbs and keywords are offered in ``language`` and found in English too. Plain text, free
    text and a line that cannot be read are left alone.
    """
    before = text[:cursor]
    start = len(before) - len(before.lstrip())
    try:
        _, length = late_time(before[start:], vocabulary)
        found = list(_ways(before, start + length, vocabulary, language))
    except ParseFault:
        return ()
    unique: dict[str, Choice] = {}
    for choice in found:
        unique.setdefault(choice.text, choice)
    return tuple(sorted(unique.values(), key=lambda choice: not choice.allowed)[:MOST])


def _ways(before: str, start: int, vocabulary: Vocabulary, language: str) -> Iterator[Choice]:
    body = before[start:]
    mark = VERB_MARK.match(body)
    if body == "/" or (mark and mark.end() == len(body) and not mark["forced"]):
        yield from _verbs(body[1:], start, language)
    elif mark:
        verb, end = find_verb(mark["name"]), start + mark.end()
        head = split(before[end:], end)
        if head.text is None:
            yield from _arguments(verb, head.words, before, vocabulary, language)


def _verbs(typed: str, start: int, language: str) -> Iterator[Choice]:
    wanted = names.plain(typed)
    found = [(rank, verb) for verb in VERBS.values() if (rank := _rank(verb, wanted, language))]
    for _, verb in sorted(found, key=lambda each: each[0]):
        more = " " if any(form.groups for form in verb.forms) else ""
        name = say(language, verb.msgid)
        yield Choice(f"/{name}{more}", say(language, verb.help), replace_from=start)


def _rank(verb: Verb, wanted: str, language: str) -> int:
    """Rank a verb: 1 by its name in the language, 2 by another name or the English one, 0 not."""
    called = (say(language, verb.msgid), verb.name, *names.others(language).get(verb.name, ()))
    found = (place for place, name in enumerate(called) if names.plain(name).startswith(wanted))
    place = next(found, None)
    return 0 if place is None else 1 if place == 0 else 2


def _arguments(
    verb: Verb, words: Sequence[Word], before: str, vocabulary: Vocabulary, language: str
) -> Iterator[Choice]:
    begun = bool(words) and not before[-1].isspace() and words[-1].text != ","
    done, last = (words[:-1], words[-1]) if begun else (words, None)
    for form in verb.forms:
        for each in expected(form, done, names.english_keyword):
            if each.slot is None:
                yield from _keyword(each, last, before, language)
            else:
                yield from _slot(verb, each, last, before, vocabulary, language)


def _keyword(each: Expected, last: Word | None, before: str, language: str) -> Iterator[Choice]:
    typed, place = (last.text, last.column) if last else ("", len(before))
    word = keyword(each.keyword, language)
    if any(names.plain(w).startswith(names.plain(typed)) for w in (word, each.keyword)):
        yield Choice(word, replace_from=place)


def _slot(
    verb: Verb,
    each: Expected,
    last: Word | None,
    before: str,
    vocabulary: Vocabulary,
    language: str,
) -> Iterator[Choice]:
    if each.slot is None or each.slot.kind not in SOURCES:
        return
    taken, place = _typing(each.words, last, each.slot.kind, len(before))
    listed = {word.casefold() for word in taken}
    wanted = names.plain(before[place:])
    for candidate in SOURCES[each.slot.kind](verb.name, vocabulary, language):
        if candidate.text.casefold() not in listed and _fits(candidate.names, wanted):
            yield _choice(candidate, place, language)


ONE_BY_ONE = {*NARROW, "documents", "proposals", "measures", "entries", "paragraphs"}
"""Slots in which every word is a thing of its own; a name goes on over spaces to a comma."""


def _typing(words: Sequence[Word], last: Word | None, kind: str, end: int) -> tuple[list[str], int]:
    """Return what the slot holds already and the column where what is being typed begins."""
    if kind in ONE_BY_ONE:
        return [word.text for word in words], last.column if last else end
    there = [*words, last] if last else list(words)
    first = max((i + 1 for i, word in enumerate(there) if word.text == ","), default=0)
    held = " ".join(word.text for word in there[:first]).split(" ,")
    return [each.strip() for each in held], there[first].column if first < len(there) else end


def _fits(found_by: Iterable[str], wanted: str) -> bool:
    """Whether a name begins so, or any word of it does."""
    return not wanted or any(f" {names.plain(name)}".find(f" {wanted}") >= 0 for name in found_by)


def _choice(candidate: Candidate, place: int, language: str) -> Choice:
    note = say(language, candidate.why_not) if candidate.why_not else candidate.note
    short = note if len(note) <= NOTE else note[: NOTE - 1].rstrip() + "…"
    return Choice(candidate.text, short, not candidate.why_not, place)
