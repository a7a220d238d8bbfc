"""What a form expects at the cursor: a keyword, or more of a slot."""

from collections.abc import Callable, Iterator, Sequence

from meeting_tui.capture.grammar import NARROW, Form, Group, Slot
from meeting_tui.capture.words import Word
from meeting_tui.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Expected:
    """A keyword (``slot`` None), or a slot whose words so far are ``words``."""

    slot: Slot | None
    keyword: str = ""
    words: tuple[Word, ...] = ()
    optional: bool = False


def expected(
    form: Form, words: Sequence[Word], english: Callable[[str], str]
) -> Iterator[Expected]:
    """Go through what may stand after ``words``; nothing when the form does not fit them."""
    yield from _after(form.groups, words, [english(word.text) for word in words])


def _after(
    groups: Sequence[Group], words: Sequence[Word], named: Sequence[str]
) -> Iterator[Expected]:
    if not groups:
        return
    group, rest = groups[0], groups[1:]
    if group.optional:
        yield from _after(rest, words, named)
    count = len(group.keywords)
    if not all(a == b for a, b in zip(group.keywords, named, strict=False)):
        return
    if len(words) < count:
        yield Expected(None, group.keywords[len(words)])
    elif group.slot is None:
        yield from _after(rest, words[count:], named[count:])
    else:
        yield from _in_slot(group, rest, words[count:], named[count:])


def _in_slot(
    group: Group, rest: Sequence[Group], words: Sequence[Word], named: Sequence[str]
) -> Iterator[Expected]:
    narrow = group.slot is not None and group.slot.kind in NARROW
    if not words or not narrow:
        yield Expected(group.slot, words=tuple(words), optional=group.optional)
    if not words:
        return
    if narrow:
        yield from _after(rest, words[1:], named[1:])
        return
    stops = {each.keywords[0] for each in rest if each.keywords}
    end = next((i for i, word in enumerate(named) if word in stops), len(words))
    yield from _after(rest, words[end:], named[end:])
